package org.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.OutputFormat;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.Direction;
import org.athanor.runtime.MigrationEvent;
import org.junit.jupiter.api.Test;

final class RunProgressTest {
  private static final RevisionId ID = RevisionId.of("a1");
  private static final Revision FIRST = Revision.builder(ID).message("first").build();

  private final StringWriter err = new StringWriter();

  @Test
  void a_person_who_waits_sees_a_bar_with_the_statement_that_runs() throws Exception {
    try (RunProgress progress = progress(true)) {
      start(progress);
      await("statement 2/3");
      finish(progress);
    }

    assertThat(err.toString()).contains("revisions", "0/4", "a1 statement 2/3", "+ a1  first");
    assertThat(err.toString()).endsWith("\r\u001b[K");
  }

  @Test
  void a_pipe_gets_lines_only() throws Exception {
    try (RunProgress progress = progress(false)) {
      start(progress);
      Thread.sleep(50);
      finish(progress);
    }

    assertThat(err).hasToString("+ a1  first  7 ms  (1/4)" + System.lineSeparator());
  }

  private RunProgress progress(boolean terminal) {
    Console.Look look = new Console.Look(false, terminal, false, OutputFormat.text);
    PrintWriter writer = new PrintWriter(err);
    return new RunProgress(new Console(writer, writer, look), Duration.ZERO);
  }

  private static void start(RunProgress progress) {
    progress.onEvent(new MigrationEvent.RunStarted(Direction.UPGRADE, List.of(ID, ID, ID, ID)));
    progress.onEvent(new MigrationEvent.StatementStarted(ID, 2, 3, "CREATE TABLE t (id int)"));
  }

  private static void finish(RunProgress progress) {
    progress.onEvent(
        new MigrationEvent.RevisionFinished(Direction.UPGRADE, FIRST, 1, 4, Duration.ofMillis(7)));
  }

  private void await(String text) throws InterruptedException {
    for (int i = 0; i < 400 && !err.toString().contains(text); i++) {
      Thread.sleep(25);
    }
  }
}
