package org.athanor.runtime;

import java.util.List;
import org.athanor.revision.RevisionTarget;

/**
 * What the version table is set to.
 *
 * @param targets the revisions; none means the base
 * @param rows what becomes of rows that are there
 */
public record StampRequest(List<RevisionTarget> targets, Rows rows) {
  /** What becomes of rows that are there before a stamp. */
  public enum Rows {
    /** They are understood, and rows of other branches stay. */
    KEEP,
    /** They are thrown away first, even when no revision file has them. */
    PURGE
  }

  /** Copies the list. */
  public StampRequest {
    targets = List.copyOf(targets);
  }

  /** A stamp that keeps the rows of other branches. */
  public static StampRequest to(RevisionTarget... targets) {
    return new StampRequest(List.of(targets), Rows.KEEP);
  }
}
