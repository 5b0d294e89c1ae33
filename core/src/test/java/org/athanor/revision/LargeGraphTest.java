package org.athanor.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** Depth must cost no stack, and size no more than its share of time. */
class LargeGraphTest {
  private static final int LONG = 100_000;

  static List<Revision> chain(int length) {
    List<Revision> revisions = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      Revision.Builder revision = Revision.builder(RevisionId.of("r" + i));
      revisions.add(
          i == 0
              ? revision.build()
              : revision.revises(revisions.get(i - 1).id()).build());
    }
    return revisions;
  }

  /** Two branches that fork and merge again, over and over. */
  static List<Revision> diamonds(int length) {
    List<Revision> revisions = new ArrayList<>();
    RevisionId[] below = {};
    for (int i = 0; i < length / 3; i++) {
      Revision left = Revision.builder(RevisionId.of("left" + i)).revises(below).build();
      Revision right =
          Revision.builder(RevisionId.of("right" + i)).revises(below).build();
      Revision merge = Revision.builder(RevisionId.of("merge" + i))
          .revises(left.id(), right.id())
          .build();
      revisions.addAll(List.of(left, right, merge));
      below = new RevisionId[] {merge.id()};
    }
    return revisions;
  }

  @Test
  void a_chain_of_a_hundred_thousand_goes_up_and_down() {
    RevisionGraph graph = RevisionGraph.of(chain(LONG));
    RevisionPath up = graph.upgradePath(List.of(), RevisionTarget.HEAD);
    assertThat(up.steps()).hasSize(LONG);
    assertThat(up.rowsAfter()).hasToString("[r99999]");
    assertThat(graph.downgradePath(up.rowsAfter(), RevisionTarget.BASE).rowsAfter())
        .isEmpty();
    assertThat(graph.history(RevisionRange.ALL, List.of())).hasSize(LONG);
    assertThat(graph.appliedTips(graph.heads())).hasSize(1);
  }

  @Test
  void a_chain_of_diamonds_goes_up_and_down() {
    RevisionGraph graph = RevisionGraph.of(diamonds(30_000));
    RevisionPath up = graph.upgradePath(List.of(), RevisionTarget.HEAD);
    assertThat(up.rowsAfter()).hasToString("[merge9999]");
    assertThat(graph.downgradePath(up.rowsAfter(), RevisionTarget.BASE).rowsAfter())
        .isEmpty();
  }

  /** Each revision of one branch depends on one of the other: nowhere is there a plain line. */
  @Test
  void two_branches_that_depend_on_each_other_everywhere_go_up_and_down() {
    List<Revision> revisions = new ArrayList<>();
    RevisionId[] left = {};
    RevisionId[] right = {};
    for (int i = 0; i < 20_000; i++) {
      revisions.add(Revision.builder(RevisionId.of("left" + i)).revises(left).build());
      left = new RevisionId[] {RevisionId.of("left" + i)};
      Revision.Builder other = Revision.builder(RevisionId.of("right" + i)).revises(right);
      revisions.add(other.dependsOn("left" + i).build());
      right = new RevisionId[] {RevisionId.of("right" + i)};
    }
    RevisionGraph graph = RevisionGraph.of(revisions);
    RevisionPath up = graph.upgradePath(List.of(), RevisionTarget.HEADS);
    assertThat(up.rowsAfter()).hasToString("[right19999]");
    RevisionPath down = graph.downgradePath(up.rowsAfter(), RevisionTarget.BASE);
    assertThat(down.rowsAfter()).isEmpty();
  }

  @Test
  void a_forest_of_many_bases_goes_up() {
    List<Revision> revisions = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      revisions.add(Revision.builder(RevisionId.of("r" + i)).build());
    }
    RevisionGraph graph = RevisionGraph.of(revisions);
    assertThat(graph.upgradePath(List.of(), RevisionTarget.HEADS).steps()).hasSize(5_000);
  }

  @Test
  void a_cycle_through_everything_is_found_and_told_in_few_lines() {
    List<Revision> revisions = new ArrayList<>(chain(LONG));
    revisions.set(
        0,
        Revision.builder(RevisionId.of("r0")).revises(RevisionId.of("r99999")).build());
    assertThat(revisions).hasSize(LONG);
    try {
      RevisionGraph.of(revisions);
      throw new AssertionError("a cycle was not found");
    } catch (RevisionException e) {
      assertThat(e.code()).isEqualTo(ErrorCode.REV_008);
      assertThat(e.toText().lines().count()).isLessThan(30);
    }
  }
}
