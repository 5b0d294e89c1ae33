package org.athanor.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.QualifiedName;
import org.athanor.size.TableSize;

/**
 * Reads how big the tables of a database are: from what the server keeps about them anyhow, never
 * by counting rows, so that it may be asked of a busy server.
 *
 * <p>Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface SizeReader {
  /**
   * Reads the sizes of all tables that are not the product's own. A partitioned table has the rows
   * of its partitions.
   *
   * @param connection an open connection
   * @throws SQLException when the server refuses
   */
  List<TableSize> read(Connection connection) throws SQLException;

  /**
   * Reads them with one query.
   *
   * @param sql fixed SQL that gives for each table its schema, NULL for the default schema, its
   *     name, its rows, NULL when they are not known, and the bytes of its rows and of its indexes
   */
  static SizeReader ofQuery(String sql) {
    return connection -> {
      List<TableSize> sizes = new ArrayList<>();
      try (java.sql.Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        while (row.next()) {
          QualifiedName name = QualifiedName.of(row.getString(1), row.getString(2));
          long rows = row.getLong(3);
          boolean isKnown = !row.wasNull();
          sizes.add(new TableSize(
              name, isKnown ? Long.valueOf(rows) : null, row.getLong(4), row.getLong(5)));
        }
      }
      return sizes;
    };
  }
}
