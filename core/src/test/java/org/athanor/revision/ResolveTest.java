package org.athanor.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolveTest {
  private static final RevisionGraph GRAPH =
      GraphDsl.graph("a<-b<-somelongername<-c#orders; a<-d#goods<-someothername<-f; x<-y~f");

  private static String resolved(String text) {
    return Paths.names(GRAPH.resolve(RevisionTarget.parse(text)));
  }

  private static RevisionException refused(String text) {
    RevisionException refusal = catchThrowableOfType(RevisionException.class, () -> resolved(text));
    assertThat(refusal).as(text).isNotNull();
    return refusal;
  }

  @ParameterizedTest
  @CsvSource({
    "heads, c y",
    "orders@head, c",
    "goods@heads, f",
    "orders, c",
    "c@a, a",
    "goods@some, someothername",
    "somel, somelongername",
    "someo@d, d",
    "base, ''",
    "goods@base, ''",
    "f-2, d",
    "goods@head-1, someothername",
    "goods@-1, someothername",
    "x+1, y",
    "goods@base+2, d",
    "goods@+3, someothername",
    "a-1, ''"
  })
  void every_form_leads_to_its_revisions(String text, String expected) {
    assertThat(resolved(text)).isEqualTo(expected);
  }

  @Test
  void current_means_the_rows_of_the_version_table() {
    RevisionTarget current = RevisionTarget.CURRENT;
    assertThat(Paths.names(GRAPH.resolve(current, GraphDsl.ids("b f")))).isEqualTo("b f");
    RevisionTarget oneBelow = RevisionTarget.parse("-1");
    assertThat(Paths.names(GRAPH.resolve(oneBelow, GraphDsl.ids("f")))).isEqualTo("someothername");
    RevisionTarget onBranch = RevisionTarget.parse("goods@current");
    assertThat(Paths.names(GRAPH.resolve(onBranch, GraphDsl.ids("b f")))).isEqualTo("f");
  }

  @ParameterizedTest
  @CsvSource({
    "nosuch, REV-001",
    "some, REV-002",
    "head, REV-003",
    "heads-1, REV-003",
    "goods@b, REV-006",
    "nosuch@head, REV-007",
    "f-9, REV-018",
    "a+1, REV-019",
    "base+1, REV-019"
  })
  void what_leads_nowhere_is_refused(String text, String code) {
    assertThat(refused(text).code().code()).isEqualTo(code);
  }

  @Test
  void an_unknown_revision_comes_with_what_may_be_meant() {
    RevisionException refusal = refused("someathername");
    assertThat(refusal).hasMessage("No revision matches \"someathername\" (searched 9 revisions).");
    assertThat(refusal.evidence()).contains("Did you mean \"someothername\" (add someothername)?");
  }

  @Test
  void several_heads_are_listed_with_message_and_file() {
    RevisionException refusal = catchThrowableOfType(
        RevisionException.class,
        () -> GraphDsl.graph("a<-b; a<-c").upgradePath(GraphDsl.ids("a"), RevisionTarget.HEAD));
    assertThat(refusal.toText()).isEqualTo("""
            REV-003  Cannot upgrade to "head": the history has 2 heads.
                       b  add b  (b.sql)
                       c  add c  (c.sql)
                     Nothing was changed.
                     Fix: athanor merge -m "merge" b c    joins them
                       or athanor upgrade heads    upgrades all""");
    assertThat(refusal.problem())
        .isEqualTo(new RevisionProblem.SeveralHeads("head", GraphDsl.ids("b c")));
  }

  @Test
  void one_revision_is_found_or_none() {
    assertThat(GRAPH.resolveOne(RevisionTarget.BASE)).isEmpty();
    assertThat(GRAPH.head("goods").map(Revision::id)).contains(RevisionId.of("f"));
    assertThat(GRAPH.find(RevisionId.of("some"))).isEmpty();
    assertThat(GRAPH.find(RevisionId.of("b"))).isPresent();
  }

  @Test
  void lines_can_leave_dependencies_out_or_count_them() {
    assertThat(GRAPH.inLineage(GRAPH.heads(), RevisionTarget.parse("d"))).hasToString("[f]");
    assertThat(GRAPH.related(GRAPH.heads(), RevisionTarget.parse("d"))).hasToString("[f, y]");
    assertThat(GRAPH.inLineage(GRAPH.bases(), RevisionTarget.BASE)).hasToString("[a, x]");
  }

  @Test
  void applied_tips_include_what_other_rows_depend_on() {
    assertThat(Paths.names(GRAPH.appliedTips(GraphDsl.ids("y")))).isEqualTo("f y");
    assertThat(GRAPH.applied(GraphDsl.ids("d"))).hasToString("[a, d]");
  }

  @Test
  void a_row_that_is_no_revision_is_named() {
    RevisionException refusal = catchThrowableOfType(
        RevisionException.class, () -> GRAPH.appliedTips(GraphDsl.ids("gone")));
    assertThat(refusal.code()).isEqualTo(ErrorCode.REV_001);
    assertThat(refusal).hasMessageContaining("The version table holds \"gone\"");
  }
}
