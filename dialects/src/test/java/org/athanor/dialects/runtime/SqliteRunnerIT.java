package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.MigrationRunner;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.junit.jupiter.api.Test;

/** The runner on SQLite. */
class SqliteRunnerIT extends RollbackRunnerContract {
  @Override
  ScratchDatabase create() {
    return SqliteFile.create();
  }

  @Test
  void a_file_that_can_only_be_read_is_told_as_such() throws SQLException {
    sql("CREATE TABLE t (id int)");
    JdbcConnectionSource connections = new JdbcConnectionSource(
        "jdbc:sqlite:file:" + database.name() + "?mode=ro", null, null, Duration.ofSeconds(5));
    Dialects dialects = Dialects.installed(getClass().getClassLoader());
    MigrationRunner runner = new MigrationRunner(
        three(), new Database(connections, dialects), options().build(), List.of());

    AthanorException e = failure(() -> runner.upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_010);
  }
}
