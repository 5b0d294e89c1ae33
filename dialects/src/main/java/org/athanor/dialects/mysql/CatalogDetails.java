package org.athanor.dialects.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;

/**
 * Reads what SHOW CREATE TABLE alone tells: how a table is divided into partitions, and of its keys
 * the words USING, KEY_BLOCK_SIZE and WITH PARSER, none of which is in {@code information_schema}.
 *
 * <p>MariaDB prints all tables for one statement, a <a
 * href="https://mariadb.com/kb/en/using-compound-statements-outside-of-stored-programs/">block</a>
 * that asks itself; MySQL knows no such and is asked for each.
 */
final class CatalogDetails {
  private final CatalogScope catalog;
  private final MySqlDialect dialect;

  /** Of which tables the details count. */
  enum Reach {
    ALL,
    /** Those with partitions. */
    DIVIDED
  }

  CatalogDetails(CatalogScope catalog, MySqlDialect dialect) {
    this.catalog = catalog;
    this.dialect = dialect;
  }

  /** The tables, those that are reached with their details. */
  List<Table> with(Collection<CatalogTable> found, Reach reach) throws SQLException {
    List<CatalogTable> asked =
        found.stream().filter(table -> reach == Reach.ALL || table.isDivided()).toList();
    Map<String, String> printed = new HashMap<>();
    if (asked.size() > 1 && dialect.facts().hasExecuteImmediate()) {
      printed.putAll(printed(block(reach)));
    } else {
      for (CatalogTable table : asked) {
        printed.putAll(printed(show(table.name())));
      }
    }
    List<Table> tables = new ArrayList<>();
    for (CatalogTable table : found) {
      Table built = table.build();
      String text = printed.get(built.name().name());
      tables.add(text == null ? built : with(built, text));
    }
    return tables;
  }

  private String show(QualifiedName table) {
    return new SqlWriter(dialect)
        .sql("SHOW CREATE TABLE ")
        .name(catalog.whole(table))
        .toString();
  }

  private String block(Reach reach) {
    return new SqlWriter(dialect)
        .sql("BEGIN NOT ATOMIC FOR t IN (SELECT table_schema AS place, table_name AS name"
            + " FROM information_schema.tables WHERE table_type IN ('BASE TABLE',"
            + " 'SYSTEM VERSIONED') AND table_schema = ")
        .literal(catalog.schema())
        .sqlIf(reach == Reach.DIVIDED, " AND create_options LIKE '%partitioned%'")
        .sql(") DO EXECUTE IMMEDIATE CONCAT('SHOW CREATE TABLE `', REPLACE(t.place, '`', '``'),"
            + " '`.`', REPLACE(t.name, '`', '``'), '`'); END FOR; END")
        .toString();
  }

  /** What is printed of tables, by their names. */
  private Map<String, String> printed(String sql) throws SQLException {
    Map<String, String> printed = new HashMap<>();
    try (Statement statement = catalog.connection().createStatement()) {
      boolean isResult = statement.execute(sql);
      while (isResult || statement.getUpdateCount() >= 0) {
        if (isResult) {
          read(statement, printed);
        }
        isResult = statement.getMoreResults();
      }
    }
    return printed;
  }

  private static void read(Statement statement, Map<String, String> printed) throws SQLException {
    try (ResultSet row = statement.getResultSet()) {
      while (row.next()) {
        printed.put(row.getString(1), row.getString(2));
      }
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
