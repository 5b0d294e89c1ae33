package org.athanor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.athanor.report.DeploymentPlan;
import org.athanor.report.HtmlReport;
import org.athanor.report.Level;
import org.athanor.report.MarkdownReport;
import org.athanor.report.Report;
import org.athanor.report.Risk;
import org.athanor.report.StatementReport;
import org.athanor.schema.QualifiedName;
import org.athanor.size.TableSize;
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
            Duration.ofMinutes(4), "41 million rows (11 GB) of customer"));
    assertThat(report.plan().maintenance().need()).isEqualTo(DeploymentPlan.Need.WINDOW);
    assertThat(report.plan().maintenance().reason()).endsWith(" meanwhile, for about 4 min.");
    assertThat(report.risk().reasons())
        .extracting(Risk.Reason::level, Risk.Reason::text)
        .anySatisfy(reason -> {
          assertThat(reason.toList().get(0)).isEqualTo(Level.HIGH);
          assertThat(reason.toList().get(1).toString()).endsWith(", about 4 min");
        });
    String lasts = "about 4 min for 41 million rows (11 GB) of customer, estimated";
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
}
