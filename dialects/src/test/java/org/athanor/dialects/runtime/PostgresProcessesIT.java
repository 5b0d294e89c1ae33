package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.RunReport;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;

/** Instances in processes of their own: at the same time, and killed in the middle. */
class PostgresProcessesIT extends RunnerCase {
  @Override
  ScratchDatabase create() {
    return PostgresServer.shared().createDatabase();
  }

  @Test
  void three_processes_at_once_apply_each_revision_once() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(RunnerProcess.start(database, "SELECT pg_sleep(0.5)"));
    }
    for (Process process : processes) {
      assertThat(RunnerProcess.exitOf(process)).isZero();
    }

    assertThat(count("SELECT count(*) FROM athanor_history")).isEqualTo(2);
    assertThat(count("SELECT count(*) FROM a")).isEqualTo(1);
  }

  @Test
  void a_killed_process_leaves_nothing_that_stops_the_next_run() throws Exception {
    String slow = "SELECT pg_sleep(2)";
    Process process = RunnerProcess.start(database, slow);
    for (int i = 0; i < 200 && !isInSlowStatement(); i++) {
      Thread.sleep(50);
    }
    assertThat(isInSlowStatement()).isTrue();
    process.destroyForcibly();
    process.waitFor();

    RunReport report = runner(RunnerProcess.revisions(slow)).upgrade(RevisionTarget.HEAD);

    assertThat(report.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.resumedAt()).isEqualTo(2));
    assertThat(count("SELECT count(*) FROM a")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM athanor_journal")).isZero();
    assertThat(count("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
        .isZero();
  }

  private boolean isInSlowStatement() throws Exception {
    return count("SELECT count(*) FROM pg_stat_activity WHERE state = 'active'"
            + " AND datname = current_database() AND query LIKE 'SELECT pg_sleep%'")
        > 0;
  }
}
