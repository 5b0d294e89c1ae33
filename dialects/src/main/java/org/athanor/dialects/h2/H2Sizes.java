package org.athanor.dialects.h2;

import org.athanor.dialect.SizeReader;

/**
 * How H2 tells the sizes of tables: the number of rows that its planner reckons with, and the room
 * that a table and its indexes take in the file together, nothing in memory:
 * https://h2database.com/html/functions.html#disk_space_used.
 */
final class H2Sizes {
  static final SizeReader READER = SizeReader.ofQuery("""
      SELECT nullif(t.table_schema, current_schema), t.table_name, t.row_count_estimate,
        coalesce(disk_space_used(quote_ident(t.table_schema) || '.' || quote_ident(t.table_name)),
          0),
        0
      FROM information_schema.tables t
      WHERE t.table_type = 'BASE TABLE' AND t.table_schema <> 'INFORMATION_SCHEMA'
      ORDER BY t.table_schema, t.table_name
      """);

  private H2Sizes() {}
}
