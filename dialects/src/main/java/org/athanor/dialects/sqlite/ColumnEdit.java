package org.athanor.dialects.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.athanor.dialect.SqlWriter;
import org.athanor.operation.AlterColumn;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Types;
import org.jspecify.annotations.Nullable;

/** Changes the stored text of one column and leaves the clauses alone that it has no word for. */
final class ColumnEdit {
  private final SqliteStatements sql;
  private final StoredColumn before;
  private final @Nullable String keyName;

  /** For a column of a table whose primary key, when it is a clause of the table, has this name. */
  ColumnEdit(SqliteStatements sql, StoredColumn before, @Nullable String keyName) {
    this.sql = sql;
    this.before = before;
    this.keyName = keyName;
  }

  /** Whether the column is to count and does not yet. */
  boolean becomesCounter(AlterColumn.Edits edits) {
    return !before.isAutoincrement()
        && edits.defaultValue().orElse(ColumnDefault.none()) instanceof ColumnDefault.Identity;
  }

  /** The column after the changes. */
  StoredColumn apply(AlterColumn.Edits edits) {
    ColumnDefault value = edits.defaultValue().newValue().orElse(ColumnDefault.none());
    boolean identity = value instanceof ColumnDefault.Identity;
    Column model = new Column(
        before.name(),
        edits.type().newValue().orElse(Types.text()),
        edits.nullable().newValue().orElse(true),
        identity ? ColumnDefault.none() : value,
        edits.collation().newValue().filter(name -> !name.isEmpty()).orElse(null),
        null);
    StoredColumn written = sql.column(model);
    StoredColumn column = before;
    if (edits.type().isSet()) {
      column = column.withType(written.type());
    }
    if (edits.nullable().isSet()) {
      column = take(column.with(Clause.Kind.NULL, null), written, Clause.Kind.NOT_NULL);
    }
    if (edits.collation().isSet()) {
      column = take(column, written, Clause.Kind.COLLATE);
    }
    if (edits.defaultValue().isSet()) {
      column = take(column, written, Clause.Kind.DEFAULT);
      column = counting(take(column, written, Clause.Kind.GENERATED), identity);
    }
    return column.isAutoincrement() ? column.withType("INTEGER") : column;
  }

  private static StoredColumn take(StoredColumn column, StoredColumn written, Clause.Kind kind) {
    return column.with(kind, written.clause(kind).orElse(null));
  }

  private StoredColumn counting(StoredColumn column, boolean identity) {
    if (identity == column.isAutoincrement()) {
      return column;
    }
    Clause key = column.clause(Clause.Kind.PRIMARY_KEY).orElse(null);
    SqlWriter text = sql.writer();
    String name = key == null ? keyName : key.name();
    if (name != null) {
      text.sql("CONSTRAINT ").name(name).sql(" ");
    }
    text.sql("PRIMARY KEY").sqlIf(identity, " AUTOINCREMENT");
    List<Clause> clauses = new ArrayList<>(column.clauses());
    clauses.removeIf(clause -> clause.is(Clause.Kind.PRIMARY_KEY));
    Set<String> marks = identity ? Set.of("AUTOINCREMENT") : Set.of();
    clauses.add(
        new Clause(Clause.Kind.PRIMARY_KEY, name, text.toString(), List.of(), "", null, marks));
    return column.withClauses(clauses);
  }
}
