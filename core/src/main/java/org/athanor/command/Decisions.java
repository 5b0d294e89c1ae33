package org.athanor.command;

import java.util.Map;
import org.athanor.diff.ValueHints;
import org.athanor.rename.RenameHints;

/**
 * What people decide of differences, because no comparison can tell it.
 *
 * <pre>{@code
 * Decisions decisions = Decisions.NONE.withDrops(Decisions.Drops.LEAVE_OUT);
 * }</pre>
 *
 * @param renames what is only called otherwise
 * @param drops what becomes of what nobody wants any more
 * @param values what rows that are there get in columns that must have a value
 * @param unread what becomes of a comparison that cannot be whole
 */
public record Decisions(RenameHints renames, Drops drops, ValueHints values, Unread unread) {
  /** What becomes of what nobody wants any more. */
  public enum Drops {
    /** It is dropped, and marked where that loses rows or values. */
    WRITE,
    /** It stays, and is named. */
    LEAVE_OUT
  }

  /** What becomes of a comparison where a database has objects of kinds that nobody compares. */
  public enum Unread {
    /** They are counted in a note. */
    TELL,
    /** The comparison is refused. */
    REFUSE
  }

  /** Nothing is decided: what may be renamed is asked, what is gone is dropped. */
  public static final Decisions NONE =
      new Decisions(RenameHints.NONE, Drops.WRITE, ValueHints.NONE, Unread.TELL);

  /** The same with other answers about renames. */
  public Decisions withRenames(RenameHints newRenames) {
    return new Decisions(newRenames, drops, values, unread);
  }

  /** The same with drops or without. */
  public Decisions withDrops(Drops newDrops) {
    return new Decisions(renames, newDrops, values, unread);
  }

  /** The same with values for the rows that are there, by {@code table.column}. */
  public Decisions withValues(Map<String, String> newValues) {
    return withValues(new ValueHints(newValues, values.unanswered()));
  }

  /** The same with other values for the rows that are there. */
  public Decisions withValues(ValueHints newValues) {
    return new Decisions(renames, drops, newValues, unread);
  }

  /** The same with another answer to what cannot be compared. */
  public Decisions withUnread(Unread newUnread) {
    return new Decisions(renames, drops, values, newUnread);
  }
}
