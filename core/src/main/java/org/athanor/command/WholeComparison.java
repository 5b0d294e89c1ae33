package org.athanor.command;

import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/** Refuses a comparison that would leave out what a database has, where people want it whole. */
final class WholeComparison {
  private WholeComparison() {}

  /**
   * Lets pass what leaves nothing out, or what people do not mind.
   *
   * @param leftOut what is left out, a sentence for each database
   * @throws AthanorException GEN-050 else
   */
  static void check(Decisions decisions, List<String> leftOut) {
    if (decisions.unread() == Decisions.Unread.REFUSE && !leftOut.isEmpty()) {
      AthanorException.Builder error = AthanorException.of(
          ErrorCode.GEN_050, "The comparison would leave out objects, and it shall be whole.");
      leftOut.forEach(error::evidence);
      throw error
          .fix("compare the rest without --strict")
          .fix("keep these by hand in revisions: op.execute(...)")
          .databaseState("Nothing was changed.")
          .build();
    }
  }

  /** What a database has that is not read, in a sentence; none where everything is read. */
  static List<String> leftOut(String database, List<String> unread, String how) {
    return unread.isEmpty()
        ? List.of()
        : List.of(database + " has " + String.join(", ", unread) + ", which are " + how);
  }
}
