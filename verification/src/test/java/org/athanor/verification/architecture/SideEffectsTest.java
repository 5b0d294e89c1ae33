package org.athanor.verification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.verification.architecture.AthanorCode.inModule;
import static org.athanor.verification.architecture.AthanorCode.inPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may print, log, reflect, read the clock, touch files or talk to a database. */
class SideEffectsTest {
  /** The parts of the dialect interface that are handed a connection. */
  private static final Set<String> GIVEN_A_CONNECTION = Set.of(
      "org.athanor.dialect.BackupFormat",
      "org.athanor.dialect.Binder",
      "org.athanor.dialect.BoundStatements",
      "org.athanor.dialect.BulkLoader",
      "org.athanor.dialect.RowFailure",
      "org.athanor.dialect.ConnectionSource",
      "org.athanor.dialect.DatabaseHealth",
      "org.athanor.dialect.DialectProvider",
      "org.athanor.dialect.Dialects",
      "org.athanor.dialect.HeldTransaction",
      "org.athanor.dialect.Inspector",
      "org.athanor.dialect.MigrationLock",
      "org.athanor.dialect.Normalizer",
      "org.athanor.dialect.PrintedExpressions",
      "org.athanor.dialect.ScriptOnly",
      "org.athanor.dialect.ScriptOnlySession",
      "org.athanor.dialect.SessionRules",
      "org.athanor.dialect.SizeReader",
      "org.athanor.trace.RollbackRules",
      "org.athanor.trace.SessionTrace",
      "org.athanor.trace.Tracer",
      // The user's own code against the connection, as an operation.
      "org.athanor.operation.ConnectionTask",
      "org.athanor.operation.DataAccess",
      "org.athanor.operation.DataTask");

  private static final DescribedPredicate<JavaClass> PURE = inModule("core")
      .and(inPackages(
          "error",
          "schema",
          "diagram",
          "data",
          "revision",
          "operation",
          "diff",
          "plan",
          "rename",
          "sample"));

  @Test
  void only_the_command_line_prints_or_exits() {
    check(Rules.noPrinting(not(inModule("cli", "examples"))));
  }

  @Test
  void values_graphs_and_plans_read_no_clock_and_toss_no_coin() {
    check(Rules.noClockOrChance(PURE.or(inPackages("dialect", "migration"))));
  }

  @Test
  void values_graphs_and_plans_do_not_log() {
    check(Rules.noLogging(PURE));
  }

  @Test
  void connections_are_used_by_inspectors_locks_and_the_runtime_only() {
    DescribedPredicate<JavaClass> users =
        inPackages("migration", "runtime", "command").or(named(GIVEN_A_CONNECTION));
    check(Rules.noDatabase(inModule("core").and(not(users))));
  }

  @Test
  void files_are_touched_by_scripts_and_other_programs_only() {
    // SQLite's migration lock is a file beside the database.
    DescribedPredicate<JavaClass> users = inPackages("script", "program", "backup")
        .or(named(Set.of("org.athanor.dialects.sqlite.SqliteLock")));
    check(Rules.noFiles(inModule("core", "dialects").and(not(users))));
  }

  @Test
  void classes_are_loaded_by_name_by_the_script_loader_only() {
    // AthanorExtension: JUnit asks it about parameters of methods.
    // hibernate: boots the mappings of the user's entity classes.
    // DriverCopy: COPY is the driver's, and the driver is the user's (docs/adr/0012-copy.md).
    DescribedPredicate<JavaClass> loaders = inPackages("script")
        .or(inModule("hibernate"))
        .or(named(Set.of("org.athanor.junit.AthanorExtension")))
        .or(named(Set.of("org.athanor.dialects.postgresql.DriverCopy")));
    DescribedPredicate<JavaClass> others = not(loaders).and(not(inModule("examples")));
    check(Rules.noReflectiveCalls(others));
    check(Rules.noReflectionTypes(others));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void each_rule_finds_the_offender(Function<DescribedPredicate<JavaClass>, ArchRule> rule) {
    ArchRule everywhere = rule.apply(alwaysTrue());

    assertThat(everywhere.evaluate(AthanorCode.fixture()).hasViolation()).isTrue();
  }

  static Set<Function<DescribedPredicate<JavaClass>, ArchRule>> rules() {
    return Set.of(
        Rules::noPrinting,
        Rules::noClockOrChance,
        Rules::noReflectiveCalls,
        Rules::noReflectionTypes,
        Rules::noDatabase,
        Rules::noFiles,
        Rules::noLogging);
  }

  private static void check(ArchRule rule) {
    rule.check(AthanorCode.classes());
  }

  private static DescribedPredicate<JavaClass> named(Set<String> names) {
    return describe("named " + names, type -> names.contains(outermost(type).getName()));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(SideEffectsTest::outermost).orElse(type);
  }
}
