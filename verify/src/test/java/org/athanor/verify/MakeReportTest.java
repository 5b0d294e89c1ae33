package org.athanor.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.TrialFinding;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts;
import org.athanor.report.CheckResult;
import org.athanor.report.DeploymentPlan;
import org.athanor.report.Incompatibility;
import org.athanor.report.Level;
import org.athanor.report.ObjectChange;
import org.athanor.report.ObjectChange.Kind;
import org.athanor.report.Report;
import org.athanor.report.RevisionReport;
import org.athanor.report.Risk;
import org.athanor.report.StatementReport;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.schema.QualifiedName;
import org.athanor.trace.Observation;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.StatementTrace;
import org.athanor.trace.TraceReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakeReportTest {
  private static final String INDEX = "CREATE INDEX i ON customer (name)";
  private static final QualifiedName CUSTOMER = QualifiedName.of("customer");
  private static final LockMode SHARE =
      new LockMode("SHARE", 5, Set.of(LockMode.Access.WRITE, LockMode.Access.DDL));

  @TempDir
  Path place = Path.of("");

  private RevisionFolder folder;

  @BeforeEach
  void tables_are_there() {
    folder = new RevisionFolder(place)
        .revision(
            "a1",
            "CREATE TABLE customer (id bigint PRIMARY KEY, name varchar(40), n int DEFAULT 1);\n"
                + "CREATE TABLE note (id bigint PRIMARY KEY, customer bigint REFERENCES customer);",
            "DROP TABLE note;\nDROP TABLE customer;");
  }

  @Test
  void changes_are_told_by_object_before_and_after() {
    folder.revision(
        "a2",
        "ALTER TABLE customer ADD COLUMN city text DEFAULT 'x';\n"
            + "ALTER TABLE customer DROP COLUMN n;\n"
            + "ALTER TABLE customer ALTER COLUMN name TYPE varchar(60);\n"
            + "CREATE INDEX ix ON customer (name);\n"
            + "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';\n"
            + "DROP TABLE note;",
        "");

    assertThat(folder.report("a2").changes())
        .extracting(
            ObjectChange::kind, ObjectChange::subject, ObjectChange::before, ObjectChange::after)
        .contains(
            tuple(Kind.ADDED, "column city of customer", "", "text DEFAULT 'x'"),
            tuple(Kind.DROPPED, "column n of customer", "int DEFAULT 1", ""),
            tuple(Kind.CHANGED, "column name of customer", "varchar(40)", "varchar(60)"),
            tuple(Kind.ADDED, "index ix of customer", "", "(name)"),
            tuple(Kind.ADDED, "function f", "", ""),
            tuple(Kind.DROPPED, "table note", "id bigint NOT NULL, customer bigint", ""));
  }

  @Test
  void what_is_made_and_taken_away_in_between_is_no_change() {
    folder
        .revision("a2", "CREATE TABLE t (id int);\nCREATE SEQUENCE s;", "DROP TABLE t;")
        .revision("a3", "DROP TABLE t;\nDROP SEQUENCE s;", "CREATE TABLE t (id int);");

    Report report = folder.report("a2", "a3");

    assertThat(report.changes()).isEmpty();
    assertThat(report.incompatibilities())
        .extracting(Incompatibility::change)
        .containsExactly("sequence \"s\" is dropped");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DROP TABLE note | HIGH | table \"note\" is dropped",
        "ALTER TABLE note RENAME TO memo | HIGH | table \"note\" is renamed to \"memo\"",
        "ALTER TABLE customer DROP COLUMN n | HIGH | column \"n\" of \"customer\" is dropped",
        "ALTER TABLE customer RENAME COLUMN n TO m | HIGH"
            + " | column \"n\" of \"customer\" is renamed to \"m\"",
        "ALTER TABLE customer ADD COLUMN x int NOT NULL | HIGH"
            + " | column \"x\" of \"customer\" is added NOT NULL without a default",
        "ALTER TABLE customer ALTER COLUMN name SET NOT NULL | HIGH"
            + " | column \"name\" of \"customer\" becomes NOT NULL",
        "ALTER TABLE customer ALTER COLUMN n DROP DEFAULT | MEDIUM"
            + " | column \"n\" of \"customer\" loses its default",
        "ALTER TABLE customer ALTER COLUMN name TYPE varchar(10) | HIGH"
            + " | column \"name\" of \"customer\" changes from varchar(40) to varchar(10)",
        "ALTER TABLE customer ALTER COLUMN n TYPE bigint | LOW"
            + " | column \"n\" of \"customer\" changes from int to bigint",
        "ALTER TABLE customer ADD CONSTRAINT c CHECK (n > 0) | MEDIUM"
            + " | \"customer\" gets the constraint CHECK (n > 0)",
        "CREATE UNIQUE INDEX u ON customer (name) | MEDIUM"
            + " | \"customer\" gets the unique index u",
        "DO 'BEGIN END' | MEDIUM | statement 1 is not looked into"
      })
  void what_running_code_would_meet_is_named(String sql, Level level, String change) {
    folder.revision("a2", sql + ";", "SELECT 1;");

    assertThat(folder.report("a2").incompatibilities())
        .extracting(Incompatibility::level, Incompatibility::change, Incompatibility::revision)
        .containsExactly(tuple(level, change, "a2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CREATE TABLE fresh (id int PRIMARY KEY)",
        "ALTER TABLE customer ADD COLUMN x int",
        "ALTER TABLE customer ADD COLUMN x int NOT NULL DEFAULT 0",
        "ALTER TABLE customer ALTER COLUMN name TYPE text",
        "CREATE INDEX i ON customer (name)"
      })
  void what_running_code_stands_is_not_named(String sql) {
    folder.revision("a2", sql + ";", "SELECT 1;");

    assertThat(folder.report("a2").incompatibilities()).isEmpty();
  }

  @Test
  void locks_are_held_to_the_end_of_the_transaction() {
    folder.revision(
        "a2",
        "ALTER TABLE customer ADD COLUMN x int;\nCREATE TABLE t (id int);\nSELECT 1;",
        "SELECT 1;");

    RevisionReport revision = folder.report("a2").revisions().get(0);

    assertThat(revision.mode()).isEqualTo(RevisionReport.Mode.ONE_TRANSACTION);
    assertThat(revision.statements().get(0).locks())
        .extracting(lock -> lock.table() + " " + lock.mode() + " " + lock.until())
        .containsExactly("customer ACCESS EXCLUSIVE 3");
    assertThat(revision.statements().get(1).locks()).isEmpty();
  }

  @Test
  void a_deployment_goes_from_what_old_code_stands_to_what_it_does_not() {
    folder
        .revision("a2", "ALTER TABLE customer ADD COLUMN x int;", "SELECT 1;")
        .revision("a3", "ALTER TABLE customer DROP COLUMN n;", "SELECT 1;");

    DeploymentPlan plan = folder.report("a2", "a3").plan();

    assertThat(plan.phases())
        .extracting(DeploymentPlan.Phase::title)
        .containsExactly(
            "Before",
            "Migrate: what running code stands",
            "Application",
            "Migrate: what old code does not stand",
            "After",
            "Watch while it runs",
            "Rollback");
    assertThat(plan.phases().get(1).steps().get(0).code()).isEqualTo("athanor upgrade a2 --backup");
    assertThat(plan.phases().get(3).steps().get(0).code()).isEqualTo("athanor upgrade a3 --backup");
    assertThat(plan.phases().get(5).steps().get(0).code()).contains("pg_stat_activity");
    assertThat(plan.phases().get(6).steps().get(0).code()).isEqualTo("athanor downgrade a1");
    assertThat(plan.maintenance().need()).isEqualTo(DeploymentPlan.Need.NONE);
    assertThat(plan.pointOfNoReturn())
        .startsWith("Revision a3 deletes column \"n\" of table \"customer\".");
  }

  @Test
  void what_breaks_running_code_at_once_needs_a_window() {
    folder.revision("a2", "ALTER TABLE note RENAME TO memo;", "ALTER TABLE memo RENAME TO note;");

    DeploymentPlan plan = folder.report("a2").plan();

    assertThat(plan.maintenance().need()).isEqualTo(DeploymentPlan.Need.WINDOW);
    assertThat(plan.maintenance().reason()).contains("table \"note\" is renamed to \"memo\"");
    assertThat(plan.pointOfNoReturn()).isNull();
  }

  @Test
  void an_index_that_blocks_writers_needs_a_quiet_hour() {
    folder.revision("a2", "CREATE INDEX i ON customer (name);", "DROP INDEX i;");

    assertThat(folder.report("a2").plan().maintenance().need())
        .isEqualTo(DeploymentPlan.Need.QUIET_HOUR);
  }

  @Test
  void a_revision_without_a_downgrade_is_the_point_of_no_return() {
    folder.revision("a2", "CREATE TABLE t (id int);", "");

    Report report = folder.report("a2");

    assertThat(report.revisions().get(0).wayBack()).isEqualTo(RevisionReport.WayBack.NONE);
    assertThat(report.plan().pointOfNoReturn()).isEqualTo("Revision a2: it cannot be taken back.");
  }

  @Test
  void the_risk_is_as_high_as_its_worst_reason() {
    folder
        .revision("a2", "CREATE TABLE t (id bigint PRIMARY KEY);", "DROP TABLE t;")
        .revision("a3", "DROP TABLE note;", "CREATE TABLE note (id bigint);");

    Risk low = folder.report("a2").risk();
    Risk high = folder.report("a3").risk();

    assertThat(low.level()).isEqualTo(Level.LOW);
    assertThat(high.level()).isEqualTo(Level.HIGH);
    assertThat(high.reasons())
        .extracting(Risk.Reason::text)
        .contains(
            "a3 deletes table \"note\" with its data",
            "a3 breaks running code: table \"note\" is dropped");
  }

  @Test
  void checks_and_trials_are_part_of_the_report_and_of_its_risk() {
    folder.revision("a2", "CREATE TABLE t (id bigint PRIMARY KEY);", "DROP TABLE t;");
    RevisionTrial trial = new RevisionTrial(
        Revision.builder(RevisionId.of("a2")).build(),
        2,
        Duration.ofMillis(5),
        Duration.ofMillis(3),
        List.of(new TrialFinding(TrialFinding.Kind.ROWS_LOST, List.of("t has none"))),
        null);
    CheckResult check = new CheckResult(
        "test", CheckResult.Status.FAILED, "1 failed", List.of(), List.of(), Duration.ZERO);

    Report report =
        folder.report(new MakeReport.Evidence(List.of(check), List.of(trial), null), "a2");

    assertThat(report.checks()).containsExactly(check);
    assertThat(report.revisions().get(0).trial())
        .isEqualTo(new RevisionReport.Trial(
            false,
            "up 5 ms, down 3 ms, with rows in 2 tables",
            List.of("the upgrade loses rows or values", "  t has none")));
    assertThat(report.risk().reasons())
        .extracting(Risk.Reason::text)
        .contains("the part \"test\" of the verification failed", "a2 fails its test");
  }

  @Test
  void a_trace_tells_how_long_a_statement_may_take() {
    folder.revision("a2", INDEX + ";", "DROP INDEX i;");
    Observation seen = new Observation(
        List.of(),
        List.of(new Observation.Lock(CUSTOMER, Observation.Kind.TABLE, SHARE)),
        List.of(new StatementFacts.Work(CUSTOMER, StatementFacts.Kind.INDEX_BUILD, "it is built")),
        List.of(),
        List.of(),
        List.of(),
        null);

    Report report = folder.report(evidence(traced(seen, Duration.ofMinutes(3), null)), "a2");

    RevisionReport revision = report.revisions().get(0);
    StatementReport.Measured measured = revision.statements().get(0).measured();
    assertThat(revision.basis()).isEqualTo(RevisionReport.Basis.MEASURED);
    assertThat(measured).isNotNull();
    assertThat(measured.expected()).isEqualTo(Duration.ofMinutes(3));
    assertThat(measured.basis()).isEqualTo("9,000,000 rows of customer");
    assertThat(report.risk().level()).isEqualTo(Level.HIGH);
    assertThat(report.plan().maintenance().need()).isEqualTo(DeploymentPlan.Need.QUIET_HOUR);
    assertThat(report.subject().measuredOn())
        .isEqualTo("a scratch database (postgresql 16.4, up to 1000 rows a table)");

    Report swift = folder.report(evidence(traced(seen, Duration.ofMillis(900), null)), "a2");

    assertThat(swift.plan().maintenance().need()).isEqualTo(DeploymentPlan.Need.NONE);
  }

  @Test
  void what_was_seen_stands_above_what_is_known_of_the_server() {
    folder.revision("a2", INDEX + ";", "DROP INDEX i;");

    Report known = folder.report("a2");
    Report seen = folder.report(evidence(traced(Observation.NONE, null, null)), "a2");

    assertThat(known.revisions().get(0).basis()).isEqualTo(RevisionReport.Basis.ESTIMATED);
    assertThat(known.revisions().get(0).statements().get(0).work()).isNotEmpty();
    assertThat(seen.revisions().get(0).statements().get(0).work()).isEmpty();
    assertThat(seen.revisions().get(0).statements().get(0).locks()).isEmpty();
  }

  @Test
  void what_failed_when_it_was_tried_is_told_and_takes_nothing_back() {
    folder.revision("a2", INDEX + ";", "DROP INDEX i;");

    Report report = folder.report(
        evidence(traced(Observation.NONE, null, "value too long\nDetail: of note")), "a2");

    StatementReport statement = report.revisions().get(0).statements().get(0);
    assertThat(statement.work()).isNotEmpty();
    assertThat(report.risk().reasons())
        .extracting(Risk.Reason::text)
        .contains("a2 failed when it was tried: statement 1, value too long");
  }

  private static MakeReport.Evidence evidence(StatementTrace statement) {
    RevisionTrace trace = new RevisionTrace(
        RevisionId.of("a2"), "", new Passage(statement.span().took(), List.of(statement)), null);
    return new MakeReport.Evidence(
        List.of(), List.of(), new TraceReport("postgresql", "16.4", 1000, List.of(trace)));
  }

  private static StatementTrace traced(
      Observation seen, @Nullable Duration expected, @Nullable String failure) {
    return new StatementTrace(
        1,
        INDEX,
        StatementTrace.Place.IN_TRANSACTION,
        new StatementTrace.Span(Duration.ZERO, Duration.ofMillis(8), Duration.ofMillis(9)),
        seen,
        expected == null
            ? List.of()
            : List.of(new StatementTrace.Forecast(CUSTOMER, 9_000_000, expected)),
        failure);
  }

  @Test
  void a_report_about_nothing_says_so() {
    Report report = folder.report("none");

    assertThat(report.revisions()).isEmpty();
    assertThat(report.risk().level()).isEqualTo(Level.LOW);
    assertThat(report.plan().maintenance().reason()).isEqualTo("There is nothing to run.");
  }
}
