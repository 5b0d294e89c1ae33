package org.athanor.revision;

import java.util.Collection;
import java.util.List;

/** A revision that is run downwards. Immutable and thread-safe. */
public final class DowngradeStep implements RevisionStep {
  private final VersionRows versionRows;
  private final Node node;

  DowngradeStep(VersionRows versionRows, Node node) {
    this.versionRows = versionRows;
    this.node = node;
  }

  /** The revision to run. */
  public Revision revision() {
    return node.revision;
  }

  @Override
  public List<RevisionId> from() {
    return List.of(node.id());
  }

  @Override
  public List<RevisionId> to() {
    return Node.ids(node.parents);
  }

  @Override
  public List<VersionChange> versionChanges(Collection<RevisionId> rows) {
    return versionRows.ofDowngrade(node, rows);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DowngradeStep step && step.revision().equals(revision());
  }

  @Override
  public int hashCode() {
    return ~revision().hashCode();
  }

  @Override
  public String toString() {
    return "downgrade " + node.id() + " -> " + to();
  }
}
