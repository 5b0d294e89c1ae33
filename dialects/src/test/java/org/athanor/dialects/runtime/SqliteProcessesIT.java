package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.RunReport;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.junit.jupiter.api.Test;

/** Instances in processes of their own on one SQLite file. */
class SqliteProcessesIT extends RunnerCase {
  private static final String SLOW = "CREATE TABLE numbers AS WITH RECURSIVE n(i) AS"
      + " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000000) SELECT count(*) AS c FROM n";

  @Override
  ScratchDatabase create() {
    return SqliteFile.create();
  }

  @Test
  void three_processes_at_once_apply_each_revision_once() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(RunnerProcess.start(database, "CREATE TABLE quick (id int)"));
    }
    for (Process process : processes) {
      assertThat(RunnerProcess.exitOf(process)).isZero();
    }

    assertThat(count("SELECT count(*) FROM athanor_history")).isEqualTo(2);
    assertThat(count("SELECT count(*) FROM a")).isEqualTo(1);
  }

  @Test
  void a_killed_process_leaves_nothing_that_stops_the_next_run() throws Exception {
    Process process = RunnerProcess.start(database, SLOW);
    for (int i = 0; i < 400 && !isFirstStepDone(); i++) {
      Thread.sleep(10);
    }
    assertThat(isFirstStepDone()).isTrue();
    process.destroyForcibly();
    process.waitFor();

    RunReport report = runner(RunnerProcess.revisions(SLOW)).upgrade(RevisionTarget.HEAD);

    assertThat(report.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.resumedAt()).isEqualTo(2));
    assertThat(count("SELECT count(*) FROM a")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM athanor_journal")).isZero();
  }

  private boolean isFirstStepDone() {
    try {
      return count("SELECT count(*) FROM athanor_journal") > 0;
    } catch (SQLException e) {
      // The table is not there yet, or the file is locked for a moment.
      return false;
    }
  }
}
