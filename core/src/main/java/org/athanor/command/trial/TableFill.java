package org.athanor.command.trial;

import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * How far a table has been filled with rows.
 *
 * @param table the table
 * @param rows how many rows it has
 * @param wanted how many it was to have
 * @param refusal why it takes no more, in the words of the database or in ours; null while it takes
 *     more, and when it has all of them
 */
public record TableFill(
    QualifiedName table, long rows, long wanted, @Nullable String refusal) {
  /** Whether the table takes fewer rows than were wanted. */
  public boolean isShort() {
    return refusal != null;
  }
}
