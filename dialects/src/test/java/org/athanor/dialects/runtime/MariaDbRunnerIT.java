package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.athanor.dialect.Dialects;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Database;
import org.athanor.runtime.MigrationRunner;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.Test;

/** The runner on MariaDB. */
class MariaDbRunnerIT extends ResumingRunnerContract {
  @Override
  ScratchDatabase create() {
    return MariaDbServer.shared().createDatabase();
  }

  /** The driver's metadata tells of all databases of the server. */
  @Test
  void a_database_beside_one_that_was_migrated_can_be_migrated_too() {
    MemoryRevisions revisions = new MemoryRevisions()
        .add("a1", "add t", op -> op.execute("CREATE TABLE t (id int)"), op -> op.dropTable("t"));
    runner(revisions).upgrade(RevisionTarget.HEAD);
    try (ScratchDatabase other = create()) {
      Dialects dialects = Dialects.installed(MariaDbRunnerIT.class.getClassLoader());
      MigrationRunner runner = new MigrationRunner(
          revisions, new Database(other, dialects), options().build(), List.of());
      assertThat(runner.rows()).isEmpty();
      assertThat(runner.upgrade(RevisionTarget.HEAD).steps()).hasSize(1);
    }
  }
}
