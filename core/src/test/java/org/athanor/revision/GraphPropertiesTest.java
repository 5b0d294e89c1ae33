package org.athanor.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every graph. */
class GraphPropertiesTest {
  static List<RevisionGraph> graphs() {
    return RandomGraphs.some(150).toList();
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void a_full_upgrade_respects_every_edge_and_ends_at_the_effective_heads(RevisionGraph graph) {
    RevisionPath path = graph.upgradePath(List.of(), RevisionTarget.HEADS);
    Set<RevisionId> done = new HashSet<>();
    for (RevisionStep step : path.steps()) {
      Revision revision = ((UpgradeStep) step).revision();
      assertThat(done).containsAll(revision.revises());
      assertThat(done).containsAll(graph.node(revision.id()).dependsOn());
      done.add(revision.id());
    }
    assertThat(done).hasSize(graph.revisions().size());
    assertThat(path.rowsAfter()).containsExactlyInAnyOrderElementsOf(graph.effectiveHeads());
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void rows_tell_at_every_step_what_is_applied(RevisionGraph graph) {
    Set<RevisionId> rows = Set.of();
    Set<RevisionId> applied = new LinkedHashSet<>();
    for (RevisionStep step : graph.upgradePath(rows, RevisionTarget.HEADS).steps()) {
      rows = after(step, rows);
      applied.add(step.to().get(0));
      assertThat(graph.applied(rows)).containsExactlyInAnyOrderElementsOf(applied);
    }
    for (RevisionStep step : graph.downgradePath(rows, RevisionTarget.BASE).steps()) {
      rows = after(step, rows);
      applied.remove(step.from().get(0));
      assertThat(graph.applied(rows)).containsExactlyInAnyOrderElementsOf(applied);
    }
    assertThat(rows).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void upgrading_and_going_back_returns_to_the_same_rows(RevisionGraph graph) {
    Random random = new Random(graph.revisions().size());
    List<RevisionId> ids = graph.revisions().stream().map(Revision::id).toList();
    RevisionTarget target = RevisionTarget.of(RandomGraphs.any(random, ids));
    Set<RevisionId> full = graph.upgradePath(List.of(), RevisionTarget.HEADS).rowsAfter();
    Set<RevisionId> lower = graph.downgradePath(full, target).rowsAfter();
    assertThat(graph.applied(lower)).contains(RevisionId.of(target.text()));
    assertThat(graph.upgradePath(lower, RevisionTarget.HEADS).rowsAfter()).isEqualTo(full);
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void the_same_revisions_give_the_same_path(RevisionGraph graph) {
    RevisionGraph again = RevisionGraph.of(graph.revisions());
    assertThat(Paths.steps(again.upgradePath(List.of(), RevisionTarget.HEADS)))
        .isEqualTo(Paths.steps(graph.upgradePath(List.of(), RevisionTarget.HEADS)));
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void load_order_decides_between_branches_only(RevisionGraph graph) {
    List<Revision> shuffled = new ArrayList<>(graph.revisions());
    Collections.shuffle(shuffled, new Random(7));
    RevisionGraph other = RevisionGraph.of(shuffled);
    for (Revision revision : shuffled) {
      RevisionTarget target = RevisionTarget.of(revision.id());
      assertThat(other.upgradePath(List.of(), target).steps())
          .containsExactlyInAnyOrderElementsOf(
              graph.upgradePath(List.of(), target).steps());
    }
  }

  private static Set<RevisionId> after(RevisionStep step, Set<RevisionId> rows) {
    Set<RevisionId> result = rows;
    for (VersionChange change : step.versionChanges(rows)) {
      result = change.applyTo(result);
    }
    return result;
  }
}
