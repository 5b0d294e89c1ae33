package org.athanor.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.athanor.error.ErrorCode;
import org.junit.jupiter.api.Test;

class RevisionGraphLoadTest {
  private static RevisionException refused(List<Revision> revisions) {
    RevisionException refusal =
        catchThrowableOfType(RevisionException.class, () -> RevisionGraph.of(revisions));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static RevisionException refused(String graph) {
    return refused(GraphDsl.revisions(graph));
  }

  @Test
  void heads_bases_forks_and_merges_are_told() {
    RevisionGraph graph = GraphDsl.graph("a<-b<-c; b<-d; c,d<-e; x<-y~e");
    assertThat(graph.heads()).hasToString("[e, y]");
    assertThat(graph.effectiveHeads()).hasToString("[y]");
    assertThat(graph.bases()).hasToString("[a, x]");
    assertThat(graph.effectiveBases()).hasToString("[a, x]");
    assertThat(graph.branchPoints()).hasToString("[b]");
    assertThat(graph.mergePoints()).hasToString("[e]");
  }

  @Test
  void a_node_tells_its_neighbours() {
    RevisionNode node = GraphDsl.graph("a<-b<-c; b<-d; x~b<-y~b").node(RevisionId.of("b"));
    assertThat(node.next()).hasToString("[c, d]");
    assertThat(node.allNext()).hasToString("[c, d, x, y]");
    assertThat(node.isBranchPoint()).isTrue();
    assertThat(node.isHead()).isFalse();
  }

  @Test
  void a_dependency_that_the_line_has_already_is_dropped() {
    RevisionGraph graph = GraphDsl.graph("a<-b; x~b<-y<-z~b; x<-w~a~b");
    assertThat(graph.node(RevisionId.of("x")).effectiveDependsOn()).hasToString("[b]");
    assertThat(graph.node(RevisionId.of("z")).dependsOn()).hasToString("[b]");
    assertThat(graph.node(RevisionId.of("z")).effectiveDependsOn()).isEmpty();
    assertThat(graph.node(RevisionId.of("w")).effectiveDependsOn()).hasToString("[a]");
  }

  @Test
  void dependencies_may_be_labels_and_starts_of_ids() {
    RevisionGraph graph = GraphDsl.graph("a1b2c3#orders<-d4e5f6; x~orders; y~d4e5");
    assertThat(graph.node(RevisionId.of("x")).dependsOn()).hasToString("[a1b2c3]");
    assertThat(graph.node(RevisionId.of("y")).dependsOn()).hasToString("[d4e5f6]");
  }

  @Test
  void labels_reach_up_and_along_a_plain_line_down_to_the_fork() {
    RevisionGraph graph = GraphDsl.graph("a<-b<-c#left<-d; a<-x<-y#right; y<-z; y<-w");
    assertThat(graph.node(RevisionId.of("d")).branchLabels()).containsExactly("left");
    assertThat(graph.node(RevisionId.of("b")).branchLabels()).containsExactly("left");
    assertThat(graph.node(RevisionId.of("a")).branchLabels()).isEmpty();
    assertThat(graph.node(RevisionId.of("w")).branchLabels()).containsExactly("right");
    assertThat(graph.node(RevisionId.of("x")).branchLabels()).isEmpty();
  }

  @Test
  void a_cycle_is_shown_with_what_it_blocks() {
    RevisionException refusal = refused("x<-a<-b<-c<-a; c<-d");
    assertThat(refusal.code()).isEqualTo(ErrorCode.REV_008);
    assertThat(refusal).hasMessage("The revisions form a cycle: a -> c -> b -> a.");
    assertThat(refusal.toText()).contains("a.sql", "d  add d", "Fix: ");
    assertThat(refusal.problem())
        .isEqualTo(new RevisionProblem.Cycle(GraphDsl.ids("a c b"), GraphDsl.ids("x d")));
  }

  @Test
  void a_revision_that_follows_itself_is_refused() {
    assertThat(refused("a<-a").code()).isEqualTo(ErrorCode.REV_009);
  }

  @Test
  void a_cycle_of_dependencies_is_refused() {
    RevisionException refusal = refused("a~c<-b<-c<-d");
    assertThat(refusal.code()).isEqualTo(ErrorCode.REV_010);
    assertThat(refusal).hasMessageContaining("a -> c -> b -> a");
  }

  @Test
  void a_revision_that_depends_on_itself_is_refused_even_by_label() {
    assertThat(refused("a<-b~b").code()).isEqualTo(ErrorCode.REV_011);
    assertThat(refused("a<-b#orders~orders").code()).isEqualTo(ErrorCode.REV_011);
  }

  @Test
  void two_revisions_with_one_id_are_refused_with_both_files() {
    List<Revision> revisions = new ArrayList<>(GraphDsl.revisions("a<-b"));
    revisions.add(Revision.builder(RevisionId.of("b")).location("copy_of_b.sql").build());
    RevisionException refusal = refused(revisions);
    assertThat(refusal.code()).isEqualTo(ErrorCode.REV_012);
    assertThat(refusal.toText()).contains("b.sql", "copy_of_b.sql");
  }

  @Test
  void a_label_that_is_used_twice_is_refused() {
    RevisionException refusal = refused("a#orders<-b; x#orders");
    assertThat(refusal.code()).isEqualTo(ErrorCode.REV_013);
    assertThat(refusal).hasMessageContainingAll("\"x\"", "\"orders\"", "\"a\"");
    assertThat(refused("a<-b#a").code()).isEqualTo(ErrorCode.REV_013);
  }

  @Test
  void a_missing_parent_is_named_with_what_it_may_be() {
    Revision lost =
        Revision.builder(RevisionId.of("c901")).revises(RevisionId.of("7f3b")).build();
    RevisionException refusal =
        refused(List.of(Revision.builder(RevisionId.of("7f3a")).build(), lost));
    assertThat(refusal.code()).isEqualTo(ErrorCode.REV_014);
    assertThat(refusal).hasMessage("Revision \"c901\" follows \"7f3b\", which is not there.");
    assertThat(refusal.evidence()).contains("Did you mean \"7f3a\"?");
  }

  @Test
  void a_missing_dependency_is_refused() {
    assertThat(refused("a<-b~nowhere").code()).isEqualTo(ErrorCode.REV_014);
    assertThat(refused("abcd1; abcd2; x~abcd").code()).isEqualTo(ErrorCode.REV_002);
  }

  @Test
  void a_grown_graph_leaves_the_old_one_as_it_was() {
    RevisionGraph graph = GraphDsl.graph("a<-b; a<-c");
    RevisionGraph grown = graph.with(
        Revision.builder(RevisionId.of("d")).revises(RevisionId.of("b")).build());
    assertThat(graph.heads()).hasToString("[b, c]");
    assertThat(grown.heads()).hasToString("[c, d]");
    Revision rebased =
        Revision.builder(RevisionId.of("c")).revises(RevisionId.of("d")).build();
    assertThat(grown.replacing(rebased).heads()).hasToString("[c]");
  }

  @Test
  void an_empty_history_is_a_graph() {
    RevisionGraph graph = RevisionGraph.of(List.of());
    assertThat(graph.heads()).isEmpty();
    assertThat(graph.resolve(RevisionTarget.HEAD)).isEmpty();
    assertThat(graph.upgradePath(List.of(), RevisionTarget.HEADS).isEmpty()).isTrue();
  }
}
