package org.athanor.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Graphs with forks, merges, several bases and dependencies; the same ones in every run. */
final class RandomGraphs {
  private static final long SEED = 20261121L;

  private RandomGraphs() {}

  static Stream<RevisionGraph> some(int count) {
    Random random = new Random(SEED);
    return Stream.generate(() -> next(random, 2 + random.nextInt(30))).limit(count);
  }

  private static RevisionGraph next(Random random, int size) {
    RevisionGraph graph = RevisionGraph.of(List.of());
    for (int i = 0; i < size; i++) {
      graph = graph.with(revision(random, graph, i));
    }
    return graph;
  }

  private static Revision revision(Random random, RevisionGraph graph, int number) {
    List<RevisionId> present = graph.revisions().stream().map(Revision::id).toList();
    Revision.Builder revision = Revision.builder(RevisionId.of("r" + number));
    if (!present.isEmpty() && random.nextInt(8) > 0) {
      revision.revises(parents(random, graph, present));
    }
    if (!present.isEmpty() && random.nextInt(7) == 0) {
      revision.dependsOn(List.of(any(random, present).value()));
    }
    return revision.build();
  }

  /** Usually the youngest revision, sometimes an older one, sometimes a merge of heads. */
  private static List<RevisionId> parents(
      Random random, RevisionGraph graph, List<RevisionId> present) {
    List<RevisionId> heads = new ArrayList<>(graph.effectiveHeads());
    int choice = random.nextInt(10);
    if (choice < 2 && heads.size() > 1) {
      return heads.subList(0, Math.min(heads.size(), 2 + random.nextInt(2)));
    }
    return List.of(choice < 7 ? present.get(present.size() - 1) : any(random, present));
  }

  static RevisionId any(Random random, List<RevisionId> ids) {
    return ids.get(random.nextInt(ids.size()));
  }
}
