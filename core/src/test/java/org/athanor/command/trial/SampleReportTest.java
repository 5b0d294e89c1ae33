package org.athanor.command.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.athanor.revision.RevisionId;
import org.athanor.schema.QualifiedName;
import org.junit.jupiter.api.Test;

final class SampleReportTest {
  private static final DatabaseSample.Origin ORIGIN = new DatabaseSample.Origin(
      "jdbc:x", "postgresql", List.of(RevisionId.of("a1")), Set.of(RevisionId.of("a1")));

  @Test
  void rows_that_all_went_along_need_no_remark() {
    SampleReport report = report(table("a", 2, 2, null));

    assertThat(report.remarks()).isEmpty();
    assertThat(report.isPartial()).isFalse();
    assertThat(report.taken()).isEqualTo(2);
    assertThat(report.origin().words()).isEqualTo("jdbc:x (at a1)");
  }

  @Test
  void rows_that_did_not_fit_are_told_with_the_first_lines_of_the_refusal() {
    SampleReport report = report(table("a", 3, 1, "one\ntwo\nthree"));

    assertThat(report.isPartial()).isTrue();
    assertThat(report.remarks())
        .containsExactly(new SampleReport.Remark(
            "sampled table \"a\": 2 of 3 rows did not fit", List.of("one", "two")));
  }

  @Test
  void a_table_that_no_revision_has_is_told_and_no_loss() {
    SampleReport report =
        report(new SampleReport.Table(QualifiedName.of("old"), 3, 0, false, null));

    assertThat(report.isPartial()).isFalse();
    assertThat(report.remarks())
        .extracting(SampleReport.Remark::text)
        .containsExactly("sampled table \"old\": no revision that was tried has it");
  }

  @Test
  void a_table_that_could_not_be_read_makes_a_sample_partial() {
    SampleReport report = new SampleReport(ORIGIN, List.of(), List.of("b: no right"));

    assertThat(report.isPartial()).isTrue();
    assertThat(report.remarks())
        .extracting(SampleReport.Remark::text)
        .containsExactly("not sampled: b: no right");
  }

  @Test
  void where_the_database_stands_is_told() {
    assertThat(new DatabaseSample.Origin("jdbc:x", "h2", List.of(), Set.of()).words())
        .isEqualTo("jdbc:x (without a version table)");
    assertThat(new DatabaseSample.Origin("jdbc:x", "h2", List.of(RevisionId.of("zz")), Set.of())
            .words())
        .isEqualTo("jdbc:x (at zz, which no file has)");
  }

  private static SampleReport report(SampleReport.Table table) {
    return new SampleReport(ORIGIN, List.of(table), List.of());
  }

  private static SampleReport.Table table(String name, int rows, int taken, String refusal) {
    return new SampleReport.Table(QualifiedName.of(name), rows, taken, true, refusal);
  }
}
