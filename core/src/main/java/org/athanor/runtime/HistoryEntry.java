package org.athanor.runtime;

import java.time.Duration;
import java.time.Instant;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * One row of the history table. Immutable.
 *
 * @param revision the revision
 * @param direction what was done with it
 * @param outcome how that ended
 * @param message the revision's own words, so that they are known when its file is not
 * @param startedAt when it began; null lets the database say it, as scripts do
 * @param duration how long it took
 * @param statements how many statements it ran
 * @param digests what it was; null for a stamp to a revision without file
 * @param author who ran it
 * @param detail of a failure: its code and sentence; or null
 */
public record HistoryEntry(
    RevisionId revision,
    Direction direction,
    Outcome outcome,
    String message,
    @Nullable Instant startedAt,
    Duration duration,
    int statements,
    @Nullable Digests digests,
    Author author,
    @Nullable String detail) {

  /** For messages: when, by whom. */
  public String summary() {
    String when = startedAt == null ? "at an unknown time" : "on " + startedAt;
    return direction.word() + " of " + revision + (message.isEmpty() ? "" : " (" + message + ")")
        + " " + outcome.word() + " " + when + " by " + author;
  }
}
