package org.athanor.trace;

import java.time.Duration;
import java.util.List;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * What one statement was seen to do. Only tables, indexes and views that others could see before
 * count: what the transaction has made itself nobody waits for.
 *
 * @param held the locks that the transaction held when the statement began, by name
 * @param taken the locks that the statement took besides, by name
 * @param work what it did with whole tables; the reasons are the server's own words where it gave
 *     some
 * @param waiters who was kept waiting once it had run: tried with a second session
 * @param delays how long others were kept while it ran, where a second session asked all the time
 * @param messages what the server said, in order
 * @param lockTimeout how long the statement would have waited for a lock, in the server's words;
 *     null when that was not asked
 */
public record Observation(
    List<Lock> held,
    List<Lock> taken,
    List<StatementFacts.Work> work,
    List<Waiter> waiters,
    List<Delay> delays,
    List<String> messages,
    @Nullable String lockTimeout) {
  /** Nothing was seen. */
  public static final Observation NONE =
      new Observation(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

  public Observation {
    held = List.copyOf(held);
    taken = List.copyOf(taken);
    work = List.copyOf(work);
    waiters = List.copyOf(waiters);
    delays = List.copyOf(delays);
    messages = List.copyOf(messages);
  }

  /**
   * A lock that a session holds, or stands in line for.
   *
   * @param relation what is locked
   * @param kind what that is
   * @param mode how
   */
  public record Lock(QualifiedName relation, Kind kind, LockMode mode) {
    /** Whether rows are read and written through it. */
    public boolean isOnTable() {
      return kind != Kind.INDEX && kind != Kind.OTHER;
    }
  }

  /** What can be locked. */
  public enum Kind {
    /** A table, also one that is partitioned. */
    TABLE,
    /** An index. */
    INDEX,
    /** A view. */
    VIEW,
    /** A materialized view. */
    MATERIALIZED_VIEW,
    /** Something else, such as a sequence. */
    OTHER
  }

  /**
   * A session that was kept waiting.
   *
   * @param table the table that it asked for
   * @param access what it wanted there
   */
  public record Waiter(QualifiedName table, LockMode.Access access) {}

  /**
   * How long a session was kept while the statement ran.
   *
   * @param table the table that it asked for
   * @param access what it wanted there
   * @param longest the longest time for which it was refused without a break
   */
  public record Delay(QualifiedName table, LockMode.Access access, Duration longest) {}

  /** Whether it was seen to do this work on this table. */
  public boolean does(StatementFacts.Kind kind, QualifiedName table) {
    return work.stream().anyMatch(done -> done.kind() == kind && done.table().equals(table));
  }
}
