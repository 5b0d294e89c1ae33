package org.athanor.cli;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.athanor.command.Environment;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionRange;
import org.athanor.revision.RevisionTarget;
import org.athanor.revision.UpgradeStep;

/** The revisions that a command line is about: named one by one or as FROM:TO, or pending. */
final class NamedRevisions {
  private NamedRevisions() {}

  /**
   * Those that are meant, in the order of their names.
   *
   * @throws org.athanor.error.AthanorException a REV error when a name fits none, or several
   */
  static Set<RevisionId> of(Collection<String> names, RevisionGraph graph) {
    Set<RevisionId> meant = new LinkedHashSet<>();
    for (String name : names) {
      List<Revision> found = RevisionRange.isRange(name)
          ? graph.history(RevisionRange.parse(name), List.of())
          : graph.resolve(RevisionTarget.parse(name));
      found.forEach(revision -> meant.add(revision.id()));
    }
    return meant;
  }

  /** Those that the database lacks, in the order in which they would run. */
  static Set<RevisionId> pending(Environment environment) {
    Set<RevisionId> pending = new LinkedHashSet<>();
    environment
        .revisions()
        .graph()
        .upgradePath(environment.runner().rows(), RevisionTarget.HEADS)
        .steps()
        .forEach(step -> pending.add(((UpgradeStep) step).revision().id()));
    return pending;
  }
}
