package org.athanor.dialects.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.command.trial.RowCounts;
import org.athanor.command.trial.TraceRevisions;
import org.athanor.dialect.Dialects;
import org.athanor.dialects.postgresql.PostgresDialectProvider;
import org.athanor.dialects.sqlite.SqliteDialectProvider;
import org.athanor.effects.LockMode.Access;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.effects.StatementFacts.Work;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.Author;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Types;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.athanor.testkit.MemoryRevisions;
import org.athanor.trace.Observation;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.StatementTrace;
import org.athanor.trace.TraceReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is seen while the real runner runs revisions on PostgreSQL. */
final class PostgresTraceIT {
  private static final QualifiedName INVOICE = QualifiedName.of("invoice");

  private final ScratchDatabase database = PostgresServer.shared().createDatabase();
  private final MemoryRevisions revisions = new MemoryRevisions()
      .add(
          "a1",
          "add invoice",
          op -> op.createTable("invoice", t -> {
            t.column("id", Types.integer()).notNull();
            t.column("note", Types.varchar(40));
            t.column("total", Types.integer());
            t.primaryKey("pk_invoice", "id");
          }),
          op -> op.dropTable("invoice"));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void a_lock_is_held_to_the_end_of_the_transaction_and_keeps_others_waiting() {
    revisions.add(
        "b2",
        "widen total",
        op -> {
          op.addColumn("invoice", "day", Types.date());
          op.execute("ALTER TABLE invoice ALTER COLUMN total TYPE bigint");
        },
        op -> op.dropColumn("invoice", "day"));
    Passage up = only(run(0, RowCounts.UNKNOWN, "b2")).up();
    assertThat(up.statements()).hasSize(2);
    StatementTrace first = up.statements().get(0);
    StatementTrace second = up.statements().get(1);
    assertThat(first.place()).isEqualTo(StatementTrace.Place.IN_TRANSACTION);
    assertThat(first.seen().taken())
        .extracting(Observation.Lock::relation, lock -> lock.mode().name())
        .containsOnly(tuple(INVOICE, "ACCESS EXCLUSIVE"));
    assertThat(first.seen().waiters())
        .containsExactly(
            new Observation.Waiter(INVOICE, Access.READ),
            new Observation.Waiter(INVOICE, Access.WRITE));
    assertThat(first.span().released()).isEqualTo(second.span().ended());
    assertThat(second.seen().held()).containsAll(first.seen().taken());
    assertThat(second.seen().work())
        .containsExactly(
            new Work(INVOICE, Kind.REWRITE, "the server says: rewriting table \"invoice\""));
    assertThat(second.seen().lockTimeout()).isEqualTo("5s");
  }

  @Test
  void the_way_back_is_watched_too_and_what_the_revision_makes_itself_is_not_told() {
    Passage up = only(run(0, RowCounts.UNKNOWN, "a1")).up();
    Passage down = only(run(0, RowCounts.UNKNOWN, "a1")).down();
    assertThat(up.statements().get(0).facts().locks()).isEmpty();
    assertThat(down).isNotNull();
    assertThat(down.statements().get(0).facts().lockOn(INVOICE))
        .hasValueSatisfying(mode -> assertThat(mode.blocksReads()).isTrue());
  }

  @Test
  void a_statement_outside_a_transaction_is_looked_at_while_it_waits() {
    revisions.addStepwise(
        "b2",
        "index total",
        op -> op.execute("CREATE INDEX CONCURRENTLY ix_total ON invoice (total)"),
        op -> op.execute("DROP INDEX CONCURRENTLY ix_total"));
    RevisionTrace trace = only(run(0, RowCounts.UNKNOWN, "b2"));
    for (Passage passage : trace.passages()) {
      StatementTrace statement = passage.statements().get(0);
      assertThat(statement.place()).isEqualTo(StatementTrace.Place.OUTSIDE);
      assertThat(statement.facts().lockOn(INVOICE).orElseThrow().name())
          .isEqualTo("SHARE UPDATE EXCLUSIVE");
      assertThat(statement.seen().waiters()).isEmpty();
      assertThat(statement.span().released()).isEqualTo(statement.span().ended());
    }
    assertThat(trace.up().statements().get(0).seen().does(Kind.INDEX_BUILD, INVOICE))
        .isTrue();
  }

