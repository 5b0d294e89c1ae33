package org.athanor.lint;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.StatementTrace;
import org.jspecify.annotations.Nullable;

/**
 * What the statements of revisions were seen to do when somebody ran them to be watched.
 *
 * <pre>{@code
 * HistoryLint lint = history.withSeen(new SeenTraces(trace.revisions()));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class SeenTraces implements SeenFacts {
  private final Map<Place, StatementTrace> traces = new LinkedHashMap<>();

  private record Place(String revision, LintUnit.Direction direction, String sql) {}

  /** What these traces have seen; a statement that the server refused has done nothing. */
  public SeenTraces(Collection<RevisionTrace> revisions) {
    for (RevisionTrace each : revisions) {
      add(each.revision().value(), LintUnit.Direction.UPGRADE, each.up());
      add(each.revision().value(), LintUnit.Direction.DOWNGRADE, each.down());
    }
  }

  private void add(String revision, LintUnit.Direction direction, @Nullable Passage passage) {
    if (passage != null) {
      passage.statements().stream()
          .filter(trace -> trace.failure() == null)
          .forEach(
              trace -> traces.put(new Place(revision, direction, squeezed(trace.sql())), trace));
    }
  }

  @Override
  public Optional<StatementTrace> of(LintSource unit, String statement) {
    Place place = new Place(unit.name(), unit.direction(), squeezed(statement));
    return Optional.ofNullable(traces.get(place));
  }

  /** A statement without what may differ between its file and what the server was sent. */
  public static String squeezed(String sql) {
    return sql.replaceAll("[\\s;]+", " ").strip();
  }
}
