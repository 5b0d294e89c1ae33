package org.athanor.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.athanor.revision.RevisionSpan.Option;
import org.jspecify.annotations.Nullable;

/** Selects what lies between two ends: for a history, or for an upgrade from what is applied. */
final class SpanSelection {
  private final TargetResolver resolver;
  private final RevisionSpan span;
  private final RelativeWalk walk;

  SpanSelection(TargetResolver resolver, RevisionSpan span) {
    this.resolver = resolver;
    this.span = span;
    this.walk = new RelativeWalk(resolver, span.has(Option.CLAMP));
  }

  /** What is missing to get from what is applied to the targets, newest first. */
  static List<Node> pending(TargetResolver resolver, List<RevisionTarget> targets) {
    RevisionSpan span = new RevisionSpan(targets, List.of(), Set.of(Option.IMPLICIT_BASE));
    SpanSelection selection = new SpanSelection(resolver, span);
    List<Node> tops = selection.uppers(resolver.rows());
    return selection.between(tops, resolver.rows());
  }

  /** The revisions of the span, newest first. */
  List<Node> select() {
    @Nullable List<Node> fixed = lowerIsRelativeToUpper() ? null : resolver.many(span.lower());
    List<Node> tops = onBranchOfLower(uppers(fixed == null ? resolver.rows() : fixed));
    return between(tops, fixed == null ? lowersBelow(tops) : fixed);
  }

  private List<Node> between(List<Node> tops, List<Node> bottoms) {
    Overlaps overlaps = new Overlaps(resolver.errors());
    overlaps.refuse(tops);
    BitSet needed = Edges.PARENTS.reach(tops);
    if (!span.has(Option.IMPLICIT_BASE)) {
      requireAncestors(bottoms, needed);
    }
    overlaps.refuse(bottoms);
    needed.andNot(Edges.PARENTS.reach(bottoms));
    if (span.has(Option.INCLUSIVE)) {
      needed.or(GraphIndex.bits(bottoms));
    }
    if (!bottoms.isEmpty() && !span.has(Option.IMPLICIT_BASE)) {
      needed.and(Edges.NEXT.reach(bottoms));
    }
    return HistoryOrder.newestFirst(resolver.index(), needed, tops);
  }

  private void requireAncestors(List<Node> bottoms, BitSet needed) {
    if (!bottoms.stream().allMatch(node -> needed.get(node.index))) {
      throw resolver.errors().notAnAncestor(text(span.lower()), text(span.upper()));
    }
  }

  private List<Node> uppers(List<Node> lowers) {
    List<Node> nodes = new ArrayList<>();
    for (RevisionTarget target : span.upper()) {
      nodes.addAll(upper(target, lowers));
    }
    return nodes;
  }

  private List<Node> upper(RevisionTarget target, List<Node> lowers) {
    if (!target.isRelative()) {
      return resolver.many(target);
    }
    if (target.origin() != null) {
      return walk.fromSymbol(target).nodes();
    }
    Integer steps = target.steps();
    if (steps == null || steps <= 0) {
      throw resolver.errors().tooFar(target);
    }
    return walk.up(target, lowers).nodes();
  }

  private boolean lowerIsRelativeToUpper() {
    return span.lower().size() == 1
        && span.lower().get(0).isRelative()
        && (span.lower().get(0).origin() == null || span.has(Option.CLAMP));
  }

  private List<Node> lowersBelow(List<Node> tops) {
    RevisionTarget lower = span.lower().get(0);
    List<Place> places =
        lower.origin() == null ? walk.downFrom(lower, tops) : List.of(walk.fromSymbol(lower));
    return places.stream().flatMap(place -> place.nodes().stream()).toList();
  }

  /** A lower end such as {@code orders@base} restricts the upper end to that branch too. */
  private List<Node> onBranchOfLower(List<Node> tops) {
    if (span.lower().size() != 1) {
      return tops;
    }
    String branch = span.lower().get(0).branch();
    if (branch == null) {
      return tops;
    }
    Node node = resolver.branch(branch);
    if (!node.id().value().equals(branch)) {
      return tops.stream().filter(top -> top.labels.contains(branch)).toList();
    }
    return Lineage.of(List.of(node)).filter(tops);
  }

  private static String text(List<RevisionTarget> targets) {
    return targets.isEmpty()
        ? "base"
        : String.join(", ", targets.stream().map(RevisionTarget::text).toList());
  }
}
