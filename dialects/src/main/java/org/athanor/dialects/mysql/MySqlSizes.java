package org.athanor.dialects.mysql;

import org.athanor.dialect.SizeReader;

/**
 * How MySQL and MariaDB tell the sizes of the tables of the connection's database. InnoDB estimates
 * rows from a few pages; the rows of a table are in its primary key, which counts as the table:
 * https://dev.mysql.com/doc/refman/8.0/en/information-schema-tables-table.html.
 */
final class MySqlSizes {
  static final SizeReader READER = SizeReader.ofQuery("""
      SELECT NULL, t.table_name, t.table_rows, coalesce(t.data_length, 0),
        coalesce(t.index_length, 0)
      FROM information_schema.tables t
      WHERE t.table_schema = database() AND t.table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')
      ORDER BY t.table_name
      """);

  private MySqlSizes() {}
}
