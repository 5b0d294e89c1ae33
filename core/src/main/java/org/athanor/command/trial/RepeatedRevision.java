package org.athanor.command.trial;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Dialect;
import org.athanor.operation.Operation;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.script.AllowedHazard;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;
import org.athanor.script.SourceDigest;

/**
 * Revisions, and one of them once more behind itself, so that it can be run on top of what it has
 * made. The second one has nothing to take back. Immutable and thread-safe.
 */
final class RepeatedRevision implements RevisionSource {
  private final LoadedRevisions revisions;
  private final RevisionId repeated;
  private final Revision again;

  RepeatedRevision(LoadedRevisions revisions, RevisionId repeated) {
    this.revisions = revisions;
    this.repeated = repeated;
    RevisionId id = RevisionId.of(repeated.value() + "_again");
    for (int i = 2; revisions.graph().find(id).isPresent(); i++) {
      id = RevisionId.of(repeated.value() + "_again" + i);
    }
    this.again =
        Revision.builder(id).revises(repeated).message("the same once more").build();
  }

  /** The id of the second one. */
  RevisionId id() {
    return again.id();
  }

  @Override
  public RevisionGraph graph() {
    return revisions.graph().with(again);
  }

  @Override
  public Map<RevisionId, RevisionScript> load(Collection<RevisionId> ids, Dialect dialect) {
    Map<RevisionId, RevisionScript> loaded = new LinkedHashMap<>();
    for (RevisionId id : ids) {
      boolean isAgain = id.equals(again.id());
      loaded.put(id, isAgain ? new Again(again, revisions.script(repeated)) : revisions.script(id));
    }
    return loaded;
  }

  @Override
  public Map<RevisionId, SourceDigest> digests(Collection<RevisionId> ids) {
    Map<RevisionId, SourceDigest> found = new LinkedHashMap<>();
    for (RevisionId id : ids) {
      RevisionId own = id.equals(again.id()) ? repeated : id;
      revisions.digests(List.of(own)).values().forEach(digest -> found.put(id, digest));
    }
    return found;
  }

  /** Does what another script does, and has nothing to take back. */
  private record Again(Revision revision, RevisionScript script) implements RevisionScript {
    @Override
    public boolean transactional() {
      return script.transactional();
    }

    @Override
    public List<Operation> upgrade() {
      return script.upgrade();
    }

    @Override
    public List<Operation> downgrade() {
      return List.of();
    }

    @Override
    public String sourceDigest() {
      return script.sourceDigest();
    }

    @Override
    public String operationsDigest() {
      return script.operationsDigest();
    }

    @Override
    public List<AllowedHazard> allowedHazards() {
      return script.allowedHazards();
    }
  }
}
