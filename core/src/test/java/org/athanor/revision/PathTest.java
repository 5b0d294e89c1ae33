package org.athanor.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths as tables: the graph, the rows, the target; the steps and the rows after each. */
class PathTest {
  private static final String LINE = "a<-b<-c<-d";
  private static final String FORK = "a<-b<-c1#left<-d1; b<-c2#right<-d2";
  private static final String DEPENDS = "a1<-a2<-a3; b1<-b2~a2<-b3";

  private static RevisionPath up(String graph, String rows, String target) {
    return GraphDsl.graph(graph).upgradePath(GraphDsl.ids(rows), RevisionTarget.parse(target));
  }

  private static RevisionPath down(String graph, String rows, String target) {
    return GraphDsl.graph(graph).downgradePath(GraphDsl.ids(rows), RevisionTarget.parse(target));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "head; ''; +a +b +c +d; a | b | c | d",
        "head; d; ''; ''",
        "+2; a; +b +c; b | c",
        "a+2; a; +b +c; b | c",
        "d-2; ''; +a +b; a | b",
        "base+1; ''; +a; a",
      })
  void a_line_is_upgraded(String target, String rows, String steps, String after) {
    RevisionPath path = up(LINE, rows, target);
    assertThat(Paths.steps(path)).isEqualTo(steps);
    assertThat(Paths.rows(path)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "base; d; -d -c -b -a; c | b | a | -",
        "-2; d; -d -c; c | b",
        "b; d; -d -c; c | b",
        "d-1; d; -d; c",
        "base+1; d; -d -c -b; c | b | a",
        "d; d; ''; ''",
      })
  void a_line_is_downgraded(String target, String rows, String steps, String after) {
    RevisionPath path = down(LINE, rows, target);
    assertThat(Paths.steps(path)).isEqualTo(steps);
    assertThat(Paths.rows(path)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "heads; ''; +a +b +c2 +d2 +c1 +d1; a | b | c2 | d2 | c1,d2 | d1,d2",
        "left@head; c2; +c1 +d1; c1,c2 | c2,d1",
        "right@+1; c1; +c2; c1,c2",
        "left@+1; c1 c2; +d1; c2,d1",
        "d2@c2; b; +c2; c2",
      })
  void branches_are_upgraded(String target, String rows, String steps, String after) {
    RevisionPath path = up(FORK, rows, target);
    assertThat(Paths.steps(path)).isEqualTo(steps);
    assertThat(Paths.rows(path)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "b; d1 d2; -d1 -c1 -d2 -c2; c1,d2 | d2 | c2 | b",
        "left@b; d1 d2; -d1 -c1; c1,d2 | d2",
        "left@-1; d1 d2; -d1; c1,d2",
        "right@base+2; d1 d2; -d2 -c2; c2,d1 | d1",
        "c1; d1 d2; -d1; c1,d2",
      })
  void branches_are_downgraded(String target, String rows, String steps, String after) {
    RevisionPath path = down(FORK, rows, target);
    assertThat(Paths.steps(path)).isEqualTo(steps);
    assertThat(Paths.rows(path)).isEqualTo(after);
  }

  @Test
  void a_merge_of_three_leaves_one_row_and_its_downgrade_brings_them_back() {
    String graph = "a; b; c; a,b,c<-m<-n";
    RevisionPath up = up(graph, "", "head");
    assertThat(Paths.rows(up)).isEqualTo("c | b,c | a,b,c | m | n");
    RevisionPath down = down(graph, "n", "base");
    assertThat(Paths.rows(down)).isEqualTo("m | a,b,c | b,c | c | -");
    UpgradeStep merge = (UpgradeStep) up.steps().get(3);
    assertThat(merge.versionChanges(GraphDsl.ids("a b c"))).hasSize(3);
  }

  @Test
  void a_dependency_is_applied_first_and_has_no_row_of_its_own() {
    RevisionPath up = up(DEPENDS, "", "b3");
    assertThat(Paths.steps(up)).isEqualTo("+a1 +a2 +b1 +b2 +b3");
    assertThat(Paths.rows(up)).isEqualTo("a1 | a2 | a2,b1 | b2 | b3");
    assertThat(Paths.rows(up(DEPENDS, "b3", "heads"))).isEqualTo("a3,b3");
  }

  @Test
  void what_depends_on_a_revision_goes_down_with_it() {
    RevisionPath down = down(DEPENDS, "b3 a3", "a1");
    assertThat(Paths.steps(down)).isEqualTo("-a3 -b3 -b2 -a2");
    assertThat(Paths.rows(down)).isEqualTo("b3 | b2 | a2,b1 | a1,b1");
  }

  @Test
  void a_revision_that_is_applied_can_be_downgraded_to_without_a_row_of_its_own() {
    assertThat(down("a<-b; x~b", "x", "b").isEmpty()).isTrue();
  }

  @Test
  void rows_never_include_each_other_after_a_downgrade() {
    assertThat(Paths.rows(down("a<-b; a,b<-m; x", "m x", "b"))).isEqualTo("b,x");
  }

  @Test
  void one_step_down_from_several_heads_takes_the_first_and_says_so() {
    RevisionPath path = down(FORK, "d2 d1", "-1");
    assertThat(Paths.steps(path)).isEqualTo("-d2");
    assertThat(path.warnings()).hasSize(1);
    assertThat(path.warnings().get(0)).contains("\"-1\"", "\"d1\"", "\"d2@-1\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a<-b<-c | a | c | c",
        "a<-b<-c | c | a | a",
        "a<-b<-c | c | base | -",
        "a<-b<-c | c | c | ''",
        "a<-b; x<-y | b | y | b,y",
        "a<-b; a<-c; b,c<-m | b c | m | m",
        "a<-b; a<-c; b,c<-m | b c | a | a",
        "a<-b#left; x<-y | b y | left@base | y",
        "a<-b#left; x<-y~b | y | left@base | -",
      })
  void rows_are_stamped(String graph, String rows, String target, String after) {
    RevisionPath path = stamp(graph, rows, target);
    assertThat(Paths.rows(path)).isEqualTo(after);
  }

  @Test
  void several_rows_are_stamped_at_once() {
    RevisionPath path = stamp("a<-b; a<-c; x", "a x", "b c");
    assertThat(Paths.rows(path)).isEqualTo("b,x | b,c,x");
    assertThat(path.rowsAfter()).containsExactlyInAnyOrderElementsOf(GraphDsl.ids("b c x"));
  }

  @Test
  void stamping_rows_that_include_each_other_is_done_with_a_warning() {
    RevisionPath path = stamp("a<-b<-c", "", "a c");
    assertThat(Paths.rows(path)).isEqualTo("a | a,c");
    assertThat(path.warnings()).hasSize(1);
    assertThat(path.warnings().get(0)).contains("\"c\" includes \"a\"");
  }

  @ParameterizedTest
  @CsvSource({
    "b c, +1, REV-019",
    "d1, +9, REV-018",
    "b, -1, REV-018",
    "gone, head, REV-001",
    "b d1, heads, REV-016",
    "b, c1@c2, REV-006",
  })
  void upgrades_without_a_way_are_refused(String rows, String target, String code) {
    String graph = "a<-b<-c1<-d1; b<-c2; a<-c";
    RevisionException refusal =
        catchThrowableOfType(RevisionException.class, () -> up(graph, rows, target));
    assertThat(refusal.code().code()).isEqualTo(code);
    assertThat(refusal.databaseState()).isEqualTo("Nothing was changed.");
  }

  @ParameterizedTest
  @CsvSource({
    "a, c, REV-017",
    "'', b, REV-017",
    "a, +1, REV-018",
    "'', -1, REV-018",
    "c, -5, REV-018",
    "c, nosuch, REV-001",
  })
  void downgrades_without_a_way_are_refused(String rows, String target, String code) {
    RevisionException refusal =
        catchThrowableOfType(RevisionException.class, () -> down("a<-b<-c", rows, target));
    assertThat(refusal.code().code()).isEqualTo(code);
    assertThat(refusal.databaseState()).isEqualTo("Nothing was changed.");
  }

  @Test
  void steps_down_through_a_merge_are_ambiguous() {
    assertThatThrownBy(() -> down("a; b; a,b<-m", "m", "-1"))
        .isInstanceOfSatisfying(
            RevisionException.class,
            e -> assertThat(e.problem())
                .isEqualTo(new RevisionProblem.AmbiguousSteps("-1", GraphDsl.ids("a b"))));
  }

  @Test
  void a_step_that_does_not_fit_the_rows_is_refused() {
    RevisionStep step = down("a<-b", "b", "-1").steps().get(0);
    assertThatThrownBy(() -> step.versionChanges(GraphDsl.ids("a")))
        .isInstanceOfSatisfying(
            RevisionException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REV_022));
  }

  private static RevisionPath stamp(String graph, String rows, String targets) {
    List<RevisionTarget> goals =
        List.of(targets.split(" ")).stream().map(RevisionTarget::parse).toList();
    return GraphDsl.graph(graph).stampPath(GraphDsl.ids(rows), goals);
  }
}
