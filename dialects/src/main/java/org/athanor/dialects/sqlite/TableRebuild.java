package org.athanor.dialects.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Effects;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.dialect.TableSnapshot;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.OperationVisitor;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;

/**
 * Rebuilds a table by the procedure of https://www.sqlite.org/lang_altertable.html, section 7.
 *
 * <p>Its first and last steps, foreign keys off and checked, are those of {@link SqliteSession}.
 * While the new table gets the old name, {@code PRAGMA legacy_alter_table} keeps SQLite from
 * following the name into views, triggers and foreign keys, which mean the old name all along. Used
 * for one batch.
 */
final class TableRebuild {
  private final SqliteStatements sql;
  private final TableSnapshot present;
  private final StoredTable before;

  /** For a table as it stands. */
  TableRebuild(SqliteStatements sql, TableSnapshot present) {
    this.sql = sql;
    this.present = present;
    this.before = TableParser.parse(Dependents.statement(present)
        .orElseGet(() -> sql.createTable(present.table(), false).text()));
  }

  /** All steps; members that are no change of the table itself follow by way of {@code plain}. */
  List<Statement> statements(BatchAlterTable operation, OperationVisitor<List<Statement>> plain) {
    TableEdit edit = new TableEdit(sql, present, before, indexes(operation.table()));
    operation.operations().forEach(edit::apply);
    QualifiedName table = operation.table();
    QualifiedName temporary = table.sibling("_athanor_" + table.name());
    List<Statement> all = new ArrayList<>();
    all.add(create(temporary, edit.table()));
    copy(all, table, temporary, edit.copied());
    if (isCounted(before) && isCounted(edit.table())) {
      all.addAll(keepCounter(table, temporary));
    }
    all.add(sql.writer().sql("DROP TABLE ").name(table).statement());
    all.add(Statement.Sql.of("PRAGMA legacy_alter_table = ON"));
    SqlWriter rename = sql.writer().sql("ALTER TABLE ").name(temporary).sql(" RENAME TO ");
    all.add(rename.name(table.name()).statement());
    all.add(Statement.Sql.of("PRAGMA legacy_alter_table = OFF"));
    edit.indexes().values().forEach(text -> all.add(Statement.Sql.of(text)));
    present.dependents().stream()
        .filter(dependent -> dependent.kind().equals(Dependents.TRIGGER))
        .forEach(dependent -> all.add(Statement.Sql.of(dependent.sql())));
    edit.later().forEach(later -> all.addAll(later.accept(plain)));
    return all;
  }

  private Map<String, String> indexes(QualifiedName table) {
    Map<String, String> indexes = new java.util.LinkedHashMap<>();
    for (TableSnapshot.Dependent dependent : present.dependents()) {
      if (dependent.kind().equals(Dependents.INDEX)) {
        indexes.put(dependent.name(), dependent.sql());
      }
    }
    for (Index index : present.table().indexes()) {
      indexes.computeIfAbsent(
          index.name(), name -> sql.createIndex(table, index, false).text());
    }
    return indexes;
  }

  private Statement create(QualifiedName name, StoredTable table) {
    SqlWriter text = sql.writer().sql("CREATE TABLE ").name(name).sql(" (");
    String separator = "\n  ";
    for (StoredColumn column : table.columns()) {
      text.sql(separator).name(column.name());
      text.sqlIf(!column.type().isEmpty(), " ").user(column.type());
      column.clauses().forEach(clause -> text.sql(" ").user(clause.text()));
      separator = ",\n  ";
    }
    for (Clause clause : table.constraints()) {
      text.sql(separator).user(clause.text());
    }
    text.sql("\n)");
    text.sqlIf(!table.options().isEmpty(), " ").user(String.join(", ", table.options()));
    return text.statement();
  }

  private void copy(
      List<Statement> all, QualifiedName from, QualifiedName to, Map<String, String> copied) {
    if (copied.isEmpty()) {
      return;
    }
    SqlWriter text = sql.writer().sql("INSERT INTO ").name(to).sql(" ");
    text.names(List.copyOf(copied.keySet())).sql("\nSELECT ");
    String separator = "";
    for (String value : copied.values()) {
      text.sql(separator).user(value);
      separator = ", ";
    }
    text.sql(" FROM ").name(from);
    all.add(text.statement(new Effects(List.of(), true, true, false)));
  }

  private static boolean isCounted(StoredTable table) {
    return table.columns().stream().anyMatch(StoredColumn::isAutoincrement);
  }

  /** The counter may be above the largest key: https://www.sqlite.org/autoinc.html. */
  private List<Statement> keepCounter(QualifiedName from, QualifiedName to) {
    QualifiedName counters = from.sibling("sqlite_sequence");
    SqlWriter delete = sql.writer().sql("DELETE FROM ").name(counters).sql(" WHERE name = ");
    SqlWriter insert = sql.writer().sql("INSERT INTO ").name(counters).sql(" (name, seq) SELECT ");
    insert.literal(to.name()).sql(", seq FROM ").name(counters).sql(" WHERE name = ");
    return List.of(
        delete.literal(to.name()).statement(), insert.literal(from.name()).statement());
  }
}
