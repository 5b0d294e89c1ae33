package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.Author;
import org.athanor.runtime.Database;
import org.athanor.runtime.MigrationEvent;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh database for each test, and runners over it. */
abstract class RunnerCase {
  protected static final Author AUTHOR = new Author("ann", null, "build-7", "test");

  protected ScratchDatabase database;
  protected final List<MigrationEvent> events = new ArrayList<>();

  abstract ScratchDatabase create();

  @BeforeEach
  void open() {
    database = create();
  }

  @AfterEach
  void close() {
    database.close();
  }

  protected RunnerOptions.Builder options() {
    return RunnerOptions.builder(AUTHOR)
        .migrationLockTimeout(Duration.ofSeconds(30))
        .lockTimeout(Duration.ofMillis(600));
  }

  protected MigrationRunner runner(MemoryRevisions revisions) {
    return runner(revisions, options().build());
  }

  protected MigrationRunner runner(MemoryRevisions revisions, RunnerOptions options) {
    Dialects dialects = Dialects.installed(RunnerCase.class.getClassLoader());
    return new MigrationRunner(
        revisions, new Database(database, dialects), options, List.of(events::add));
  }

  protected List<String> rows(MemoryRevisions revisions) {
    return runner(revisions).rows().stream().map(RevisionId::value).toList();
  }

  /** Whether there is a table of this name, in the case in which the product keeps it. */
  protected boolean hasTable(String name) throws SQLException {
    try (var connection = database.open();
        var found = connection.getMetaData().getTables(null, null, "%", null)) {
      while (found.next()) {
        if (found.getString("TABLE_NAME").equalsIgnoreCase(name)) {
          return true;
        }
      }
      return false;
    }
  }

  protected void sql(String sql) throws SQLException {
    try (var connection = database.open();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  protected AthanorException failure(Runnable run) {
    AthanorException e = catchThrowableOfType(AthanorException.class, run::run);
    assertThat(e).as("an AthanorException").isNotNull();
    return e;
  }

  protected long count(String query) throws SQLException {
    try (var connection = database.open();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
