package org.athanor.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A revision run in one direction.
 *
 * @param took how long its statements took together
 * @param statements its statements in order, up to the one that failed if one did
 */
public record Passage(Duration took, List<StatementTrace> statements) {
  public Passage {
    statements = List.copyOf(statements);
  }

  /** The statement that the server refused. */
  public Optional<StatementTrace> failed() {
    return statements.stream().filter(each -> each.failure() != null).findFirst();
  }

  /** What it did to each table that others could see before, in the order of its statements. */
  public List<TableTrace> tables() {
    return TableTrace.of(statements);
  }

  /** When its last lock was let go, measured from its beginning. */
  public Duration end() {
    return statements.stream()
        .map(each -> each.span().released())
        .max(Duration::compareTo)
        .orElse(took);
  }
}
