package org.athanor.dialects.mysql.trace;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Answers of one value. */
final class ServerText {
  private ServerText() {}

  /** The last column of the only row. */
  static String of(Connection session, String query) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(row.getMetaData().getColumnCount());
    }
  }

  /** The same as a whole number. */
  static long number(Connection session, String query) throws SQLException {
    return Long.parseLong(of(session, query));
  }
}
