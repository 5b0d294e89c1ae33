package org.athanor.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.ScratchRecipe;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Throw-away databases beside another one, on the same server: where scripts are tried and where
 * the server is asked how it prints something. All of them are dropped by {@link #close}.
 *
 * <pre>{@code
 * try (ScratchDatabases scratch = new ScratchDatabases(server, dialects)) {
 *   Connection empty = scratch.create().connection();
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class ScratchDatabases implements AutoCloseable {
  private static final String PREFIX = "athanor_scratch_";

  private final JdbcConnectionSource server;
  private final Dialects dialects;
  private final Deque<Made> made = new ArrayDeque<>();

  /**
   * A throw-away database.
   *
   * @param connection a connection that is open as long as the database is there
   * @param connections opens further connections to it
   */
  public record Scratch(Connection connection, ConnectionSource connections) {}

  private record Made(ScratchRecipe recipe, Connection connection) {}

  /**
   * Nothing is made or connected to before {@link #create}.
   *
   * @param server a database of the server on which they are made
   */
  public ScratchDatabases(JdbcConnectionSource server, Dialects dialects) {
    this.server = server;
    this.dialects = dialects;
  }

  /**
   * Makes an empty database.
   *
   * @return its connections, good until {@link #close}
   * @throws AthanorException SDB-001 when it cannot be made
   */
  public Scratch create() {
    String name = PREFIX + UUID.randomUUID().toString().replace("-", "");
    ScratchRecipe recipe = dialects
        .forUrl(server.url())
        .flatMap(provider -> provider.scratch(server.url(), name))
        .orElseThrow(() -> cannot(null));
    try {
      run(recipe.create());
      JdbcConnectionSource connections = server.at(recipe.jdbcUrl());
      Connection connection = connections.open();
      made.push(new Made(recipe, connection));
      return new Scratch(connection, connections);
    } catch (SQLException e) {
      throw cannot(e);
    }
  }

  private AthanorException cannot(@Nullable SQLException cause) {
    AthanorException.Builder error = AthanorException.of(
            ErrorCode.SDB_001, "No scratch database can be made beside " + server + ".")
        .fix("give the user the right to make databases, or name a server where it has that right"
            + " with --scratch JDBC-URL")
        .databaseState("Nothing was changed.");
    if (cause != null) {
      error.evidence(String.valueOf(cause.getMessage())).cause(cause);
    }
    return error.build();
  }

  private void run(List<String> statements) throws SQLException {
    if (statements.isEmpty()) {
      return;
    }
    try (Connection connection = server.open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /**
   * Closes the connections and drops the databases.
   *
   * @throws AthanorException SDB-001 naming a database that is still there
   */
  @Override
  public void close() {
    while (!made.isEmpty()) {
      Made database = made.pop();
      try {
        database.connection().close();
        run(database.recipe().drop());
      } catch (SQLException e) {
        throw AthanorException.of(ErrorCode.SDB_001, "A scratch database cannot be taken away.")
            .evidence(String.valueOf(e.getMessage()))
            .fix("run on the server: " + String.join("; ", database.recipe().drop()))
            .cause(e)
            .build();
      }
    }
  }
}
