package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the catalog, with names in expressions in backticks whatever the session's
 * settings are; these are taken back at its end.
 *
 * <p>The catalog follows {@code sql_quote_show_create} and, in {@code sql_mode},
 * {@code ANSI_QUOTES}: see <a
 * href="https://mariadb.com/kb/en/server-system-variables/#sql_quote_show_create">the
 * variables</a>. Neither touches a transaction that is open.
 *
 * <p>Not thread-safe: it belongs to the thread of its connection.
 */
final class CatalogSession implements AutoCloseable {
  private final Connection connection;
  private final @Nullable String defaultSchema;
  private final @Nullable String mode;
  private final boolean quotes;

  private CatalogSession(
      Connection connection,
      @Nullable String defaultSchema,
      @Nullable String mode,
      boolean quotes) {
    this.connection = connection;
    this.defaultSchema = defaultSchema;
    this.mode = mode;
    this.quotes = quotes;
  }

  static CatalogSession open(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(
            "SELECT DATABASE(), @@SESSION.sql_mode, @@SESSION.sql_quote_show_create")) {
      row.next();
      CatalogSession session =
          new CatalogSession(connection, row.getString(1), row.getString(2), row.getBoolean(3));
      if (session.mustSet()) {
        session.set("", true);
      }
      return session;
    }
  }

  private boolean mustSet() {
    return !quotes || mode != null && mode.contains("ANSI_QUOTES");
  }

  private void set(@Nullable String newMode, boolean newQuotes) throws SQLException {
    String sql = "SET SESSION sql_mode = ?, SESSION sql_quote_show_create = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, newMode);
      statement.setBoolean(2, newQuotes);
      statement.execute();
    }
  }

  /** The database in which unqualified names are made, or null when none was chosen. */
  @Nullable String defaultSchema() {
    return defaultSchema;
  }

  /** The value in a column of a query's only row. */
  String text(String query, int column) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(column);
    }
  }

  @Override
  public void close() throws SQLException {
    if (mustSet()) {
      set(mode, quotes);
    }
  }
}
