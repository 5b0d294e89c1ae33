package org.athanor.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts steps from a revision, from a word, or from what is applied. A walk never chooses: where
 * it could go to several revisions, it fails.
 */
final class RelativeWalk {
  private final TargetResolver resolver;
  private final boolean clamp;

  /** A walk that fails when the history is too short. */
  RelativeWalk(TargetResolver resolver) {
    this(resolver, false);
  }

  /**
   * A walk.
   *
   * @param resolver finds where walks begin
   * @param clamp whether to stop at the end of a history that is too short
   */
  RelativeWalk(TargetResolver resolver, boolean clamp) {
    this.resolver = resolver;
    this.clamp = clamp;
  }

  /**
   * Where a relative target leads, wherever it may stand: without a symbol, from the rows of the
   * version table; without a database, downwards from the heads and upwards from the base.
   */
  List<Place> resolve(RevisionTarget target) {
    if (target.origin() != null) {
      return List.of(fromSymbol(target));
    }
    if (!resolver.rows().isEmpty()) {
      return List.of(steps(target) > 0 ? up(target, resolver.rows()) : down(target));
    }
    if (steps(target) > 0) {
      return List.of(up(target, List.of()));
    }
    GraphIndex index = resolver.index();
    return downFrom(target, target.branch() == null ? index.effectiveHeads() : index.heads());
  }

  /** From a revision or word: {@code ae10+2}, {@code orders@head-1}. */
  Place fromSymbol(RevisionTarget target) {
    RevisionTarget origin = target.origin();
    if (origin == null) {
      throw new IllegalArgumentException(target.text());
    }
    if (steps(target) <= 0) {
      return walk(target, resolver.one(origin), null);
    }
    RevisionTarget symbol = new RevisionTarget(target.text(), null, origin.symbol(), null);
    return walk(target, resolver.one(symbol), resolver.lineage(target));
  }

  /** Upwards from what is applied: {@code +1}, {@code orders@+1}. */
  Place up(RevisionTarget target, List<Node> applied) {
    Lineage lineage = resolver.lineage(target);
    List<Node> start = lineage == null ? applied : tipsIn(lineage, applied);
    if (start.size() > 1) {
      throw resolver.errors().ambiguousSteps(target, start);
    }
    return walk(target, start.isEmpty() ? Place.BASE : new Place(start.get(0)), lineage);
  }

  /** Downwards from the one row that is meant: {@code -1}, {@code orders@-1}. */
  private Place down(RevisionTarget target) {
    List<Node> start = rowsMeant(target);
    if (start.size() > 1) {
      throw resolver.errors().ambiguousSteps(target, start);
    }
    return walk(target, new Place(start.get(0)), null);
  }

  /** The rows that steps downwards may start from; with a branch, the tip that it has applied. */
  List<Node> rowsMeant(RevisionTarget target) {
    Lineage lineage = resolver.lineage(target);
    List<Node> start = resolver.rows();
    if (lineage != null) {
      start = lineage.filter(start);
      if (start.isEmpty()) {
        start = lineage.filter(branchTips(resolver.index(), resolver.rows()));
      }
    }
    if (start.isEmpty()) {
      throw resolver.errors().tooFar(target);
    }
    return start;
  }

  /** Downwards from each of some revisions, as in the lower end of {@code -3:head}. */
  List<Place> downFrom(RevisionTarget target, Collection<Node> tops) {
    Lineage lineage = resolver.lineage(target);
    List<Place> places = tops.stream()
        .filter(top -> lineage == null || lineage.has(top))
        .map(top -> walk(target, new Place(top), null))
        .distinct()
        .toList();
    if (places.isEmpty() && !clamp) {
      throw resolver.errors().tooFar(target);
    }
    return places;
  }

  Place walk(RevisionTarget target, Place start, @Nullable Lineage lineage) {
    int steps = steps(target);
    Place place = start;
    for (int i = 0; i < Math.abs(steps); i++) {
      List<Place> choices = steps > 0 ? above(place, lineage) : below(place);
      if (choices.size() > 1) {
        List<Node> nodes = choices.stream().flatMap(c -> c.nodes().stream()).toList();
        throw resolver.errors().ambiguousSteps(target, nodes);
      }
      if (choices.isEmpty()) {
        if (clamp) {
          return place;
        }
        throw resolver.errors().tooFar(target);
      }
      place = choices.get(0);
    }
    return place;
  }

  /**
   * What is applied and followed by nothing else that is applied. Unlike the rows of the version
   * table, this has revisions that others depend on.
   */
  static List<Node> branchTips(GraphIndex index, Collection<Node> rows) {
    BitSet applied = Edges.PARENTS.reach(rows);
    return index.at(applied).stream()
        .filter(node -> node.next.stream().noneMatch(above -> applied.get(above.index)))
        .toList();
  }

  /** The rows in the branch, or else the applied revisions of it that are nothing's parent. */
  private List<Node> tipsIn(Lineage lineage, List<Node> applied) {
    List<Node> rows = lineage.filter(applied);
    if (!rows.isEmpty()) {
      return rows;
    }
    GraphIndex index = resolver.index();
    List<Node> active = lineage.filter(index.at(Edges.PARENTS.reach(applied)));
    BitSet parents = new BitSet();
    active.forEach(node -> node.parents.forEach(parent -> parents.set(parent.index)));
    return active.stream().filter(node -> !parents.get(node.index)).toList();
  }

  private List<Place> above(Place place, @Nullable Lineage lineage) {
    Node node = place.node();
    List<Node> next = node == null ? resolver.index().bases() : node.next;
    return next.stream()
        .filter(each -> lineage == null || lineage.has(each))
        .map(Place::new)
        .toList();
  }

  private static List<Place> below(Place place) {
    Node node = place.node();
    if (node == null) {
      return List.of();
    }
    return node.isBase()
        ? List.of(Place.BASE)
        : node.down.stream().map(Place::new).toList();
  }

  private static int steps(RevisionTarget target) {
    Integer steps = target.steps();
    return steps == null ? 0 : steps;
  }
}
