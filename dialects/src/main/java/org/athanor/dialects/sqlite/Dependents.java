package org.athanor.dialects.sqlite;

import java.util.List;
import java.util.Optional;
import org.athanor.dialect.TableSnapshot;

/** What belongs to a table or names it, as the snapshot of a table carries it. */
final class Dependents {
  static final String TABLE = "table";
  static final String INDEX = "index";
  static final String TRIGGER = "trigger";
  static final String VIEW = "view";
  static final String OTHER_TRIGGER = "trigger of another table";

  private Dependents() {}

  /** The table's own statement first, then all others in the order in which they were made. */
  static List<TableSnapshot.Dependent> of(StoredSchema stored, String table) {
    return stored.entries().stream()
        .filter(entry -> belongs(entry, table) || names(entry, table))
        .map(entry -> new TableSnapshot.Dependent(kind(entry, table), entry.name(), entry.sql()))
        .toList();
  }

  private static boolean belongs(StoredSchema.Entry entry, String table) {
    return SqliteIdentifiers.same(entry.table(), table);
  }

  private static boolean names(StoredSchema.Entry entry, String table) {
    boolean code = entry.type().equals(VIEW) || entry.type().equals(TRIGGER);
    return code && mentions(entry.sql(), table);
  }

  private static String kind(StoredSchema.Entry entry, String table) {
    boolean foreign = entry.type().equals(TRIGGER) && !belongs(entry, table);
    return foreign ? OTHER_TRIGGER : entry.type();
  }

  /** Whether a name stands in a text. */
  static boolean mentions(String sql, String name) {
    return new Tokens(sql)
        .all().stream()
            .anyMatch(token -> token.isName() && SqliteIdentifiers.same(token.name(), name));
  }

  /** The table's own statement; empty when the snapshot is of a model, not of a database. */
  static Optional<String> statement(TableSnapshot snapshot) {
    return snapshot.dependents().stream()
        .filter(dependent -> dependent.kind().equals(TABLE))
        .map(TableSnapshot.Dependent::sql)
        .findFirst();
  }

  /** Views and triggers that name a column of the table. */
  static List<TableSnapshot.Dependent> using(TableSnapshot snapshot, String column) {
    return snapshot.dependents().stream()
        .filter(d -> !d.kind().equals(TABLE) && !d.kind().equals(INDEX))
        .filter(d -> mentions(d.sql(), column))
        .toList();
  }
}
