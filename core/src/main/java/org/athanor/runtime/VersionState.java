package org.athanor.runtime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * What Athanor's own tables hold.
 *
 * @param present whether the tables exist
 * @param rows the effective heads
 * @param digests the last upgrade or stamp of each revision that was not taken back, by its id
 * @param journal the steps of half-done revisions
 */
record VersionState(
    boolean present,
    Set<RevisionId> rows,
    Map<String, StoredDigest> digests,
    List<JournalEntry> journal) {
  /** No tables yet. */
  static final VersionState NONE =
      new VersionState(false, new LinkedHashSet<>(), Map.of(), List.of());

  /** The history as this database sees it, where revisions were squashed. */
  RevisionGraph seen(RevisionGraph graph) {
    return graph.at(rows, journal.stream().map(JournalEntry::revision).toList());
  }

  /** The digest of the text, of one history row; that of the operations is read when needed. */
  record StoredDigest(long historyId, @Nullable String source) {}
}
