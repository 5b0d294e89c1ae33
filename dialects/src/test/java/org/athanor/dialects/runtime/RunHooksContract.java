package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.HookMoment;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunHook;
import org.athanor.runtime.RunHooks;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.Test;

/** Hooks around runs and revisions on every database, and where each leaves it when it fails. */
abstract class RunHooksContract extends RunnerCase {
  private static final MemoryRevisions REVISIONS = new MemoryRevisions()
      .add("a1", "add a", op -> op.execute("CREATE TABLE a (id int)"), op -> op.dropTable("a"))
      .add("b2", "add b", op -> op.execute("CREATE TABLE b (id int)"), op -> op.dropTable("b"));

  /** Whether a revision whose hook fails is taken back whole. */
  abstract boolean rollsBack();

  /** Writes each moment into a table, through the connection of the run. */
  private record Log(List<String> seen) implements RunHook {
    @Override
    public Set<HookMoment> moments() {
      return EnumSet.allOf(HookMoment.class);
    }

    @Override
    public void run(Context at) throws SQLException {
      String revision = at.revision() == null ? "" : " " + at.revision().id();
      seen.add(at.moment().word() + revision + " in " + at.environment());
      try (var statement = at.connection().createStatement()) {
        statement.execute("INSERT INTO log VALUES (1)");
      }
    }
  }

  private MigrationRunner hooked(List<RunHooks.Script> scripts, RunHook... code) {
    RunHooks hooks = new RunHooks("prod", scripts, List.of(code));
    return runner(REVISIONS, options().build().withHooks(hooks));
  }

  private static RunHooks.Script sql(HookMoment moment, String sql) {
    return new RunHooks.Script(moment, moment.word() + ".sql", sql);
  }

  @Test
  void hooks_run_around_the_run_and_around_each_revision() throws SQLException {
    sql("CREATE TABLE log (id int)");
    List<String> seen = new ArrayList<>();
    MigrationRunner runner = hooked(List.of(), new Log(seen));

    runner.upgrade(RevisionTarget.HEAD);
    runner.upgrade(RevisionTarget.HEAD);
    runner.downgrade(RevisionTarget.parse("a1"));

    assertThat(seen)
        .containsExactly(
            "before-upgrade in prod",
            "before-each-upgrade a1 in prod",
            "after-each-upgrade a1 in prod",
            "before-each-upgrade b2 in prod",
            "after-each-upgrade b2 in prod",
            "after-upgrade in prod",
            "before-downgrade in prod",
            "before-each-downgrade b2 in prod",
            "after-each-downgrade b2 in prod",
            "after-downgrade in prod");
    assertThat(count("SELECT count(*) FROM log")).isEqualTo(seen.size());
  }

  @Test
  void sql_runs_before_classes_and_only_at_its_moment() throws SQLException {
    sql("CREATE TABLE log (id int)");
    List<String> found = new ArrayList<>();
    RunHook counts = new RunHook() {
      @Override
      public Set<HookMoment> moments() {
        return Set.of(HookMoment.BEFORE_UPGRADE, HookMoment.AFTER_UPGRADE);
      }

      @Override
      public void run(Context at) throws SQLException {
        try (var statement = at.connection().createStatement();
            var rows = statement.executeQuery("SELECT count(*) FROM log")) {
          rows.next();
          found.add(at.moment() + " " + rows.getInt(1));
        }
      }
    };

    hooked(
            List.of(
                sql(
                    HookMoment.AFTER_UPGRADE,
                    "INSERT INTO log VALUES (1);\nINSERT INTO log VALUES (2);"),
                sql(HookMoment.AFTER_DOWNGRADE, "INSERT INTO log VALUES (3);")),
            counts)
        .upgrade(RevisionTarget.HEAD);

    assertThat(found).containsExactly("BEFORE_UPGRADE 0", "AFTER_UPGRADE 2");
  }

  @Test
  void a_hook_that_fails_before_the_run_keeps_it_from_beginning() throws SQLException {
    sql("CREATE TABLE log (id int)");
    MigrationRunner runner = hooked(List.of(sql(
        HookMoment.BEFORE_UPGRADE, "INSERT INTO log VALUES (1); INSERT INTO missing VALUES (1)")));

    AthanorException e = failure(() -> runner.upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_023);
    assertThat(e.getMessage()).startsWith("The hook before-upgrade.sql failed: ");
    assertThat(e.evidence()).contains("INSERT INTO missing VALUES (1)");
    assertThat(e.databaseState())
        .isEqualTo("No revision was run; the database is still before the first revision.");
    assertThat(count("SELECT count(*) FROM log")).isZero();
    assertThat(hasTable("a")).isFalse();
    assertThat(rows(REVISIONS)).isEmpty();
  }

