package org.athanor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.athanor.effects.LockMode;
import org.athanor.error.AthanorException;
import org.athanor.schema.QualifiedName;
import org.athanor.trace.Observation;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.TraceReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code athanor trace --format json} prints is read in the scripts; here is the rest. */
final class TraceFileTest {
  private static final String TEXT = """
      {"dialect": "postgresql", "version": "17.2", "rows": 5,
       "rollback": {"database": "shop", "lock_timeout_ms": 100, "time_limit_ms": 2000,
         "differences": ["table note is new"], "remains": []},
       "revisions": [{"revision": "a1", "message": "first",
         "upgrade": {"duration_ms": 1.5, "statements": [{"number": 1, "sql": "SELECT 1",
           "held": [], "locks": [], "work": [], "waiters": [], "forecasts": [],
           "delays": [{"table": "item", "access": "write", "duration_ms": 12.5}]}]},
         "downgrade": {"duration_ms": 2, "statements": []}}]}
      """;

  @TempDir
  Path folder = Path.of("");

  @Test
  void a_trace_is_read() throws IOException {
    RevisionTrace revision = read(TEXT);

    assertThat(revision.up().statements().get(0).seen().delays())
        .containsExactly(new Observation.Delay(
            QualifiedName.of("item"), LockMode.Access.WRITE, Duration.ofNanos(12_500_000)));
  }

  @Test
  void the_trace_of_an_early_athanor_is_read() throws IOException {
    RevisionTrace revision = read(TEXT.replace("dialect", "product")
        .replace("delays", "unknown")
        .replace("differences", "changes")
        .replace("upgrade", "up")
        .replace("downgrade", "down"));

    assertThat(revision.up().statements().get(0).seen().delays()).isEmpty();
  }

  private RevisionTrace read(String text) throws IOException {
    TraceReport report = TraceFile.read(Files.writeString(folder.resolve("trace.json"), text));
    RevisionTrace revision = report.revisions().get(0);

    assertThat(report.product()).isEqualTo("postgresql");
    assertThat(report.rehearsal()).isNotNull();
    assertThat(report.rehearsal().changes()).containsExactly("table note is new");
    assertThat(revision.up().took()).isEqualTo(Duration.ofNanos(1_500_000));
    assertThat(revision.down()).isNotNull();
    assertThat(revision.down().took()).isEqualTo(Duration.ofMillis(2));
    return revision;
  }

  @Test
  void a_revision_of_which_nothing_was_seen_is_no_trace() throws IOException {
    Path file = folder.resolve("trace.json");
    Files.writeString(file, "{\"revisions\": [{\"revision\": \"a1\"}]}");

    assertThatThrownBy(() -> TraceFile.read(file))
        .isInstanceOfSatisfying(
            AthanorException.class,
            error -> assertThat(error.toText())
                .contains("SCR-002", "it lacks \"upgrade\"", "athanor trace --format json"));
  }
}
