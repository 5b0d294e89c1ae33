package org.athanor.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.MigrationLock;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/** One connection with all that a run needs of it. Belongs to one thread. */
final class Session implements AutoCloseable {
  private final Database database;
  private final RunnerOptions options;
  private final Connection connection;
  private final Dialect dialect;
  private final JdbcSink sink;
  private final VersionStore store;
  private final RunErrors errors;
  private final Author author;
  private MigrationLock.@Nullable Held lock;
  private @Nullable BlockerWatch watch;
  private Set<RevisionId> rows = new LinkedHashSet<>();

  private Session(Database database, RunnerOptions options, Connection connection)
      throws SQLException {
    this.database = database;
    this.connection = connection;
    this.dialect = database.dialects().of(connection);
    this.options = options;
    this.sink = new JdbcSink(connection, dialect, options);
    this.store = new VersionStore(connection, dialect, qualified(options.tables()));
    this.errors = new RunErrors(dialect.session(), database.connections().displayUrl());
    this.author = options.author().withDatabaseUser(connection.getMetaData().getUserName());
  }

  /** Connects. */
  static Session open(Database database, RunnerOptions options) throws SQLException {
    Connection connection = database.connections().open();
    try {
      // A data source may hand out connections with a transaction begun.
      connection.setAutoCommit(true);
      return new Session(database, options, connection);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * The names with the schema that unqualified names mean now. A revision may change the search
   * path of the session; our tables must not move with it.
   */
  private VersionTables qualified(VersionTables tables) throws SQLException {
    return tables.schema() != null
        ? tables
        : tables.inSchema(dialect.inspector().defaultSchema(connection));
  }

  void lock(Events events) throws SQLException {
    lock = new LockKeeper(database.connections(), dialect, options, events)
        .acquire(connection, store.statements().tables().version().toString(), errors);
  }

  boolean isLockHeld() {
    return lock != null && lock.isHeld();
  }

  /** The watch for blockers, or null when waits are not bounded or cannot be told. */
  @Nullable BlockerWatch watch() throws SQLException {
    Duration timeout = options.lockTimeout();
    if (watch == null && timeout != null) {
      String id = dialect.session().sessionId(connection);
      if (!id.isEmpty()) {
        watch = new BlockerWatch(database.connections(), dialect.session(), id, timeout);
      }
    }
    return watch;
  }

  String displayUrl() {
    return database.connections().displayUrl();
  }

  RunnerOptions options() {
    return options;
  }

  Connection connection() {
    return connection;
  }

  Dialect dialect() {
    return dialect;
  }

  JdbcSink sink() {
    return sink;
  }

  VersionStore store() {
    return store;
  }

  RunErrors errors() {
    return errors;
  }

  Author author() {
    return author;
  }

  /** The rows of the version table as they are committed. */
  Set<RevisionId> rows() {
    return rows;
  }

  void rows(Set<RevisionId> committed) {
    this.rows = committed;
  }

  @Override
  public void close() throws SQLException {
    try {
      if (watch != null) {
        watch.close();
      }
      if (lock != null) {
        lock.close();
      }
    } finally {
      database.connections().giveBack(connection);
    }
  }
}
