package org.athanor.dialects.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.mariadb.MariaDbDialectProvider;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.sql.syntax.SqlCommand;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What MariaDB accepts is split at the same places and taken for the same. The server tells by its
 * counters of statements: https://mariadb.com/kb/en/server-status-variables/#com_.
 */
final class MariaDbStatementsIT {
  private final Dialect dialect = new MariaDbDialectProvider().offline(new ServerVersion(11, 4));

  @TestFactory
  Stream<DynamicTest> a_script_is_split_where_the_server_splits_it() throws IOException {
    return ScriptSections.of("mariadb.sql").entrySet().stream()
        .map(section -> DynamicTest.dynamicTest(
            section.getKey(),
            () -> assertThat(pieces(section.getValue())).isEqualTo(whole(section.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> a_statement_is_taken_for_what_the_server_takes_it_for() throws IOException {
    return ScriptSections.of("mariadb.sql").entrySet().stream()
        .map(section -> DynamicTest.dynamicTest(section.getKey(), () -> {
          List<String> wrong = new ArrayList<>();
          try (Counted counted = new Counted()) {
            for (ScriptStatement statement : split(section.getValue())) {
              SqlCommand command = dialect.grammar().parse(statement.sql());
              Set<String> kinds = counted.run(statement.sql()).keySet();
              Set<String> expected = MariaDbCounters.of(command);
              if (kinds.stream().noneMatch(expected::contains)) {
                wrong.add(kinds + " is taken for " + expected + ": " + command);
              }
            }
          }
          assertThat(wrong).isEmpty();
        }));
  }

  private List<ScriptStatement> split(String script) {
    return ScriptSplitter.split(script, dialect.lexicalRules());
  }

  private static Map<String, Integer> whole(String script) throws SQLException {
    try (Counted counted = new Counted()) {
      return counted.run(script);
    }
  }

  private Map<String, Integer> pieces(String script) throws SQLException {
    Map<String, Integer> all = new TreeMap<>();
    try (Counted counted = new Counted()) {
      for (ScriptStatement statement : split(script)) {
        counted.run(statement.sql()).forEach((kind, times) -> all.merge(kind, times, Integer::sum));
      }
    }
    return all;
  }

  /** A database of its own, whose server counts what it runs by kind. */
  private static final class Counted implements AutoCloseable {
    private static final String RESULTS = "results";

    private final ScratchDatabase database = MariaDbServer.shared().createDatabase();
    private final Connection connection;

    Counted() throws SQLException {
      String url = database.jdbcUrl();
      connection = DriverManager.getConnection(
          url + (url.contains("?") ? "&" : "?") + "allowMultiQueries=true",
          database.user(),
          database.password());
    }

    /** Sends a text as a whole; how often the server did what, and how many results it gave. */
    Map<String, Integer> run(String sql) throws SQLException {
      Map<String, Integer> before = counters();
      Map<String, Integer> done = new TreeMap<>();
      try (Statement statement = connection.createStatement()) {
        done.put(RESULTS, results(statement, sql));
      } catch (SQLException e) {
        throw new AssertionError(sql, e);
      }
      counters().forEach((kind, times) -> {
        int more = times - before.getOrDefault(kind, 0);
        if (more > 0 && !kind.equals("show_status")) {
          done.put(kind, more);
        }
      });
      return done;
    }

    private static int results(Statement statement, String sql) throws SQLException {
      int results = 0;
      boolean isRows = statement.execute(sql);
      while (isRows || statement.getUpdateCount() >= 0) {
        results++;
        isRows = statement.getMoreResults();
      }
      return results;
    }

    private Map<String, Integer> counters() throws SQLException {
      Map<String, Integer> counters = new TreeMap<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SHOW SESSION STATUS LIKE 'Com\\_%'")) {
        while (rows.next()) {
          counters.put(rows.getString(1).substring("Com_".length()), rows.getInt(2));
        }
      }
      return counters;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
      database.close();
    }
  }
}
