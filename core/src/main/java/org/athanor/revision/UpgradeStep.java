package org.athanor.revision;

import java.util.Collection;
import java.util.List;

/** A revision that is run upwards. Immutable and thread-safe. */
public final class UpgradeStep implements RevisionStep {
  private final VersionRows versionRows;
  private final Node node;

  UpgradeStep(VersionRows versionRows, Node node) {
    this.versionRows = versionRows;
    this.node = node;
  }

  /** The revision to run. */
  public Revision revision() {
    return node.revision;
  }

  @Override
  public List<RevisionId> from() {
    return Node.ids(node.parents);
  }

  @Override
  public List<RevisionId> to() {
    return List.of(node.id());
  }

  @Override
  public List<VersionChange> versionChanges(Collection<RevisionId> rows) {
    return versionRows.ofUpgrade(node, rows);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UpgradeStep step && step.revision().equals(revision());
  }

  @Override
  public int hashCode() {
    return revision().hashCode();
  }

  @Override
  public String toString() {
    return "upgrade " + from() + " -> " + node.id();
  }
}
