package org.athanor.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.athanor.revision.StampStep.Direction;

/** Plans how the rows of the version table are set to given revisions without running any. */
final class StampPlanner {
  private final TargetResolver resolver;

  StampPlanner(TargetResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * What should be known about the targets. A stamp does as it is told, since it is the way out of
   * any state; but rows that include each other make the next upgrade fail.
   */
  List<String> warnings(List<RevisionTarget> targets) {
    String warning = "Revision \"%s\" includes %s: the next upgrade will refuse such rows.";
    return new Overlaps(resolver.errors())
            .find(resolver.many(targets))
            .map(found -> warning.formatted(found.upper(), RevisionErrors.quoted(found.others())))
            .stream()
            .toList();
  }

  List<StampStep> plan(List<RevisionTarget> targets) {
    List<StampStep> steps = new ArrayList<>();
    for (RevisionTarget target : targets) {
      List<Node> goals = resolver.many(target);
      if (goals.isEmpty()) {
        steps.addAll(ends(target));
      }
      goals.forEach(goal -> steps.addAll(moveTo(goal)));
    }
    return steps;
  }

  /** A base ends all branches, or the one that it names with whatever depends on it. */
  private List<StampStep> ends(RevisionTarget target) {
    String branch = target.branch();
    Lineage lineage =
        branch == null ? null : Lineage.withDependencies(List.of(resolver.branch(branch)));
    return resolver.rows().stream()
        .filter(row -> lineage == null || lineage.has(row))
        .map(row -> new StampStep(List.of(row.id()), List.of(), Direction.DOWN, true))
        .toList();
  }

  private List<StampStep> moveTo(Node goal) {
    if (resolver.rows().contains(goal)) {
      return List.of();
    }
    List<RevisionId> to = List.of(goal.id());
    List<Node> above = rowsIn(Edges.ALL_NEXT.reach(List.of(goal)));
    if (!above.isEmpty()) {
      return List.of(new StampStep(Node.ids(above), to, Direction.DOWN, false));
    }
    List<Node> below = rowsIn(Edges.PARENTS.reach(List.of(goal)));
    if (!below.isEmpty()) {
      return List.of(new StampStep(Node.ids(below), to, Direction.UP, false));
    }
    return List.of(new StampStep(List.of(), to, Direction.UP, true));
  }

  private List<Node> rowsIn(BitSet members) {
    return resolver.rows().stream().filter(row -> members.get(row.index)).toList();
  }
}
