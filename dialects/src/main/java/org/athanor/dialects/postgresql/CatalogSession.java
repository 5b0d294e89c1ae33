package org.athanor.dialects.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * One reading of the catalog in one snapshot, whose settings are taken back at its end.
 *
 * <p>Outside a transaction it opens one of its own and rolls it back; inside one it works behind a
 * savepoint, sees what the transaction has done, and leaves it open. Meanwhile the search path is
 * empty, so that the server prints every name with its schema, and values are printed in one fixed
 * style whatever the user's settings are. Queries are not compiled: the catalog's look expensive to
 * the planner, run once, and <a
 * href="https://www.postgresql.org/docs/current/jit-decision.html">take longer to compile</a> than
 * to run.
 *
 * <p>Whether a transaction is open is found out with a setting that lasts as long as one: JDBC does
 * not know of a BEGIN sent as SQL, and to ask for a savepoint would write an error into the
 * server's log.
 *
 * <p>Not thread-safe: it belongs to the thread of its connection.
 */
final class CatalogSession implements AutoCloseable {
  private static final String PROBE =
      "SELECT set_config('athanor.probe', '1', true), current_schema()";

  private static final String PROBED = "SELECT current_setting('athanor.probe', true)";

  private static final String FIXED_STYLE = """
      SELECT set_config('search_path', '', true), set_config('datestyle', 'ISO, YMD', true),
             set_config('intervalstyle', 'postgres', true), set_config('timezone', 'UTC', true),
             set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true),
             set_config('quote_all_identifiers', 'off', true), set_config('jit', 'off', true),
             set_config('standard_conforming_strings', 'on', true)
      """;

  private final Connection connection;
  private final @Nullable String defaultSchema;
  private final boolean isOwnTransaction;

  private CatalogSession(
      Connection connection, @Nullable String defaultSchema, boolean isOwnTransaction) {
    this.connection = connection;
    this.defaultSchema = defaultSchema;
    this.isOwnTransaction = isOwnTransaction;
  }

  static CatalogSession open(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String defaultSchema = text(statement, PROBE, 2);
      boolean isOwn = !"1".equals(text(statement, PROBED, 1));
      statement.execute(
          isOwn ? "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY" : "SAVEPOINT athanor_catalog");
      statement.execute(FIXED_STYLE);
      return new CatalogSession(connection, defaultSchema, isOwn);
    }
  }

  private static @Nullable String text(Statement statement, String query, int column)
      throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(column) : null;
    }
  }

  Connection connection() {
    return connection;
  }

  /** The schema in which unqualified names are made, or null when the search path names none. */
  @Nullable String defaultSchema() {
    return defaultSchema;
  }

  @Override
  public void close() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (isOwnTransaction) {
        statement.execute("ROLLBACK");
      } else {
        statement.execute("ROLLBACK TO SAVEPOINT athanor_catalog");
        statement.execute("RELEASE SAVEPOINT athanor_catalog");
      }
    }
  }
}
