package org.athanor.revision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The history as a database sees it: of some revisions and the one that they were squashed into,
 * only one side is there. Made by {@link Squashes}; immutable.
 *
 * @param squashes all that were squashed
 * @param revisions what is there, in load order, each referring only to others of them
 * @param open the squashed revisions in whose place the old ones are seen
 * @param otherNames ids that mean another one: that of the last old revision the squashed one, and
 *     the other way round where the old ones are seen
 * @param hidden the old revisions that are not seen, each with the squashed one in its place
 */
record SquashView(
    Squashes squashes,
    List<Revision> revisions,
    Set<RevisionId> open,
    Map<RevisionId, RevisionId> otherNames,
    Map<RevisionId, RevisionId> hidden) {

  /** What an id means here: itself, unless it is another name. */
  RevisionId meant(RevisionId id) {
    return otherNames.getOrDefault(id, id);
  }

  /** What rows of a version table mean here. */
  Set<RevisionId> meant(Collection<RevisionId> rows) {
    Set<RevisionId> meant = new LinkedHashSet<>();
    rows.forEach(row -> meant.add(meant(row)));
    return meant;
  }

  /** The rows that are other names, by what they mean; nearly always none. */
  Map<RevisionId, RevisionId> byMeaning(Collection<RevisionId> rows) {
    Map<RevisionId, RevisionId> recorded = new LinkedHashMap<>();
    for (RevisionId row : rows) {
      if (otherNames.containsKey(row)) {
        recorded.put(meant(row), row);
      }
    }
    return recorded;
  }
}
