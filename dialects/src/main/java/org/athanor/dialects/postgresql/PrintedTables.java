package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.PrintedExpressions;
import org.athanor.error.AthanorException;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * Prints tables through temporary ones. Belongs to the thread of its connection.
 *
 * <p>The inspector reads arrays in words that print alike again, which is not what a dump holds. So
 * a table that is printed again has the arrays of a database that was restored.
 */
final class PrintedTables implements PrintedExpressions.Printer {
  private final PostgresDialect dialect;
  private final PostgresInspector inspector;
  private final Connection connection;

  PrintedTables(PostgresDialect dialect, PostgresInspector inspector, Connection connection) {
    this.dialect = dialect;
    this.inspector = inspector;
    this.connection = connection;
  }

  @Override
  public Map<QualifiedName, Table> print(List<Table> tables, Schema missing) throws SQLException {
    return new TemporaryTables(dialect, inspector, connection).print(tables, missing);
  }

  /** What an operator of a user's own reads otherwise stays as it is. */
  @Override
  public Map<QualifiedName, Table> printAgain(List<Table> tables, Schema missing)
      throws SQLException {
    try {
      return print(tables.stream().map(RestoredTables::restored).toList(), missing);
    } catch (AthanorException e) {
      return print(tables, missing);
    }
  }
}
