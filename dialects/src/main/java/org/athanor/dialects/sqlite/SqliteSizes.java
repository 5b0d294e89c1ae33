package org.athanor.dialects.sqlite;

import org.athanor.dialect.SizeReader;

/**
 * How SQLite tells the sizes of tables: by the cells of the pages of their trees, which is close to
 * counting: https://www.sqlite.org/dbstat.html. A table WITHOUT ROWID is an index, in which some
 * rows are in the inner pages.
 */
final class SqliteSizes {
  static final SizeReader READER = SizeReader.ofQuery("""
      SELECT NULL, s.tbl_name,
        sum(CASE WHEN d.pagetype = 'leaf' AND s.name = s.tbl_name THEN d.ncell ELSE 0 END),
        sum(CASE WHEN s.name = s.tbl_name THEN d.pgsize ELSE 0 END),
        sum(CASE WHEN s.name = s.tbl_name THEN 0 ELSE d.pgsize END)
      FROM dbstat d JOIN sqlite_master s ON s.name = d.name
      WHERE s.tbl_name NOT LIKE 'sqlite~_%' ESCAPE '~'
      GROUP BY s.tbl_name
      ORDER BY s.tbl_name
      """);

  private SqliteSizes() {}
}
