package org.athanor.verification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.athanor.verification.architecture.AthanorCode.inModule;
import static org.athanor.verification.architecture.AthanorCode.inPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** Which module may use which part of {@code core}. */
class ModuleOrderTest {
  private static final DescribedPredicate<JavaClass> OURS =
      describe("Athanor's", type -> type.getPackageName().startsWith("org.athanor."));

  @Test
  void core_uses_the_jdk_and_null_annotations_only() {
    classes()
        .that(inModule("core"))
        .should()
        .onlyDependOnClassesThat()
        // com.sun.source is the JDK's own: the annotation processor finds source files with it.
        .resideInAnyPackage(
            "java..", "javax..", "com.sun.source..", "org.jspecify..", "org.athanor..")
        .check(AthanorCode.classes());
  }

  @Test
  void dialects_use_the_dialect_interface_and_what_stands_before_it() {
    uses(
        "dialects",
        "error",
        "program",
        "schema",
        "revision",
        "operation",
        "migration",
        "dialect",
        "script",
        "sql",
        "catalog",
        "effects",
        "trace");
  }

  /** MariaDB grew out of MySQL and declares it as its parent. */
  @Test
  void dialects_do_not_see_each_other_but_for_a_declared_parent() {
    slices()
        .matching("org.athanor.dialects.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(
            resideInAPackage("org.athanor.dialects.mariadb.."),
            resideInAPackage("org.athanor.dialects.mysql.."))
        .allowEmptyShould(true)
        .check(AthanorCode.classes().that(inModule("dialects")));
  }

  @Test
  void rules_judge_parsed_statements_and_facts() {
    uses(
        "lint",
        "error",
        "schema",
        "revision",
        "operation",
        "migration",
        "dialect",
        "script",
        "plan",
        "runtime",
        "sql",
        "catalog",
        "effects",
        "trace",
        "size");
  }

  @Test
  void a_verification_stands_above_commands_and_the_linter() {
    uses(
        "verify",
        "error",
        "schema",
        "revision",
        "operation",
        "migration",
        "sql",
        "catalog",
        "effects",
        "dialect",
        "script",
        "plan",
        "runtime",
        "command",
        "diagram",
        "trace",
        "size",
        "lint");
  }

  @Test
  void mappings_become_a_schema_and_nothing_else() {
    uses("hibernate", "error", "schema", "dialect", "annotations");
  }

  @Test
  void the_command_line_calls_commands_and_shows_their_reports() {
    // dialect and script: it puts together what commands work on, from the configuration.
    // hook and migration: it loads the classes of users by the interfaces that they implement.
    // rename: what users type and answer is handed over as it is.
    // trace, with the locks of effects, and diagram: what was seen is shown, and drawn.
    // size: how big tables are is shown, and handed to those who judge by it.
    // scratch: it starts servers for scratch databases where there is none.
    uses(
        "cli",
        "cli",
        "error",
        "backup",
        "command",
        "hook",
        "lint",
        "migration",
        "program",
        "rename",
        "report",
        "runtime",
        "verify",
        "diff",
        "revision",
        "schema",
        "dialect",
        "script",
        "trace",
        "effects",
        "size",
        "diagram",
        "scratch");
  }

  @Test
  void settings_are_values_that_others_act_on() {
    // runtime: how revisions are run is part of a project's settings.
    uses("settings", "error", "schema", "runtime");
  }

  @Test
  void tests_of_users_call_commands_and_look_at_schemas() {
    // cli: the package org.athanor.cli.config of module settings.
    uses(
        "junit",
        "cli",
        "error",
        "command",
        "diff",
        "lint",
        "migration",
        "runtime",
        "revision",
        "schema",
        "scratch",
        "dialect",
        "script");
  }

  private static void uses(String module, String... packagesOfCore) {
    DescribedPredicate<JavaClass> forbidden =
        OURS.and(not(inModule(module))).and(not(inPackages(packagesOfCore)));
    noClasses()
        .that(inModule(module))
        .should()
        .dependOnClassesThat(forbidden)
        .allowEmptyShould(true)
        .check(AthanorCode.classes());
  }
}
