package org.athanor.dialects.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.operation.AlterTableOptions;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.Index;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** Writes whole CREATE statements and, for a rebuild, the clauses of one. Thread-safe. */
final class SqliteStatements {
  /** See https://www.sqlite.org/lang_createtable.html. */
  private static final Set<String> OPTIONS = Set.of("STRICT", "WITHOUT ROWID");

  private final Dialect dialect;
  private final SqliteDefinitions definitions = new SqliteDefinitions();

  SqliteStatements(Dialect dialect) {
    this.dialect = dialect;
  }

  SqlWriter writer() {
    return new SqlWriter(dialect);
  }

  /** CREATE TABLE with all constraints, without indexes. */
  Statement.Sql createTable(Table table, boolean ifNotExists) {
    SqlWriter sql = writer().sql("CREATE ").sqlIf(isTemporary(table), "TEMPORARY ");
    sql.sql("TABLE ").sqlIf(ifNotExists, "IF NOT EXISTS ");
    sql.name(table.name()).sql(" (");
    String separator = "\n  ";
    Column counter = counter(table);
    for (Column column : table.columns()) {
      sql.sql(separator);
      if (column.equals(counter) && table.primaryKey() != null) {
        definitions.identityColumn(sql, column, table.primaryKey());
      } else {
        definitions.column(sql, column);
      }
      separator = ",\n  ";
    }
    for (Constraint constraint : table.constraints()) {
      if (counter == null || !(constraint instanceof PrimaryKey)) {
        definitions.constraint(sql.sql(separator), constraint);
      }
    }
    sql.sql("\n)");
    if (!table.options().isEmpty()) {
      sql.sql(" ").user(String.join(", ", table.options()));
    }
    return sql.statement();
  }

  /** The options that a table is given; all of them, as CREATE TABLE has them, or DEFAULT. */
  static List<String> options(AlterTableOptions operation) {
    if (operation.clauses().equals(List.of(AlterTableOptions.DEFAULT))) {
      return List.of();
    }
    for (String clause : operation.clauses()) {
      if (!OPTIONS.contains(clause.strip().toUpperCase(Locale.ROOT))) {
        throw SqliteDefinitions.refused(
            "SQLite has no table option \"" + clause + "\", as table \"" + operation.table()
                + "\" is to have.",
            "use STRICT and WITHOUT ROWID, or leave it out");
      }
    }
    return operation.clauses().stream()
        .map(clause -> clause.strip().toUpperCase(Locale.ROOT))
        .toList();
  }

  private static boolean isTemporary(Table table) {
    for (String prefix : table.prefixes()) {
      if (!prefix.equalsIgnoreCase("TEMPORARY") && !prefix.equalsIgnoreCase("TEMP")) {
        throw SqliteDefinitions.refused(
            "SQLite has no " + prefix + " tables, as \"" + table.name() + "\" asks.",
            "leave the prefix out");
      }
    }
    return !table.prefixes().isEmpty();
  }

  private static @Nullable Column counter(Table table) {
    PrimaryKey key = table.primaryKey();
    if (key == null || key.columns().size() != 1) {
      return null;
    }
    Column column = table.column(key.columns().get(0)).orElse(null);
    if (column != null && column.defaultValue() instanceof ColumnDefault.Identity identity) {
      SqliteDefinitions.checkIdentity(column.name(), identity);
      return column;
    }
    return null;
  }

  /** CREATE INDEX; the schema stands before the index, never before its table. */
  Statement.Sql createIndex(QualifiedName table, Index index, boolean ifNotExists) {
    SqlWriter sql = writer().sql(index.unique() ? "CREATE UNIQUE" : "CREATE");
    definitions.indexKind(sql, index.options(), index.name());
    sql.sql(" INDEX ");
    sql.sqlIf(ifNotExists, "IF NOT EXISTS ").name(table.sibling(index.name()));
    definitions.indexParts(sql.sql(" ON ").name(table.name()).sql(" "), index.parts());
    definitions.indexOptions(sql, index);
    return sql.statement();
  }

  /** A column as CREATE TABLE would have it. */
  StoredColumn column(Column column) {
    Table table = Table.builder(QualifiedName.of("t")).column(column).build();
    return TableParser.parse(createTable(table, false).text()).columns().get(0);
  }

  /** A constraint as CREATE TABLE would have it. */
  Clause constraint(Constraint constraint) {
    SqlWriter sql = writer().sql("CREATE TABLE t (a, ");
    definitions.constraint(sql, constraint);
    return TableParser.parse(sql.sql(")").toString()).constraints().get(0);
  }
}
