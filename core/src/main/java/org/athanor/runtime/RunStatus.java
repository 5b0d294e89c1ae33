package org.athanor.runtime;

import java.util.List;
import org.athanor.revision.RevisionId;

/**
 * Where a database stands.
 *
 * @param tablesPresent whether Athanor's own tables are there
 * @param rows the rows of the version table
 * @param journal the steps of half-done revisions; mostly none
 */
public record RunStatus(boolean tablesPresent, List<RevisionId> rows, List<JournalEntry> journal) {
  /** Copies the lists. */
  public RunStatus {
    rows = List.copyOf(rows);
    journal = List.copyOf(journal);
  }
}
