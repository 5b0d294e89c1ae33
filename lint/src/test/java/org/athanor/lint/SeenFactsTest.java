package org.athanor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.effects.LockMode;
import org.athanor.effects.LockMode.Access;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.schema.QualifiedName;
import org.athanor.trace.Observation;
import org.athanor.trace.StatementTrace;
import org.junit.jupiter.api.Test;

/** What was seen stands above what is known. */
class SeenFactsTest {
  private static final QualifiedName ITEM = QualifiedName.of("item");
  private static final LockMode EXCLUSIVE =
      new LockMode("ACCESS EXCLUSIVE", 8, Set.of(Access.READ, Access.WRITE, Access.DDL));
  private static final String CHANGE = "ALTER TABLE item ALTER COLUMN level TYPE bigint";

  private final Dialect dialect =
      Dialects.installed(SeenFactsTest.class.getClassLoader()).offline("postgresql:17");

  @Test
  void without_a_trace_the_known_facts_stand() {
    StatementFacts facts = facts(CHANGE, SeenFacts.NONE);
    assertThat(facts.does(Kind.REWRITE)).isTrue();
    assertThat(facts.lockOn(ITEM)).map(LockMode::blocksReads).hasValue(true);
  }

  @Test
  void work_and_locks_that_were_not_seen_are_gone() {
    StatementFacts facts = facts(CHANGE, seeing(List.of(), List.of(), List.of()));
    assertThat(facts.work()).isEmpty();
    assertThat(facts.locks()).isEmpty();
  }

  @Test
  void work_that_only_the_server_knew_of_is_there() {
    StatementFacts.Work scan = new StatementFacts.Work(ITEM, Kind.SCAN, "the server says so");
    StatementFacts facts = facts(CHANGE, seeing(List.of(), List.of(), List.of(scan)));
    assertThat(facts.work()).containsExactly(scan);
  }

  @Test
  void a_lock_that_the_transaction_held_already_is_still_taken() {
    Observation.Lock lock = new Observation.Lock(ITEM, Observation.Kind.TABLE, EXCLUSIVE);
    StatementFacts facts = facts(CHANGE, seeing(List.of(lock), List.of(), List.of()));
    assertThat(facts.lockOn(ITEM)).map(LockMode::blocksReads).hasValue(true);
  }

  @Test
  void what_is_lost_cannot_be_seen_and_stays_known() {
    StatementFacts facts =
        facts("ALTER TABLE item DROP COLUMN level", seeing(List.of(), List.of(), List.of()));
    assertThat(facts.losses()).isNotEmpty();
  }

  private StatementFacts facts(String sql, SeenFacts seen) {
    UnitReplay replay = new UnitReplay(dialect, Map.of()).withSeen(seen);
    CatalogState before =
        replay.apply("CREATE TABLE item (id int PRIMARY KEY, level int);", replay.nothing());
    LintSource source =
        replay.source(new LintSource.File("V2.sql", sql), LintUnit.Transaction.ASSUMED);
    return replay.play(source, before).statements().get(0).facts();
  }

  private static SeenFacts seeing(
      List<Observation.Lock> held, List<Observation.Lock> taken, List<StatementFacts.Work> work) {
    Observation seen = new Observation(held, taken, work, List.of(), List.of(), List.of(), null);
    StatementTrace.Span span = new StatementTrace.Span(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    return (unit, sql) -> Optional.of(new StatementTrace(
        1, sql, StatementTrace.Place.IN_TRANSACTION, span, seen, List.of(), null));
  }
}
