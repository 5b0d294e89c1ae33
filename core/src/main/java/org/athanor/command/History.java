package org.athanor.command;

import java.util.Collection;
import java.util.List;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionRange;
import org.athanor.revision.RevisionTarget;

/** Tells of the revisions that there are: history, heads, branch points, single ones. */
public final class History {
  private final RevisionGraph graph;
  private final Collection<RevisionId> rows;

  /**
   * Over a graph.
   *
   * @param rows the rows of the version table, which {@code current} means; empty when no database
   *     was asked
   */
  public History(RevisionGraph graph, Collection<RevisionId> rows) {
    this.graph = graph.at(rows);
    this.rows = List.copyOf(rows);
  }

  /** The revisions of a range, newest first. */
  public List<RevisionFacts> range(RevisionRange range) {
    return facts(graph.history(range, rows));
  }

  /**
   * The heads.
   *
   * @param effective whether those that another revision depends on are left out
   */
  public List<RevisionFacts> heads(HeadKind effective) {
    List<RevisionId> heads =
        effective == HeadKind.EFFECTIVE ? graph.effectiveHeads() : graph.heads();
    return byId(heads);
  }

  /** The revisions that several others follow. */
  public List<RevisionFacts> branchPoints() {
    return byId(graph.branchPoints());
  }

  /** The revisions that an expression means. */
  public List<RevisionFacts> show(RevisionTarget target) {
    return facts(graph.resolve(target, rows));
  }

  private List<RevisionFacts> byId(List<RevisionId> ids) {
    return facts(ids.stream().map(id -> graph.find(id).orElseThrow()).toList());
  }

  private List<RevisionFacts> facts(List<Revision> revisions) {
    return revisions.stream()
        .map(r -> RevisionFacts.of(r, graph.showing(r.id()), rows))
        .toList();
  }

  /** Which revisions count as heads. */
  public enum HeadKind {
    /** Those that nothing follows. */
    ALL,
    /** Those that nothing follows or depends on. */
    EFFECTIVE
  }
}
