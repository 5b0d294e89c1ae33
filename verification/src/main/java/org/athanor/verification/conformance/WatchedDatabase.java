package org.athanor.verification.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.testkit.TracedStatement;
import org.athanor.trace.SessionTrace;
import org.athanor.trace.StatementTrace;

/** An empty PostgreSQL database, and a watched session of it. Belongs to one thread. */
final class WatchedDatabase implements AutoCloseable {
  private final ScratchDatabase database;
  private final Connection session;
  private final Connection onlooker;
  private final Dialect dialect;
  private final SessionTrace watch;

  WatchedDatabase() throws SQLException {
    database = PostgresServer.shared(PostgresServer.DEFAULT_MAJOR_VERSION).createDatabase();
    session = database.open();
    onlooker = database.open();
    dialect = Dialects.installed(WatchedDatabase.class.getClassLoader()).of(session);
    watch = dialect.tracer().orElseThrow().watch(session, onlooker);
  }

  /** The statements of a script. */
  List<String> split(String script) {
    return ScriptSplitter.split(script, dialect.lexicalRules()).stream()
        .map(ScriptStatement::sql)
        .toList();
  }

  /** Runs a script without watching it, each statement by itself. */
  void prepare(String script) throws SQLException {
    session.setAutoCommit(true);
    try (Statement statement = session.createStatement()) {
      for (String sql : split(script)) {
        statement.execute(sql);
      }
    }
  }

  /** Begins a transaction. */
  void begin() throws SQLException {
    session.setAutoCommit(false);
  }

  /** Ends it. */
  void commit() throws SQLException {
    session.commit();
  }

  /** Runs a statement and tells what it did. */
  StatementTrace run(String sql) throws SQLException {
    return TracedStatement.run(sql, session, watch);
  }

  @Override
  public void close() throws SQLException {
    try (database;
        session;
        onlooker) {
      watch.close();
      session.setAutoCommit(true);
    }
  }
}
