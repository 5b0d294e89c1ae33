package org.athanor.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Dialect;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.script.CommentedOperation;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;
import org.athanor.script.SourceDigest;

/**
 * What a squashed revision may do.
 *
 * @param body how it was made
 * @param upgrade its operations up
 * @param downgrade its operations back
 * @param transactional whether it wants a transaction
 * @param leftOut what of the old revisions is not in it, one line each
 */
record SquashCandidate(
    Squash.Body body,
    List<CommentedOperation> upgrade,
    List<CommentedOperation> downgrade,
    boolean transactional,
    List<String> leftOut) {
  SquashCandidate {
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
    leftOut = List.copyOf(leftOut);
  }

  /** The same, each statement of it committed by itself. */
  SquashCandidate withoutTransaction() {
    return new SquashCandidate(body, upgrade, downgrade, false, leftOut);
  }

  /** The revisions with the squashed one among them, of which there is no file yet. */
  static RevisionSource among(RevisionSource revisions, Revision header, RevisionScript script) {
    return new Among(revisions, revisions.graph().with(header), script, header);
  }

  private record Among(
      RevisionSource others, RevisionGraph graph, RevisionScript script, Revision header)
      implements RevisionSource {
    @Override
    public Map<RevisionId, RevisionScript> load(Collection<RevisionId> ids, Dialect dialect) {
      Map<RevisionId, RevisionScript> loaded =
          new LinkedHashMap<>(others.load(others(ids), dialect));
      Map<RevisionId, RevisionScript> ordered = new LinkedHashMap<>();
      ids.forEach(id -> ordered.put(id, loaded.getOrDefault(id, script)));
      return ordered;
    }

    @Override
    public Map<RevisionId, SourceDigest> digests(Collection<RevisionId> ids) {
      Map<RevisionId, SourceDigest> digests = new LinkedHashMap<>(others.digests(others(ids)));
      if (ids.contains(header.id())) {
        digests.put(header.id(), new SourceDigest(script.sourceDigest()));
      }
      return digests;
    }

    private List<RevisionId> others(Collection<RevisionId> ids) {
      List<RevisionId> left = new ArrayList<>(ids);
      left.remove(header.id());
      return left;
    }
  }
}
