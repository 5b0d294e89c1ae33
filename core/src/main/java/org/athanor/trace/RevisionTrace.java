package org.athanor.trace;

import java.util.List;
import java.util.stream.Stream;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A revision as it was run.
 *
 * @param revision its id
 * @param message its own words
 * @param up its upgrade
 * @param down its downgrade; null when there is none, or the upgrade failed
 */
public record RevisionTrace(
    RevisionId revision,
    String message,
    Passage up,
    @Nullable Passage down) {
  /** Its upgrade, and its downgrade if that was run. */
  public List<Passage> passages() {
    return down == null ? List.of(up) : List.of(up, down);
  }

  /** Whether the server took all of it. */
  public boolean passed() {
    return Stream.of(up, down)
        .allMatch(passage -> passage == null || passage.failed().isEmpty());
  }
}
