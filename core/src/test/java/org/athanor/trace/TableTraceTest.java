package org.athanor.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.athanor.effects.LockMode;
import org.athanor.effects.LockMode.Access;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTraceTest {
  private static final QualifiedName ITEM = QualifiedName.of("item");
  private static final QualifiedName TAG = QualifiedName.of("tag");
  private static final LockMode EXCLUSIVE =
      new LockMode("ACCESS EXCLUSIVE", 8, Set.of(Access.READ, Access.WRITE, Access.DDL));
  private static final LockMode SHARE = new LockMode("SHARE", 5, Set.of(Access.WRITE, Access.DDL));
  private static final LockMode READING = new LockMode("ACCESS SHARE", 1, Set.of());

  @Test
  void of_each_table_the_strongest_lock_and_all_work_are_told() {
    StatementTrace index = statement(0, 10, lock(ITEM, SHARE), work(ITEM, Kind.INDEX_BUILD));
    StatementTrace change = statement(10, 30, lock(ITEM, EXCLUSIVE), work(ITEM, Kind.REWRITE));
    Passage passage = new Passage(Duration.ofMillis(40), List.of(index, change));
    assertThat(passage.tables())
        .containsExactly(new TableTrace(
            ITEM,
            EXCLUSIVE,
            Duration.ofMillis(30),
            Set.of(Access.READ),
            Set.of(Kind.INDEX_BUILD, Kind.REWRITE)));
  }

  @Test
  void a_lock_for_which_nobody_waits_is_none() {
    StatementTrace read = statement(0, 10, lock(TAG, READING), work(TAG, Kind.SCAN));
    StatementTrace nothing = statement(10, 10, lock(ITEM, READING), null);
    Passage passage = new Passage(Duration.ofMillis(20), List.of(read, nothing));
    assertThat(passage.tables())
        .containsExactly(
            new TableTrace(TAG, null, Duration.ZERO, Set.of(Access.READ), Set.of(Kind.SCAN)));
  }

  private static Observation.Lock lock(QualifiedName table, LockMode mode) {
    return new Observation.Lock(table, Observation.Kind.TABLE, mode);
  }

  private static StatementFacts.Work work(QualifiedName table, Kind kind) {
    return new StatementFacts.Work(table, kind, "seen");
  }

  private static StatementTrace statement(
      int began, int took, Observation.Lock lock, StatementFacts.@Nullable Work work) {
    Observation seen = new Observation(
        List.of(),
        List.of(lock),
        work == null ? List.of() : List.of(work),
        List.of(new Observation.Waiter(lock.relation(), Access.READ)),
        List.of(),
        List.of(),
        null);
    return new StatementTrace(
        1,
        "SQL",
        StatementTrace.Place.IN_TRANSACTION,
        new StatementTrace.Span(
            Duration.ofMillis(began), Duration.ofMillis(took), Duration.ofMillis(began + took)),
        seen,
        List.of(),
        null);
  }
}
