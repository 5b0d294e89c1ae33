package org.athanor.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histories in which {@code s} stands for b, c and d, as databases at all places see them. */
class SquashedTest {
  private static final String BEFORE = "a<-b<-c<-d<-e; a<-s=b+c+d";
  private static final String AFTER = "a<-s=b+c+d; s<-e";
  private static final String OLD_HEADER = "a; d<-e; a<-s=b+c+d";
  private static final String TWICE = "a<-b<-c<-d<-e; a<-s=b+c; a<-t=s+d";

  private static RevisionGraph graph(String text) {
    return RevisionGraph.of(
        GraphDsl.revisions(text).stream().filter(SquashedTest::isThere).toList());
  }

  /** In the text of {@link #OLD_HEADER} d only stands for the header of e. */
  private static boolean isThere(Revision revision) {
    return !revision.message().equals("add d") || !revision.isBase();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "head; ''; +a +s +e; a | s | e",
        "head; a; +s +e; s | e",
        "head; b; +c +d +e; c | d | e",
        "head; c; +d +e; d | e",
        "head; d; +e; e",
        "head; s; +e; e",
        "head; e; ''; ''",
        "s; b; +c +d; c | d",
        "d; a; +s; s",
        "s; d; ''; ''",
        "c; ''; +a +b +c; a | b | c",
        "c; b; +c; c",
        "+1; a; +s; s",
        "+1; b; +c; c",
      })
  void each_database_is_upgraded_from_where_it_is(
      String target, String rows, String steps, String after) {
    RevisionPath path = graph(BEFORE).upgradePath(GraphDsl.ids(rows), RevisionTarget.parse(target));
    assertThat(Paths.steps(path)).isEqualTo(steps);
    assertThat(Paths.rows(path)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a; e; -e -s; s | a",
        "-1; e; -e; s",
        "-1; d; -s; a",
        "base; d; -s -a; a | -",
        "-1; c; -c; b",
        "a; c; -c -b; b | a",
        "s; e; -e; s",
        "d; e; -e; s",
      })
  void each_database_is_downgraded_from_where_it_is(
      String target, String rows, String steps, String after) {
    RevisionPath path =
        graph(BEFORE).downgradePath(GraphDsl.ids(rows), RevisionTarget.parse(target));
    assertThat(Paths.steps(path)).isEqualTo(steps);
    assertThat(Paths.rows(path)).isEqualTo(after);
  }

  @Test
  void the_old_files_may_go_and_what_follows_them_needs_no_edit() {
    for (String text : List.of(AFTER, OLD_HEADER)) {
      RevisionGraph graph = graph(text);
      RevisionPath path = graph.upgradePath(GraphDsl.ids("d"), RevisionTarget.HEAD);
      assertThat(Paths.steps(path)).isEqualTo("+e");
      assertThat(path.steps().get(0).versionChanges(GraphDsl.ids("d")))
          .containsExactly(new VersionChange.Update(RevisionId.of("d"), RevisionId.of("e")));
      assertThat(Paths.names(graph.revisions())).isEqualTo(text.equals(AFTER) ? "a s e" : "a e s");
    }
  }

  @Test
  void a_database_in_the_middle_whose_files_are_gone_is_told_so() {
    RevisionException error = catchThrowableOfType(
        RevisionException.class,
        () -> graph(AFTER).upgradePath(GraphDsl.ids("c"), RevisionTarget.HEAD));
    assertThat(error.code()).isEqualTo(ErrorCode.REV_025);
    assertThat(error)
        .hasMessage("The database has 2 of the 3 revisions that \"s\" replaces, and their files"
            + " are gone.");
    assertThat(error.evidence()).containsExactly("it is at \"c\"", "missing: \"b\", \"c\", \"d\"");
    assertThat(graph(AFTER).unknownRow(RevisionId.of("c")).code()).isEqualTo(ErrorCode.REV_025);
    assertThat(graph(AFTER).unknownRow(RevisionId.of("x")).code()).isEqualTo(ErrorCode.REV_001);
  }

  @Test
  void an_old_revision_cannot_be_reached_from_after_the_squashed_one() {
    RevisionException error = catchThrowableOfType(
        RevisionException.class,
        () -> graph(BEFORE).downgradePath(GraphDsl.ids("e"), RevisionTarget.parse("c")));
    assertThat(error.code()).isEqualTo(ErrorCode.REV_024);
    assertThat(error).hasMessageContaining("\"c\" was squashed into \"s\"");
  }

  @Test
  void the_history_has_one_side_only() {
    RevisionGraph graph = graph(BEFORE);
    assertThat(Paths.names(graph.history(RevisionRange.ALL, List.of()))).isEqualTo("e s a");
    assertThat(Paths.names(graph.history(RevisionRange.ALL, GraphDsl.ids("c"))))
        .isEqualTo("e d c b a");
    assertThat(Paths.names(graph.history(RevisionRange.parse("b:d"), List.of())))
        .isEqualTo("d c b");
    assertThat(graph.at(GraphDsl.ids("c")).find(RevisionId.of("b"))).isPresent();
    assertThat(graph.find(RevisionId.of("b"))).isEmpty();
    assertThat(graph.find(RevisionId.of("d")).orElseThrow().id()).isEqualTo(RevisionId.of("s"));
    assertThat(graph.meant(GraphDsl.ids("d x"))).isEqualTo(Set.copyOf(GraphDsl.ids("s x")));
  }

  @Test
  void a_revision_that_is_half_done_is_ended_as_it_began() {
    RevisionGraph graph = graph(BEFORE).at(GraphDsl.ids("a"), GraphDsl.ids("b"));
    assertThat(Paths.steps(graph.upgradePath(GraphDsl.ids("a"), RevisionTarget.HEAD)))
        .isEqualTo("+b +c +d +e");
    RevisionGraph back = graph(BEFORE).at(GraphDsl.ids("d"), GraphDsl.ids("d"));
    assertThat(Paths.steps(back.downgradePath(GraphDsl.ids("d"), RevisionTarget.parse("-1"))))
        .isEqualTo("-d");
  }

  @Test
  void rows_are_stamped_in_what_they_mean() {
    RevisionPath path = graph(BEFORE).stampPath(GraphDsl.ids("d"), List.of(RevisionTarget.HEAD));
    assertThat(Paths.steps(path)).isEqualTo("=e");
    assertThat(Paths.rows(path)).isEqualTo("e");
    RevisionPath inside = graph(BEFORE).stampPath(List.of(), List.of(RevisionTarget.parse("c")));
    assertThat(Paths.rows(inside)).isEqualTo("c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; +a +t +e",
        "a; +t +e",
        "b; +c +d +e",
        "c; +d +e",
        "s; +d +e",
        "d; +e",
        "t; +e",
      })
  void what_was_squashed_can_be_squashed_again(String rows, String steps) {
    RevisionPath path = graph(TWICE).upgradePath(GraphDsl.ids(rows), RevisionTarget.HEAD);
    assertThat(Paths.steps(path)).isEqualTo(steps);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a<-b<-c; a<-s=c+b | \"s\" does not fit what it replaces: c follows \"b\", not \"a\".",
        "a<-b<-c; b<-s=b+c | \"s\" does not fit what it replaces: b follows \"a\", not \"b\".",
        "a<-b<-c<-d; b<-x; a<-s=b+c | \"x\" stands on \"b\", which was squashed into \"s\"",
        "a<-b<-c; x~b; a<-s=b+c | \"x\" stands on \"b\", which was squashed into \"s\"",
        "a<-s=s | \"s\" does not fit what it replaces: it replaces itself.",
        "a<-b<-c; a<-s=b+c; a<-t=b+c | Revisions \"s\" and \"t\" both replace \"b\".",
      })
  void what_does_not_fit_is_refused(String text, String message) {
    RevisionException error = catchThrowableOfType(RevisionException.class, () -> graph(text));
    assertThat(error.code()).isEqualTo(ErrorCode.REV_023);
    assertThat(error).hasMessageContaining(message);
  }
}
