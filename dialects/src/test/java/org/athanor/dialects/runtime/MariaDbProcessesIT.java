package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.MigrationEvent;
import org.athanor.runtime.RunReport;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;

/** Instances in processes of their own: at the same time, and killed in the middle. */
class MariaDbProcessesIT extends RunnerCase {
  @Override
  ScratchDatabase create() {
    return MariaDbServer.shared().createDatabase();
  }

  @Test
  void three_processes_at_once_apply_each_revision_once() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(RunnerProcess.start(database, "DO SLEEP(0.5)"));
    }
    for (Process process : processes) {
      assertThat(RunnerProcess.exitOf(process)).isZero();
    }

    assertThat(count("SELECT count(*) FROM athanor_history")).isEqualTo(2);
    assertThat(count("SELECT count(*) FROM a")).isEqualTo(1);
  }

  @Test
  void a_killed_process_leaves_nothing_that_stops_the_next_run() throws Exception {
    String slow = "DO SLEEP(1)";
    killIn(slow, "DO SLEEP%");

    RunReport report = runner(RunnerProcess.revisions(slow)).upgrade(RevisionTarget.HEAD);

    assertThat(report.steps())
        .singleElement()
        .satisfies(step -> assertThat(step.resumedAt()).isEqualTo(2));
    assertThat(count("SELECT count(*) FROM a")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM athanor_journal")).isZero();
  }

  @Test
  void a_change_that_the_server_ends_after_the_process_was_killed_is_found() throws Exception {
    sql("CREATE TABLE big (id int)");
    sql("INSERT INTO big SELECT seq FROM seq_1_to_2000");
    // The copy of the rows takes 2 s; the server only notices at its end that nobody listens.
    String slow = "CREATE TABLE copied AS SELECT id, SLEEP(0.001) AS s FROM big";
    killIn(slow, "CREATE TABLE copied%");
    for (int i = 0; i < 600 && isRunning("CREATE TABLE copied%"); i++) {
      Thread.sleep(50);
    }
    boolean stands = hasTable("copied");

    RunReport report = runner(RunnerProcess.revisions(slow)).upgrade(RevisionTarget.HEAD);

    assertThat(report.steps()).hasSize(1);
    assertThat(count("SELECT count(*) FROM copied")).isEqualTo(2000);
    assertThat(events.stream().anyMatch(MigrationEvent.StatementFoundDone.class::isInstance))
        .isEqualTo(stands);
  }

  private void killIn(String slow, String pattern) throws Exception {
    Process process = RunnerProcess.start(database, slow);
    for (int i = 0; i < 400 && !isRunning(pattern); i++) {
      Thread.sleep(25);
    }
    assertThat(isRunning(pattern)).isTrue();
    process.destroyForcibly();
    process.waitFor();
  }

  private boolean isRunning(String pattern) throws SQLException {
    return count("SELECT count(*) FROM information_schema.processlist WHERE db = DATABASE()"
            + " AND info LIKE '" + pattern + "'")
        > 0;
  }
}
