package org.athanor.command.trial;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.athanor.dialect.Dialect;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;
import org.athanor.script.SourceDigest;

/**
 * Revisions that were loaded once, all in one go, for runs that ask for them one by one. Immutable;
 * scripts are, too, so that several threads may run them.
 */
final class LoadedRevisions implements RevisionSource {
  private final RevisionGraph graph;
  private final Map<RevisionId, RevisionScript> scripts;
  private final Map<RevisionId, SourceDigest> digests;

  private LoadedRevisions(
      RevisionGraph graph,
      Map<RevisionId, RevisionScript> scripts,
      Map<RevisionId, SourceDigest> digests) {
    this.graph = graph;
    this.scripts = Map.copyOf(scripts);
    this.digests = Map.copyOf(digests);
  }

  /** Loads all revisions of a source. */
  static LoadedRevisions of(RevisionSource source, Dialect dialect) {
    RevisionGraph graph = source.graph();
    Collection<RevisionId> ids = graph.revisions().stream().map(Revision::id).toList();
    return new LoadedRevisions(graph, source.load(ids, dialect), source.digests(ids));
  }

  /** The script of a revision. */
  RevisionScript script(RevisionId id) {
    return Objects.requireNonNull(scripts.get(id));
  }

  @Override
  public RevisionGraph graph() {
    return graph;
  }

  @Override
  public Map<RevisionId, RevisionScript> load(Collection<RevisionId> ids, Dialect dialect) {
    Map<RevisionId, RevisionScript> loaded = new LinkedHashMap<>();
    ids.forEach(id -> loaded.put(id, script(id)));
    return loaded;
  }

  @Override
  public Map<RevisionId, SourceDigest> digests(Collection<RevisionId> ids) {
    Map<RevisionId, SourceDigest> found = new LinkedHashMap<>();
    ids.forEach(id -> found.put(id, Objects.requireNonNull(digests.get(id))));
    return found;
  }
}
