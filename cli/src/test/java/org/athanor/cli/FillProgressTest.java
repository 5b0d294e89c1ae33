package org.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.OutputFormat;
import org.athanor.command.trial.TableFill;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a person, a log and a script hear while tables are filled. */
final class FillProgressTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private long nanos;

  @Test
  void a_log_gets_a_line_now_and_then() {
    FillProgress progress = progress(false, false, OutputFormat.text);
    show(progress, 100, Duration.ofSeconds(4));
    show(progress, 2_000, Duration.ofSeconds(2));
    show(progress, 3_000, Duration.ofSeconds(1));
    show(progress, 900_000, Duration.ofSeconds(5));
    assertThat(err.toString().lines())
        .containsExactly(
            "filling invoice  2,000 of 1,000,000 rows",
            "filling invoice  900,000 of 1,000,000 rows");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_person_sees_one_line_that_goes_on() {
    FillProgress progress = progress(true, false, OutputFormat.text);
    show(progress, 100, Duration.ofMillis(100));
    show(progress, 200, Duration.ofMillis(300));
    assertThat(err.toString()).isEqualTo("\rfilling invoice  200 of 1,000,000 rows\u001b[K");
  }

  @Test
  void a_table_that_is_left_short_is_told_once_with_the_reason() {
    FillProgress progress = progress(false, false, OutputFormat.json);
    progress.show(fill(2, "duplicate key\nDetail: Key (id)=(3)"));
    progress.show(fill(2, "duplicate key"));
    assertThat(err.toString().lines())
        .containsExactly("note  table \"invoice\" has 2 of 1,000,000 rows: duplicate key");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void who_wants_quiet_hears_nothing() {
    FillProgress progress = progress(true, true, OutputFormat.text);
    show(progress, 100, Duration.ofSeconds(10));
    progress.show(fill(2, "duplicate key"));
    assertThat(err.toString()).isEmpty();
  }

  private void show(FillProgress progress, long rows, Duration later) {
    nanos += later.toNanos();
    progress.show(fill(rows, null));
  }

  private static TableFill fill(long rows, @Nullable String refusal) {
    return new TableFill(QualifiedName.of("invoice"), rows, 1_000_000, refusal);
  }

  private FillProgress progress(boolean terminal, boolean quiet, OutputFormat format) {
    Console.Look look = new Console.Look(false, terminal, quiet, format);
    return new FillProgress(
        new Console(new PrintWriter(out), new PrintWriter(err, true), look), () -> nanos);
  }
}
