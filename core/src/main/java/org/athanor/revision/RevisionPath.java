package org.athanor.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The way from one state of a database to another.
 *
 * <pre>{@code
 * RevisionPath path = graph.upgradePath(rows, RevisionTarget.parse("head"));
 * for (RevisionStep step : path.steps()) {
 *   ...
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param rows the rows of the version table at the start
 * @param steps the steps in the order in which they are to be taken; none when there is nothing to
 *     do
 * @param warnings what the user should know before taking them, one sentence each
 */
public record RevisionPath(List<RevisionId> rows, List<RevisionStep> steps, List<String> warnings) {

  /** Copies the lists. */
  public RevisionPath {
    rows = List.copyOf(rows);
    steps = List.copyOf(steps);
    warnings = List.copyOf(warnings);
  }

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /**
   * The rows of the version table after the last step.
   *
   * @return the rows, each once
   */
  public Set<RevisionId> rowsAfter() {
    Set<RevisionId> current = new LinkedHashSet<>(rows);
    for (RevisionStep step : steps) {
      Collection<RevisionId> before = current;
      for (VersionChange change : step.versionChanges(before)) {
        current = change.applyTo(current);
      }
    }
    return current;
  }
}
