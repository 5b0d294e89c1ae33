package org.athanor.verification.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.scratch.H2Database;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import tools.jackson.databind.JsonNode;

/** Real databases under the names that recorded cases give them. */
final class RecordedServers {
  private static final String OTHER_SCHEMA = "test_schema";

  private final Dialects dialects = Dialects.installed(RecordedServers.class.getClassLoader());

  /**
   * A database of one's own with what all recorded cases of its product presuppose.
   *
   * @throws Inexpressible when there is no such product
   */
  ScratchDatabase database(String product) {
    return switch (product) {
      case "postgresql" -> PostgresServer.shared().createDatabase();
      case "mariadb", "mysql" -> MariaDbServer.shared().createDatabase();
      case "sqlite" -> SqliteFile.create();
      case "h2" -> H2Database.inMemory(";DATABASE_TO_LOWER=TRUE");
      default -> throw new Inexpressible("no server of product \"" + product + "\"");
    };
  }

  /** The dialect of a connection. */
  Dialect dialect(Connection connection) throws SQLException {
    return dialects.of(connection);
  }

  /** Loads what a database of a product held when a case was recorded. */
  void load(Connection connection, String product, JsonNode ddl) throws SQLException {
    List<String> before = switch (product) {
      case "postgresql" ->
        List.of(
            "CREATE SCHEMA " + OTHER_SCHEMA,
            "CREATE EXTENSION hstore",
            "CREATE EXTENSION btree_gist");
      case "mariadb" -> List.of("SET foreign_key_checks = 0");
      default -> List.of();
    };
    try (Statement statement = connection.createStatement()) {
      for (String sql : before) {
        statement.execute(sql);
      }
      for (var catalog : ddl.properties()) {
        for (JsonNode sql : catalog.getValue()) {
          statement.execute(sql.asString());
        }
      }
    }
  }
}
