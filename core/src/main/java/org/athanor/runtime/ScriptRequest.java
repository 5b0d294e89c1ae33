package org.athanor.runtime;

import java.util.List;
import org.athanor.revision.RevisionRange;
import org.athanor.revision.RevisionTarget;

/**
 * What a script does. Nothing is asked of a database, so the start is stated.
 *
 * @param direction up, down or a stamp
 * @param from where the database is before the script; the base when it is empty
 * @param targets where it leads
 * @param code what becomes of code, which is no SQL
 */
public record ScriptRequest(
    Direction direction, RevisionTarget from, List<RevisionTarget> targets, CodeInScript code) {
  /** What becomes of {@code op.run(...)} in a script. */
  public enum CodeInScript {
    /** A comment stands in its place, and the report warns. */
    COMMENT,
    /** The script is refused. */
    REFUSE
  }

  /** Copies the list. */
  public ScriptRequest {
    targets = List.copyOf(targets);
  }

  /**
   * A script for what a user gives: {@code head} from the base, or {@code ae10:head} from there.
   *
   * @throws org.athanor.error.AthanorException REV-005 when it cannot be read
   */
  public static ScriptRequest parse(Direction direction, String text) {
    if (RevisionRange.isRange(text)) {
      RevisionRange range = RevisionRange.parse(text);
      return new ScriptRequest(direction, range.from(), List.of(range.to()), CodeInScript.COMMENT);
    }
    return new ScriptRequest(
        direction, RevisionTarget.BASE, List.of(RevisionTarget.parse(text)), CodeInScript.COMMENT);
  }

  /** The same script, which is refused when a revision holds code. */
  public ScriptRequest withoutCode() {
    return new ScriptRequest(direction, from, targets, CodeInScript.REFUSE);
  }
}
