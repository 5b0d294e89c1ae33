package org.athanor.command;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * What must hold when a run is done: queries that must find no row, by what they mean.
 *
 * <pre>{@code
 * new SmokeQueries(environment, Map.of(
 *     "every order has a customer", "SELECT id FROM orders WHERE customer_id IS NULL")).ask();
 * }</pre>
 */
public final class SmokeQueries {
  private final Environment environment;
  private final Map<String, String> queries;

  /**
   * Queries on the environment's database.
   *
   * @param queries SQL by what it means, in the order in which it is asked
   */
  public SmokeQueries(Environment environment, Map<String, String> queries) {
    this.environment = environment;
    this.queries = new LinkedHashMap<>(queries);
  }

  /**
   * Asks all of them, each in a session without a transaction.
   *
   * @throws AthanorException RUN-019 naming those that found a row or failed; the run before them
   *     is committed
   */
  public void ask() {
    List<String> failed = new ArrayList<>();
    try (Connection connection = environment.database().connections().open()) {
      connection.setAutoCommit(true);
      queries.forEach((meaning, sql) -> {
        String found = ask(connection, sql);
        if (!found.isEmpty()) {
          failed.addAll(List.of(meaning + ": " + found, "  " + sql));
        }
      });
    } catch (SQLException e) {
      throw failure(List.of(String.valueOf(e.getMessage())));
    }
    if (!failed.isEmpty()) {
      throw failure(failed);
    }
  }

  /** What is wrong, or nothing. */
  private static String ask(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(1);
      try (ResultSet row = statement.executeQuery(sql)) {
        return row.next() ? "found " + shown(row) : "";
      }
    } catch (SQLException e) {
      return "failed: " + e.getMessage();
    }
  }

  private static String shown(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.add(columns.getColumnLabel(i) + " = " + row.getString(i));
    }
    return String.join(", ", values);
  }

  private AthanorException failure(List<String> evidence) {
    String at = String.join(
        ", ", environment.runner().rows().stream().map(Object::toString).toList());
    return AthanorException.of(
            ErrorCode.RUN_019, "The run is done, and what must hold afterwards does not.")
        .evidence(evidence)
        .databaseState("The database is at " + (at.isEmpty() ? "base" : at) + " and stays so.")
        .fix("mend the rows, or undo the change forward:  athanor revert REVISION")
        .fix("mend the query in [smoke] of athanor.toml")
        .build();
  }
}