  @Test
  void a_hook_that_fails_after_the_run_leaves_its_revisions() throws SQLException {
    MigrationRunner runner =
        hooked(List.of(sql(HookMoment.AFTER_UPGRADE, "INSERT INTO missing VALUES (1)")));

    AthanorException e = failure(() -> runner.upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_023);
    assertThat(e.databaseState())
        .isEqualTo("All revisions of the run are committed; the database is at b2.");
    assertThat(rows(REVISIONS)).containsExactly("b2");
  }

  @Test
  void a_hook_that_fails_before_a_revision_keeps_it_from_beginning() throws SQLException {
    MigrationRunner runner =
        hooked(List.of(sql(HookMoment.BEFORE_EACH_UPGRADE, "INSERT INTO a VALUES (1)")));

    AthanorException e = failure(() -> runner.upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_023);
    assertThat(e.databaseState())
        .isEqualTo((rollsBack()
                ? "Nothing of the revision was changed; "
                : "Nothing of the revision is done; ")
            + "the database is still before the first revision.");
    assertThat(hasTable("a")).isFalse();
    assertThat(rows(REVISIONS)).isEmpty();
  }

  @Test
  void a_hook_that_fails_after_a_revision_keeps_it_from_being_recorded() throws SQLException {
    sql("CREATE TABLE log (id int)");
    String needsB = "INSERT INTO log VALUES (1); INSERT INTO later SELECT id FROM a";
    MigrationRunner runner = hooked(List.of(sql(HookMoment.AFTER_EACH_UPGRADE, needsB)));

    AthanorException e = failure(() -> runner.upgrade(RevisionTarget.HEAD));

    assertThat(e.code()).isEqualTo(ErrorCode.RUN_023);
    assertThat(e.databaseState())
        .isEqualTo(
            rollsBack()
                ? "Nothing of the revision was changed; the database is still before the first"
                    + " revision."
                : "Statement 1 is done and stays; the next run goes on at statement 2; the database"
                    + " is still before the first revision.");
    assertThat(hasTable("a")).isEqualTo(!rollsBack());
    assertThat(count("SELECT count(*) FROM log")).isZero();
    assertThat(rows(REVISIONS)).isEmpty();

    sql("CREATE TABLE later (id int)");
    runner.upgrade(RevisionTarget.HEAD);

    assertThat(rows(REVISIONS)).containsExactly("b2");
    assertThat(count("SELECT count(*) FROM log")).isEqualTo(2);
  }

  @Test
  void a_revision_that_goes_on_is_not_begun_again() throws SQLException {
    sql("CREATE TABLE log (id int)");
    MemoryRevisions outside = new MemoryRevisions()
        .add(
            "a1",
            "outside",
            op -> op.autocommit(inner -> {
              inner.execute("CREATE TABLE a (id int)");
              inner.execute("INSERT INTO missing VALUES (1)");
            }),
            op -> op.dropTable("a"));
    List<String> seen = new ArrayList<>();
    RunHooks hooks = new RunHooks("", List.of(), List.of(new Log(seen)));
    MigrationRunner runner = runner(outside, options().build().withHooks(hooks));

    failure(() -> runner.upgrade(RevisionTarget.HEAD));
    sql("CREATE TABLE missing (id int)");
    runner.upgrade(RevisionTarget.HEAD);

    assertThat(seen)
        .containsExactly(
            "before-upgrade in ",
            "before-each-upgrade a1 in ",
            "before-upgrade in ",
            "after-each-upgrade a1 in ",
            "after-upgrade in ");
  }

  @Test
  void each_moment_has_a_word_and_a_direction() {
    assertThat(Arrays.stream(HookMoment.values()).map(HookMoment::word))
        .containsExactly(
            "before-upgrade",
            "before-each-upgrade",
            "after-each-upgrade",
            "after-upgrade",
            "before-downgrade",
            "before-each-downgrade",
            "after-each-downgrade",
            "after-downgrade");
  }
}
