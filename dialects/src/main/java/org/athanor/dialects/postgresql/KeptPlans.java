package org.athanor.dialects.postgresql;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Queries whose plans the server keeps for the next time: to plan one over the catalog takes as
 * long as to run it. They are <a
 * href="https://www.postgresql.org/docs/current/sql-prepare.html">prepared</a> by statements of
 * SQL, and asked for first: the driver would believe that they are there, behind a pooler too whose
 * next transaction is on another process of the server.
 *
 * <p>Good for one transaction. Not thread-safe.
 */
final class KeptPlans {
  private static final String PREFIX = "athanor_";
  private static final String THERE =
      "SELECT name FROM pg_catalog.pg_prepared_statements WHERE name LIKE '" + PREFIX + "%'";

  private final Connection connection;
  private final Set<String> there;

  private KeptPlans(Connection connection, Set<String> there) {
    this.connection = connection;
    this.there = there;
  }

  /** Those that the process behind the open transaction has. */
  static KeptPlans of(Connection connection) throws SQLException {
    Set<String> there = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(THERE)) {
      while (row.next()) {
        there.add(row.getString(1));
      }
    }
    return new KeptPlans(connection, there);
  }

  /**
   * A statement that runs a query by its plan.
   *
   * @param query without parameters, whose plan the server makes once
   */
  String execute(String query) throws SQLException {
    String name =
        PREFIX + UUID.nameUUIDFromBytes(query.getBytes(StandardCharsets.UTF_8)).toString();
    if (there.add(name)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PREPARE \"" + name + "\" AS " + query);
      }
    }
    return "EXECUTE \"" + name + "\"";
  }
}
