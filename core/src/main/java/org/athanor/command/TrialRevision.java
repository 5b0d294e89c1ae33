package org.athanor.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.athanor.dialect.Dialect;
import org.athanor.operation.Operation;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;
import org.athanor.script.SourceDigest;

/**
 * A revision that is tried on a scratch database before there is a file of it: the real runner runs
 * it.
 *
 * @param revision its header
 * @param transactional whether it runs in a transaction
 * @param upgrade the operations up
 * @param downgrade the operations back
 */
record TrialRevision(
    Revision revision, boolean transactional, List<Operation> upgrade, List<Operation> downgrade)
    implements RevisionScript, RevisionSource {
  TrialRevision {
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
  }

  /** A first revision of this id and purpose. */
  static TrialRevision of(
      String id, String message, List<Operation> upgrade, List<Operation> downgrade) {
    Revision header =
        Revision.builder(RevisionId.of(id)).message(message).location(message).build();
    return new TrialRevision(header, true, upgrade, downgrade);
  }

  /** What is about to be written, as it would be run, without what it follows. */
  static TrialRevision of(
      String id, RevisionScript script, List<Operation> upgrade, List<Operation> downgrade) {
    TrialRevision first = of(id, "the new revision", upgrade, downgrade);
    return new TrialRevision(first.revision(), script.transactional(), upgrade, downgrade);
  }

  @Override
  public String sourceDigest() {
    return SourceDigest.of(revision.id().value()).value();
  }

  @Override
  public String operationsDigest() {
    return sourceDigest();
  }

  @Override
  public RevisionGraph graph() {
    return RevisionGraph.of(List.of(revision));
  }

  @Override
  public Map<RevisionId, RevisionScript> load(Collection<RevisionId> ids, Dialect dialect) {
    return ids.stream().collect(Collectors.toMap(id -> id, id -> this));
  }

  @Override
  public Map<RevisionId, SourceDigest> digests(Collection<RevisionId> ids) {
    SourceDigest digest = new SourceDigest(sourceDigest());
    return ids.stream().collect(Collectors.toMap(id -> id, id -> digest));
  }
}
