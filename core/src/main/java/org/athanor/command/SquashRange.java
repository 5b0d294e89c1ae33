package org.athanor.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionNode;
import org.athanor.revision.RevisionRange;

/**
 * Revisions that one can take the place of: a single line, of which only the last has anything else
 * that stands on it.
 *
 * @param revisions the revisions, oldest first, at least two
 */
record SquashRange(List<Revision> revisions) {
  SquashRange {
    revisions = List.copyOf(revisions);
  }

  /**
   * The revisions of a range with both its ends.
   *
   * @throws AthanorException SQU-001 when one revision cannot take their place, REV-015 and its kin
   *     when it is no range
   */
  static SquashRange of(RevisionGraph graph, RevisionRange range) {
    List<Revision> found = new ArrayList<>(graph.history(range, List.of()));
    Collections.reverse(found);
    if (found.size() < 2) {
      throw refused(range, "it has " + (found.isEmpty() ? "no revision" : "only one revision"))
          .fix("name the oldest and the newest:  athanor squash OLDEST:NEWEST")
          .build();
    }
    for (int i = 0; i < found.size(); i++) {
      List<String> reasons = reasons(graph, found, i);
      if (!reasons.isEmpty()) {
        throw refused(range, reasons.get(0))
            .evidence(reasons)
            .fix("squash what comes before or after it:  athanor history")
            .build();
      }
    }
    return new SquashRange(found);
  }

  private static AthanorException.Builder refused(RevisionRange range, String why) {
    return AthanorException.of(
            ErrorCode.SQU_001, "The revisions of " + range + " cannot be squashed: " + why + ".")
        .databaseState("Nothing was written.");
  }

  /** Why one of them cannot be a part of a single revision. */
  private static List<String> reasons(RevisionGraph graph, List<Revision> range, int place) {
    Revision revision = range.get(place);
    RevisionNode node = graph.node(revision.id());
    List<String> reasons = new ArrayList<>();
    if (revision.isMerge()) {
      reasons.add(revision.id() + " is a merge of " + texts(revision.revises()));
    }
    if (place > 0 && !revision.revises().equals(List.of(range.get(place - 1).id()))) {
      reasons.add(revision.id() + " does not follow " + range.get(place - 1).id()
          + ": the range has several branches");
    }
    if (!revision.branchLabels().isEmpty()) {
      reasons.add(
          revision.id() + " has the branch label " + String.join(", ", revision.branchLabels()));
    }
    if (!revision.dependsOn().isEmpty()) {
      reasons.add(revision.id() + " depends on " + String.join(", ", revision.dependsOn()));
    }
    List<RevisionId> outside = new ArrayList<>(node.allNext());
    boolean isLast = place == range.size() - 1;
    if (!isLast) {
      outside.remove(range.get(place + 1).id());
    }
    if (!isLast && !outside.isEmpty()) {
      reasons.add(texts(outside) + " outside of it follows or needs " + revision.id());
    }
    if (revision.replaces().stream().anyMatch(old -> hasFile(graph, old))) {
      reasons.add(revision.id() + " was squashed itself, and its old files are still there");
    }
    return reasons;
  }

  private static boolean hasFile(RevisionGraph graph, RevisionId old) {
    return graph.showing(old).find(old).filter(found -> found.id().equals(old)).isPresent();
  }

  /** What the first of them follows: nothing, or one revision. */
  List<RevisionId> follows() {
    return revisions.get(0).revises();
  }

  /** Whether nothing comes before them, so that no database has rows when they begin. */
  boolean isFromBase() {
    return follows().isEmpty();
  }

  RevisionId last() {
    return revisions.get(revisions.size() - 1).id();
  }

  List<RevisionId> ids() {
    return revisions.stream().map(Revision::id).toList();
  }

  private static String texts(List<RevisionId> ids) {
    return String.join(", ", ids.stream().map(RevisionId::value).toList());
  }
}
