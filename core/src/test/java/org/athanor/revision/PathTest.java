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
    assertThat(Paths.steps(down)).isEqualTo("-b3 -b2 -a3 -a2");
    assertThat(Paths.rows(down)).isEqualTo("a3,b2 | a3,b1 | a2,b1 | a1,b1");
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
      delimiter = ';',
      value = {
        "a<-b<-c; a; c; =c; c",
        "a<-b<-c; c; a; =a; a",
        "a<-b<-c; c; base; =base; -",
        "a<-b<-c; c; c; ''; ''",
        "a<-b; x<-y; b; y; =y; b,y",
        "a<-b; a<-c; b,c<-m; b c; m; =m; m",
        "a<-b; a<-c; b,c<-m; b c; a; =a; a",
        "a<-b#left; x<-y; b y; left@base; =base; y",
        "a<-b; a<-c; a; heads; =b =c; b | b,c",
      })
  void rows_are_stamped(@SuppressWarnings("unused") String line) {
    throw new AssertionError("replaced below");
  }
}
