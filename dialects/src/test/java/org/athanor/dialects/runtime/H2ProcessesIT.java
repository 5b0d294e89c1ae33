package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.RunReport;
import org.athanor.scratch.H2Database;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;

/** Instances in processes of their own on one H2 server. */
class H2ProcessesIT extends RunnerCase {
  private static final String SLOW = "SELECT sum(x) FROM system_range(1, 1000000000)";

  private final List<Process> processes = new ArrayList<>();

  @Override
  ScratchDatabase create() {
    return H2Database.onServer();
  }

  @Test
  void three_processes_at_once_apply_each_revision_once() throws Exception {
    for (int i = 0; i < 3; i++) {
      processes.add(RunnerProcess.start(database, "CREATE TABLE quick (id int)"));
    }
    for (Process process : processes) {
      assertThat(RunnerProcess.exitOf(process)).isZero();
    }

    assertThat(count("SELECT count(*) FROM athanor_history")).isEqualTo(2);
    assertThat(count("SELECT count(*) FROM a")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM information_schema.tables"
            + " WHERE table_type LIKE '%TEMPORARY'"
            + " AND upper(table_name) NOT LIKE 'ATHANOR_LOCK_%'"))
        .isZero();
  }

  @Test
  void a_killed_process_leaves_nothing_that_stops_the_next_run() throws Exception {
    Process process = RunnerProcess.start(database, SLOW);
    for (int i = 0; i < 400 && !isFirstStepDone(); i++) {
      Thread.sleep(20);
    }
    assertThat(isFirstStepDone()).isTrue();
    process.destroyForcibly();
    process.waitFor();

    String quick = "CREATE TABLE quick (id int)";
    RunReport report = runner(RunnerProcess.revisions(quick)).upgrade(RevisionTarget.HEAD);

    assertThat(report.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.resumedAt()).isEqualTo(2));
    assertThat(count("SELECT count(*) FROM a")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM athanor_journal")).isZero();
  }

  private boolean isFirstStepDone() {
    try {
      return count("SELECT count(*) FROM athanor_journal WHERE state = 'done' AND revision = 'b2'")
          > 0;
    } catch (SQLException e) {
      // The table is not there yet.
      return false;
    }
  }
}
