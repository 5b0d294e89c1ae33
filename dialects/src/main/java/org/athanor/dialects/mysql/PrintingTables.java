package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.PrintedExpressions;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.CreateTable;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * Makes temporary tables with the columns and checks of real ones and reads what SHOW CREATE TABLE
 * prints of them; the catalog itself lists no temporary tables.
 *
 * <p>A temporary table has the name of the real one, since its expressions may name it, and hides
 * that one from this session alone until it is dropped. Making one commits nothing: see <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/create-temporary-table.html">CREATE TEMPORARY
 * TABLE</a>.
 *
 * <p>Not thread-safe: it belongs to the thread of its connection.
 */
final class PrintingTables implements PrintedExpressions.Printer {
  /** ER_SPECIFIC_ACCESS_DENIED_ERROR: a privilege of the server is missing. */
  static final int SPECIFIC_ACCESS_DENIED = 1227;

  /** With it ER_DBACCESS_DENIED_ERROR and ER_TABLEACCESS_DENIED_ERROR. */
  private static final Set<Integer> DENIED = Set.of(1044, 1142, SPECIFIC_ACCESS_DENIED);

  private final MySqlDialect dialect;
  private final Connection connection;

  PrintingTables(MySqlDialect dialect, Connection connection) {
    this.dialect = dialect;
    this.connection = connection;
  }

  @Override
  public Map<QualifiedName, Table> print(List<Table> tables, Schema missing) throws SQLException {
    Map<QualifiedName, Table> printed = new LinkedHashMap<>();
    try (CatalogSession session = CatalogSession.open(connection)) {
      for (Table table : tables) {
        String text = print(session, table);
        printed.put(table.name(), new PrintedTable(text).onto(table));
      }
    }
    return printed;
  }

  private String print(CatalogSession session, Table table) throws SQLException {
    make(table);
    try {
      return session.text(
          new SqlWriter(dialect).sql("SHOW CREATE TABLE ").name(table.name()).toString(), 2);
    } finally {
      execute(new SqlWriter(dialect)
          .sql("DROP TEMPORARY TABLE IF EXISTS ")
          .name(table.name())
          .toString());
    }
  }

  private void make(Table table) throws SQLException {
    Table.Builder shape = Table.builder(table.name()).prefix("TEMPORARY");
    for (Column column : table.columns()) {
      Column plain = column.withNullable(true).withComment(null);
      boolean isIdentity = column.defaultValue() instanceof ColumnDefault.Identity;
      shape.column(isIdentity ? plain.withDefault(ColumnDefault.none()) : plain);
    }
    int number = 0;
    for (Check check : table.checks()) {
      shape.constraint(Check.of(PrintedTable.checkName(number++), check.expression()));
    }
    CreateTable create = new CreateTable(shape.build(), false);
    for (var statement : create.accept(dialect.ddl(SchemaLookup.none()))) {
      try {
        execute(statement.text());
      } catch (SQLException e) {
        throw refused(table, statement.text(), e);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private AthanorException refused(Table table, String sql, SQLException error) {
    boolean isPrivilege = DENIED.contains(error.getErrorCode());
    AthanorException.Builder builder = isPrivilege
        ? AthanorException.of(
                ErrorCode.GEN_002,
                "The server does not let this user make temporary tables, which it takes to ask"
                    + " how it prints expressions.")
            .fix("grant the user CREATE TEMPORARY TABLES on the database")
        : AthanorException.of(
                ErrorCode.GEN_001,
                dialect.facts().title() + " does not accept the wanted table \"" + table.name()
                    + "\".")
            .evidence(String.valueOf(error.getMessage()))
            .evidence(sql)
            .fix("mend the model where this is declared");
    return builder.databaseState("Nothing was changed.").cause(error).build();
  }
}
