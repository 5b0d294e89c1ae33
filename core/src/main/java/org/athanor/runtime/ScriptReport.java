package org.athanor.runtime;

import java.util.List;
import org.athanor.revision.RevisionId;

/**
 * What was written into a script. Immutable.
 *
 * @param direction up, down or a stamp
 * @param dialect the product that it is written for
 * @param before the rows of the version table that it starts from
 * @param after the rows that it leaves
 * @param revisions what it runs, in order
 * @param warnings what it cannot do, one sentence each
 */
public record ScriptReport(
    Direction direction,
    String dialect,
    List<RevisionId> before,
    List<RevisionId> after,
    List<RevisionId> revisions,
    List<String> warnings) {
  /** Copies the lists. */
  public ScriptReport {
    before = List.copyOf(before);
    after = List.copyOf(after);
    revisions = List.copyOf(revisions);
    warnings = List.copyOf(warnings);
  }
}