  @Test
  void null_values_and_duplicates_among_seeded_rows_stop_what_they_stop_in_production() {
    revisions
        .add(
            "b2",
            "require note",
            op -> op.execute("ALTER TABLE invoice ALTER COLUMN note SET NOT NULL"),
            op -> op.execute("ALTER TABLE invoice ALTER COLUMN note DROP NOT NULL"))
        .add(
            "c3",
            "note only once",
            op -> op.execute("CREATE UNIQUE INDEX ux_total ON invoice (total)"),
            op -> op.execute("DROP INDEX ux_total"))
        .add(
            "d4",
            "add day",
            op -> op.addColumn("invoice", "day", Types.date()),
            op -> op.dropColumn("invoice", "day"));
    TraceReport report = run(30, RowCounts.UNKNOWN);
    assertThat(report.passed()).isFalse();
    assertThat(report.revisions())
        .extracting(RevisionTrace::passed)
        .containsExactly(true, false, false, true);
    assertThat(failure(report, 1)).contains("contains null values");
    assertThat(failure(report, 2)).contains("could not create unique index");
  }

  @Test
  void the_time_on_many_rows_is_told_for_the_rows_of_the_real_table() {
    revisions.add(
        "b2",
        "widen total",
        op -> op.execute("ALTER TABLE invoice ALTER COLUMN total TYPE bigint"),
        op -> op.execute("ALTER TABLE invoice ALTER COLUMN total TYPE integer"));
    RowCounts sizes = table -> table.equals(INVOICE) ? Optional.of(1_000_000L) : Optional.empty();
    StatementTrace many = only(run(1000, sizes, "b2")).up().statements().get(0);
    StatementTrace few = only(run(10, sizes, "b2")).up().statements().get(0);
    assertThat(many.forecasts()).singleElement().satisfies(forecast -> {
      assertThat(forecast.rows()).isEqualTo(1_000_000);
      assertThat(forecast.duration().toNanos())
          .isCloseTo(many.span().took().multipliedBy(1000).toNanos(), withPercentage(1));
    });
    assertThat(few.forecasts()).isEmpty();
  }

  @Test
  void a_product_that_cannot_be_watched_is_refused() {
    try (ScratchDatabase file = SqliteFile.create();
        ScratchDatabases scratch =
            scratch(file, new Dialects(List.of(new SqliteDialectProvider())))) {
      TraceRevisions traces = new TraceRevisions(
          revisions, scratch, new Dialects(List.of(new SqliteDialectProvider())), options());
      assertThatThrownBy(() -> traces.run(selection(0, RowCounts.UNKNOWN), trace -> {}))
          .isInstanceOfSatisfying(
              AthanorException.class,
              refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TRC_001))
          .hasMessageContaining("sqlite");
    }
  }

  private static String failure(TraceReport report, int at) {
    return String.valueOf(report.revisions().get(at).up().failed().orElseThrow().failure());
  }

  private TraceReport run(int rows, RowCounts sizes, String... ids) {
    Dialects dialects = new Dialects(List.of(new PostgresDialectProvider()));
    List<RevisionTrace> told = new ArrayList<>();
    try (ScratchDatabases scratch = scratch(database, dialects)) {
      TraceReport report = new TraceRevisions(revisions, scratch, dialects, options())
          .run(selection(rows, sizes, ids), told::add);
      assertThat(told).isEqualTo(report.revisions());
      return report;
    }
  }

  private static TraceRevisions.Selection selection(int rows, RowCounts sizes, String... ids) {
    Set<RevisionId> only = new LinkedHashSet<>();
    for (String id : ids) {
      only.add(new RevisionId(id));
    }
    return new TraceRevisions.Selection(only, rows, sizes);
  }

  private static ScratchDatabases scratch(ScratchDatabase beside, Dialects dialects) {
    JdbcConnectionSource server = new JdbcConnectionSource(
        beside.jdbcUrl(), beside.user(), beside.password(), Duration.ofSeconds(10));
    return new ScratchDatabases(server, dialects);
  }

  private static RunnerOptions options() {
    return RunnerOptions.builder(new Author("test", null, "here", "0")).build();
  }

  private static RevisionTrace only(TraceReport report) {
    assertThat(report.passed()).isTrue();
    assertThat(report.revisions()).hasSize(1);
    return report.revisions().get(0);
  }
}
