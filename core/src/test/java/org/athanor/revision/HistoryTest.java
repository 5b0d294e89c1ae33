package org.athanor.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionSpan.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryTest {
  private static final RevisionGraph GRAPH =
      GraphDsl.graph("a<-b<-c1#left<-d1; b<-c2#right<-d2; d1,d2<-m; x<-y~c1");

  private static String history(String range, String rows) {
    return Paths.names(GRAPH.history(RevisionRange.parse(range), GraphDsl.ids(rows)));
  }

  @ParameterizedTest
  @CsvSource({
    "':', '', m d2 c2 y d1 c1 b a x",
    "b:m, '', m d1 c1 d2 c2 b",
    "-1:d1, '', d1 c1",
    "-9:d1, '', d1 c1 b a",
    "d1:, '', m d1",
    "c1:+1, '', d1 c1",
    ":current, c2, c2 b a",
    "-1:current, d2, d2 c2",
    "current:m, d2, m d2",
    "left@base:heads, '', m d1 c1 d2 c2 b a"
  })
  void a_range_is_shown_newest_first(String range, String rows, String expected) {
    assertThat(history(range, rows).split(" ")).containsExactlyInAnyOrder(expected.split(" "));
    assertThat(history(range, rows)).isEqualTo(history(range, rows));
  }

  @Test
  void one_branch_is_shown_after_the_other_in_load_order() {
    assertThat(history("base:m", "")).isEqualTo("m d1 c1 d2 c2 b a");
  }

  @Test
  void the_ends_of_a_range_must_lie_on_one_branch() {
    assertThatThrownBy(() -> history("d2:d1", ""))
        .isInstanceOfSatisfying(RevisionException.class, e -> {
          assertThat(e.code()).isEqualTo(ErrorCode.REV_015);
          assertThat(e.problem()).isEqualTo(new RevisionProblem.NotAnAncestor("d2", "d1"));
        });
  }

  @Test
  void options_say_how_the_ends_are_meant() {
    RevisionTarget top = RevisionTarget.parse("y");
    RevisionTarget bottom = RevisionTarget.parse("x");
    assertThat(between(RevisionSpan.of(top, bottom))).isEqualTo("y");
    assertThat(between(RevisionSpan.of(top, bottom, Option.INCLUSIVE))).isEqualTo("y x");
    assertThat(between(RevisionSpan.of(top, bottom, Option.IMPLICIT_BASE))).isEqualTo("y c1 b a");
  }

  @Test
  void what_a_downgrade_would_take_down_can_be_asked_without_rows() {
    RevisionSpan span = RevisionSpan.of(RevisionTarget.HEADS, RevisionTarget.parse("c1"));
    assertThat(Paths.names(GRAPH.downgradeBetween(span))).isEqualTo("m d1");
    RevisionSpan whole =
        RevisionSpan.of(RevisionTarget.HEADS, RevisionTarget.parse("c1"), Option.INCLUSIVE);
    assertThat(Paths.names(GRAPH.downgradeBetween(whole)).split(" "))
        .containsExactlyInAnyOrder("m", "d1", "y", "c1");
  }

  private static String between(RevisionSpan span) {
    return Paths.names(GRAPH.between(span, List.of()));
  }
}
