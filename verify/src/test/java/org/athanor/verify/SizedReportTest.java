package org.athanor.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.report.DeploymentPlan;
import org.athanor.report.HtmlReport;
import org.athanor.report.Level;
import org.athanor.report.MarkdownReport;
import org.athanor.report.Report;
import org.athanor.report.Risk;
import org.athanor.report.StatementReport;
import org.athanor.revision.RevisionId;
import org.athanor.schema.QualifiedName;
import org.athanor.size.TableSize;
import org.athanor.trace.Observation;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.StatementTrace;
import org.athanor.trace.TraceReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sizes of tables make of a report. */
class SizedReportTest {
  private static final QualifiedName CUSTOMER = QualifiedName.of("customer");

  @TempDir
  Path place = Path.of("");

  private RevisionFolder folder;

  @BeforeEach
  void a_column_becomes_wider() {
    folder = new RevisionFolder(place)
        .revision("a1", "CREATE TABLE customer (id int PRIMARY KEY, n int);", "")
        .revision("a2", "ALTER TABLE customer ALTER COLUMN n TYPE bigint;", "");
  }

  @Test
  void a_rewrite_of_a_large_table_takes_minutes_and_needs_a_window() {
    Report report = folder
        .sizes(new TableSize(CUSTOMER, 41_000_000L, 9_000_000_000L, 3_000_000_000L))
        .report("a2");
    StatementReport statement = report.revisions().get(0).statements().get(0);
    assertThat(statement.expected())
        .isEqualTo(new StatementReport.Guess(
            Duration.ofMinutes(4),
            "41 million rows (11 GB) of customer at 500,000 rows or 48 MB a second"));
    assertThat(report.plan().maintenance().need()).isEqualTo(DeploymentPlan.Need.WINDOW);
    assertThat(report.plan().maintenance().reason()).endsWith(" meanwhile, for about 4 min.");
    assertThat(report.risk().reasons())
        .extracting(Risk.Reason::level, Risk.Reason::text)
        .anySatisfy(reason -> {
          assertThat(reason.toList().get(0)).isEqualTo(Level.HIGH);
          assertThat(reason.toList().get(1).toString()).endsWith(", about 4 min");
        });
    String lasts = "about 4 min for 41 million rows (11 GB) of customer at 500,000 rows"
        + " or 48 MB a second, a guess";
    assertThat(new HtmlReport(report).text()).contains(lasts);
    assertThat(new MarkdownReport(report).text()).contains(lasts);
  }

  @Test
  void that_of_a_small_one_needs_no_window() {
    Report report = folder.sizes(new TableSize(CUSTOMER, 100L, 8192, 16384)).report("a2");
    assertThat(report.plan().maintenance().need()).isEqualTo(DeploymentPlan.Need.NONE);
  }

  @Test
  void without_its_size_nothing_is_guessed() {
    Report report =
        folder.sizes(new TableSize(QualifiedName.of("other"), 1L, 8192, 0)).report("a2");
    assertThat(report.revisions().get(0).statements().get(0).expected()).isNull();
    assertThat(report.plan().maintenance().need()).isEqualTo(DeploymentPlan.Need.WINDOW);
  }

  @Test
  void work_without_rows_that_are_known_is_guessed_by_the_room() {
    Report report =
        folder.sizes(new TableSize(CUSTOMER, null, 5_000_000_000L, 0)).report("a2");
    assertThat(report.revisions().get(0).statements().get(0).expectedWords())
        .hasValue("about 2 min");
  }

  @Test
  void a_guess_takes_the_rates_of_the_project() {
    Report report = folder
        .sizes(new TableSize(CUSTOMER, 41_000_000L, 9_000_000_000L, 3_000_000_000L))
        .rates(new WorkRates(Map.of(Kind.REWRITE, 50_000L)))
        .report("a2");
    assertThat(report.revisions().get(0).statements().get(0).expected())
        .isEqualTo(new StatementReport.Guess(
            Duration.ofMinutes(40),
            "41 million rows (11 GB) of customer at 50,000 rows or 4.8 MB a second"));
    assertThatThrownBy(() -> new WorkRates(Map.of(Kind.SCAN, 0L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_a_trace_has_measured_is_multiplied_to_the_real_rows() {
    folder.sizes(new TableSize(CUSTOMER, 41_000_000L, 9_000_000_000L, 3_000_000_000L));
    StatementReport statement = statement(traced(10_000, null));
    assertThat(statement.expected())
        .isEqualTo(new StatementReport.Guess(
            Duration.ofSeconds(82), "41 million rows (11 GB) of customer"));
    assertThat(new MarkdownReport(folder.report(traced(10_000, null), "a2")).text())
        .contains("about 82.0 s for 41 million rows (11 GB) of customer, 20 ms measured");
    assertThat(statement(traced(20, null)).expected())
        .as("twenty rows tell nothing, so it is a guess")
        .isEqualTo(new StatementReport.Guess(
            Duration.ofMinutes(4),
            "41 million rows (11 GB) of customer at 500,000 rows or 48 MB a second"));
  }

  @Test
  void what_was_measured_on_the_database_itself_is_not_multiplied() {
    folder.sizes(new TableSize(CUSTOMER, 41_000_000L, 9_000_000_000L, 3_000_000_000L));
    MakeReport.Evidence evidence = traced(
        0,
        new TraceReport.Rehearsal(
            "jdbc:postgresql://db/shop", TraceReport.Limits.USUAL, List.of(), List.of()));
    assertThat(statement(evidence).expected())
        .isEqualTo(new StatementReport.Guess(Duration.ofMillis(20), "the database's own rows"));
    Report report = folder.report(evidence, "a2");
    assertThat(report.plan().maintenance().need()).isEqualTo(DeploymentPlan.Need.NONE);
    assertThat(report.subject().measuredOn())
        .isEqualTo("the database itself (postgresql 16.4, its own rows, rolled back)");
    assertThat(new MarkdownReport(report).text())
        .contains("20 ms on the database's own rows", "measured on the database itself");
  }

  private StatementReport statement(MakeReport.Evidence evidence) {
    return folder.report(evidence, "a2").revisions().get(0).statements().get(0);
  }

  private static MakeReport.Evidence traced(int rows, TraceReport.@Nullable Rehearsal rehearsal) {
    Observation seen = new Observation(
        List.of(),
        List.of(),
        List.of(new StatementFacts.Work(CUSTOMER, Kind.REWRITE, "it is rewritten")),
        List.of(),
        List.of(),
        List.of(),
        null);
    StatementTrace statement = new StatementTrace(
        1,
        "ALTER TABLE customer ALTER COLUMN n TYPE bigint",
        StatementTrace.Place.IN_TRANSACTION,
        new StatementTrace.Span(Duration.ZERO, Duration.ofMillis(20), Duration.ofMillis(20)),
        seen,
        List.of(),
        null);
    RevisionTrace trace = new RevisionTrace(
        RevisionId.of("a2"), "", new Passage(Duration.ofMillis(20), List.of(statement)), null);
    return new MakeReport.Evidence(
        List.of(),
        List.of(),
        new TraceReport("postgresql", "16.4", rows, List.of(trace), rehearsal));
  }
}
