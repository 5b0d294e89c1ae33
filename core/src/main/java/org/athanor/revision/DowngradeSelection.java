package org.athanor.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.athanor.revision.RevisionSpan.Option;
import org.jspecify.annotations.Nullable;

/**
 * Selects what must be taken down to reach a target: the applied revisions above it and whatever
 * depends on those.
 */
final class DowngradeSelection {
  private final TargetResolver resolver;
  private final Set<Option> options;
  private final List<String> warnings = new ArrayList<>();

  DowngradeSelection(TargetResolver resolver, Set<Option> options) {
    this.resolver = resolver;
    this.options = options;
  }

  /** What the user should know about the selection. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** What is to be taken down from the rows, newest first. */
  List<Node> select(RevisionTarget target) {
    Goal goal = goal(target);
    List<Node> roots = roots(goal);
    if (goal.branch != null && roots.size() > 1) {
      roots = onBranch(roots, goal.branch);
      if (roots.isEmpty()) {
        throw resolver.errors().unreachable(target.text(), resolver.rows());
      }
    }
    BitSet applied = Edges.PARENTS.reach(resolver.rows());
    Node reached = goal.place.node();
    boolean present = reached == null || applied.get(reached.index);
    BitSet down = Edges.ALL_NEXT.reach(roots);
    down.and(applied);
    if (options.contains(Option.IMPLICIT_BASE)) {
      applied.andNot(Edges.PARENTS.reach(roots));
      down.or(applied);
    }
    if (down.isEmpty() && !present) {
      throw resolver.errors().unreachable(target.text(), resolver.rows());
    }
    return HistoryOrder.newestFirst(resolver.index(), down, resolver.rows());
  }

  private Goal goal(RevisionTarget target) {
    RelativeWalk walk = new RelativeWalk(resolver, options.contains(Option.CLAMP));
    Node branch = target.branch() == null ? null : resolver.branch(target.branch());
    if (!target.isRelative()) {
      return new Goal(resolver.one(target), branch);
    }
    if (target.origin() != null) {
      return new Goal(walk.fromSymbol(target), branch);
    }
    Integer steps = target.steps();
    if (steps == null || steps >= 0) {
      throw resolver.errors().tooFar(target);
    }
    List<Node> rows = walk.rowsMeant(target);
    if (rows.size() > 1) {
      warnings.add(firstRowTaken(target, rows));
    }
    Node start = rows.get(0);
    return new Goal(walk.walk(target, new Place(start), null), branch == null ? start : branch);
  }

  private static String firstRowTaken(RevisionTarget target, List<Node> rows) {
    return "\"%s\" is ambiguous with the heads %s; it is taken from \"%s\". Write \"%s@%s\"."
        .formatted(target, RevisionErrors.quoted(rows), rows.get(0), rows.get(0), target);
  }

  private List<Node> roots(Goal goal) {
    Node node = goal.place.node();
    if (node == null) {
      return resolver.index().bases();
    }
    return options.contains(Option.INCLUSIVE) ? List.of(node) : node.next;
  }

  /** Of several ways up, those that lead to the branch, or else those that lie within it. */
  private static List<Node> onBranch(List<Node> roots, Node branch) {
    BitSet below = Edges.DOWN.reach(List.of(branch));
    List<Node> leading = roots.stream().filter(root -> below.get(root.index)).toList();
    return leading.isEmpty() ? Lineage.of(List.of(branch)).filter(roots) : leading;
  }

  private record Goal(Place place, @Nullable Node branch) {}
}
