package org.athanor.command.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.athanor.command.Environment;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.program.GitWorkingTree;
import org.athanor.program.WorkingTree;
import org.athanor.revision.RevisionGraph;
import org.athanor.runtime.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * What checks look at, each read once. Who is to tell of a failure calls the method that throws it;
 * the others call the one that says that something cannot be had. Not thread-safe.
 */
final class Surroundings implements AutoCloseable {
  private final Environment environment;
  private final DoctorOptions options;
  private @Nullable RevisionGraph graph;
  private boolean graphAsked;
  private @Nullable Connection connection;
  private @Nullable Dialect dialect;
  private @Nullable RunStatus status;

  Surroundings(Environment environment, DoctorOptions options) {
    this.environment = environment;
    this.options = options;
  }

  Environment environment() {
    return environment;
  }

  DoctorOptions options() {
    return options;
  }

  /** What version control says. */
  WorkingTree tree() {
    return new GitWorkingTree(options.project());
  }

  /** Reads the graph, with the error that it has. */
  RevisionGraph readGraph() {
    graphAsked = true;
    graph = environment.revisions().graph();
    return graph;
  }

  RevisionGraph graph() throws Unavailable {
    try {
      return graph == null && !graphAsked ? readGraph() : had(graph, "the revisions");
    } catch (AthanorException e) {
      throw unavailable("the revisions");
    }
  }

  /** Connects, with the error that it meets. */
  Connection connect() throws SQLException {
    Connection opened = environment.database().connections().open();
    connection = opened;
    dialect = environment.database().dialects().of(opened);
    return opened;
  }

  Connection connection() throws Unavailable {
    had(dialect, "the database");
    return had(connection, "the database");
  }

  Dialect dialect() throws Unavailable {
    return had(dialect, "the database");
  }

  /** Where the database stands, with the error that reading it meets. */
  RunStatus readStatus() throws Unavailable {
    connection();
    RunStatus read = environment.runner().status();
    status = read;
    if (graph != null) {
      graph = graph.at(read.rows());
    }
    return read;
  }

  RunStatus status() throws Unavailable {
    return had(status, "the version table");
  }

  private static <T> T had(@Nullable T found, String what) throws Unavailable {
    if (found == null) {
      throw unavailable(what);
    }
    return Objects.requireNonNull(found);
  }

  private static Unavailable unavailable(String what) {
    return new Unavailable(what + " cannot be read");
  }

  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // It was only looked at: a connection that is lost by now takes nothing with it.
      connection = null;
    }
  }
}
