package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.PrintedExpressions;
import org.athanor.error.AthanorException;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.IndexPart;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

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
      return print(tables.stream().map(PrintedTables::restored).toList(), missing);
    } catch (AthanorException e) {
      return print(tables, missing);
    }
  }

  private static Table restored(Table table) {
    Table.Builder builder = table.toBuilder();
    builder.columns().replaceAll(column -> column.withDefault(restored(column.defaultValue())));
    builder
        .checks()
        .replaceAll(check -> check.withExpression(PrintedArrays.restored(check.expression())));
    builder
        .indexes()
        .replaceAll(index -> index
            .withParts(index.parts().stream().map(PrintedTables::restored).toList())
            .withWhere(restored(index.where())));
    return builder.build();
  }

  private static ColumnDefault restored(ColumnDefault value) {
    if (value instanceof ColumnDefault.Expression expression) {
      return ColumnDefault.expression(PrintedArrays.restored(expression.sql()));
    }
    return value instanceof ColumnDefault.Generated generated
        ? new ColumnDefault.Generated(
            PrintedArrays.restored(generated.expression()), generated.storage())
        : value;
  }

  private static IndexPart restored(IndexPart part) {
    return part.isExpression() ? part.withText(PrintedArrays.restored(part.text())) : part;
  }

  private static @Nullable String restored(@Nullable String where) {
    return where == null ? null : PrintedArrays.restored(where);
  }
}
