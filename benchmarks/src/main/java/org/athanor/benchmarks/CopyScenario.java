package org.athanor.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Dialects;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;

/**
 * A database of its own for a test: a copy of one with 100 tables, with a connection, and its end;
 * inside a running process, as tests have it.
 */
final class CopyScenario implements Scenario {
  private static final double WALL_BAR = 0.150;
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

  @Override
  public String name() {
    return "copy";
  }

  @Override
  public List<Row> run(Setting setting) throws Exception {
    List<Row> rows = new ArrayList<>();
    try (ScratchDatabase server = PostgresServer.shared().createDatabase()) {
      rows.add(row("PostgreSQL", server, setting));
    }
    try (ScratchDatabase server = SqliteFile.create()) {
      rows.add(row("SQLite", server, setting));
    }
    return rows;
  }

  private static Row row(String product, ScratchDatabase server, Setting setting) throws Exception {
    int tables = setting.size(100);
    Dialects dialects = Dialects.installed(CopyScenario.class.getClassLoader());
    JdbcConnectionSource connections = new JdbcConnectionSource(
        server.jdbcUrl(), server.user(), server.password(), CONNECT_TIMEOUT);
    try (ScratchDatabases scratch = new ScratchDatabases(connections, dialects)) {
      ScratchDatabases.Scratch template = scratch.create();
      fill(template.connection(), tables);
      Map<String, Cost> costs =
          new Race().with("Athanor", () -> copied(scratch, template)).run(21);
      Cost cost = costs.values().iterator().next();
      String bar = Bar.of(cost.wallSeconds(), WALL_BAR, "s wall");
      return new Row("a copy for a test, " + tables + " tables, " + product, "Athanor", cost, bar);
    }
  }

  private static Cost copied(ScratchDatabases scratch, ScratchDatabases.Scratch template)
      throws SQLException {
    long began = System.nanoTime();
    ScratchDatabases.Scratch copy = scratch.copy(template).orElseThrow();
    try (Statement statement = copy.connection().createStatement()) {
      statement.execute("INSERT INTO t0 VALUES (1, 'a')");
    }
    scratch.drop(copy);
    return new Cost(Double.NaN, (System.nanoTime() - began) / 1e9, Double.NaN);
  }

  private static void fill(Connection connection, int tables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int i = 0; i < tables; i++) {
        statement.execute(
            "CREATE TABLE t" + i + " (id integer PRIMARY KEY, name varchar(40) NOT NULL)");
      }
    }
  }
}
