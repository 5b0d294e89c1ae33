package org.athanor.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DraftTest {
  private static final RevisionGraph FORK = GraphDsl.graph("a<-b#left<-c; a<-d123");

  private static NewRevision request(String id, boolean splice, String... follows) {
    List<RevisionTarget> targets = Stream.of(follows).map(RevisionTarget::parse).toList();
    return new NewRevision(RevisionId.of(id), targets, splice, List.of(), List.of());
  }

  private static String refusal(NewRevision request) {
    RevisionException refusal =
        catchThrowableOfType(RevisionException.class, () -> FORK.draft(request));
    assertThat(refusal).isNotNull();
    return refusal.code().code();
  }

  @Test
  void a_new_revision_follows_the_only_head() {
    RevisionGraph graph = GraphDsl.graph("a<-b");
    Revision draft = graph.draft(NewRevision.onHead(RevisionId.of("c")));
    assertThat(draft.revises()).hasToString("[b]");
    assertThat(graph.with(draft).heads()).hasToString("[c]");
  }

  @Test
  void the_first_revision_follows_nothing() {
    RevisionGraph empty = RevisionGraph.of(List.of());
    assertThat(empty.draft(NewRevision.onHead(RevisionId.of("a"))).isBase()).isTrue();
  }

  @Test
  void several_heads_need_a_choice() {
    assertThat(refusal(NewRevision.onHead(RevisionId.of("e")))).isEqualTo("REV-003");
    assertThat(FORK.draft(request("e", false, "left@head")).revises()).hasToString("[c]");
  }

  @Test
  void a_merge_follows_several_heads() {
    assertThat(FORK.draft(request("m", false, "heads")).revises()).hasToString("[c, d123]");
    assertThat(refusal(request("m", false, "c", "left@head"))).isEqualTo("REV-021");
  }

  @Test
  void only_a_splice_may_follow_what_is_followed_already() {
    assertThat(refusal(request("e", false, "b"))).isEqualTo("REV-020");
    assertThat(FORK.draft(request("e", true, "b")).revises()).hasToString("[b]");
  }

  @Test
  void names_in_use_are_refused() {
    assertThat(refusal(request("c", false, "d123"))).isEqualTo("REV-012");
    NewRevision sameLabel = new NewRevision(
        RevisionId.of("e"), List.of(RevisionTarget.parse("c")), false, List.of("left"), List.of());
    assertThat(refusal(sameLabel)).isEqualTo("REV-013");
  }

  @Test
  void dependencies_become_ids_but_labels_stay_labels() {
    NewRevision request = new NewRevision(
        RevisionId.of("e"),
        List.of(RevisionTarget.BASE),
        false,
        List.of("right"),
        List.of("left", "d12"));
    Revision draft = FORK.draft(request);
    assertThat(draft.dependsOn()).containsExactly("left", "d123");
    assertThat(draft.branchLabels()).containsExactly("right");
  }
}
