package org.athanor.dialects.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.Table;

/**
 * Reads what SHOW CREATE TABLE alone tells: how a table is divided into partitions, and settings of
 * its keys. One statement for each table.
 */
final class CatalogDetails {
  private final CatalogScope catalog;
  private final MySqlDialect dialect;

  CatalogDetails(CatalogScope catalog, MySqlDialect dialect) {
    this.catalog = catalog;
    this.dialect = dialect;
  }

  /** The table with its details. */
  Table with(Table table) throws SQLException {
    String query = new SqlWriter(dialect)
        .sql("SHOW CREATE TABLE ")
        .name(catalog.whole(table.name()))
        .toString();
    try (Statement statement = catalog.connection().createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return with(table, row.getString(2));
    }
  }

  private static Table with(Table table, String printed) {
    Table.Builder builder = table.toBuilder();
    Map<String, PrintedKeys.Settings> keys = PrintedKeys.read(printed);
    builder.indexes().replaceAll(index -> PrintedKeys.with(index, keys));
    builder.uniqueConstraints().replaceAll(unique -> PrintedKeys.with(unique, keys));
    if (builder.primaryKey() != null) {
      builder.primaryKey(PrintedKeys.with(builder.primaryKey(), keys));
    }
    String partitioning = PrintedPartitions.clause(printed);
    if (!partitioning.isEmpty()) {
      builder.option(partitioning);
    }
    return builder.build();
  }
}
