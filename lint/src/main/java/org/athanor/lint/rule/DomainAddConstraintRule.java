package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterType;
import org.athanor.sql.syntax.CreateType;
import org.athanor.sql.syntax.SqlConstraint;

/** A check that is added to a domain and verified at once. */
final class DomainAddConstraintRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "domain-add-constraint",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A check is added to a domain: all tables that use it are read while their "
          + "writers wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof AlterType.AddDomainConstraint add
          && add.constraint() instanceof SqlConstraint.Check check
          && !check.notValid()
          && !isNew(unit, statement, add.name())) {
        reporter.report(statement, message(add, name(add, check)), recipe(unit, add, check));
      }
    }
  }

  private static boolean isNew(LintUnit unit, LintStatement statement, QualifiedName domain) {
    return Course.before(statement, unit)
        .anyMatch(earlier -> earlier.command() instanceof CreateType.Domain created
            && created.name().equals(domain));
  }

  private static String name(AlterType.AddDomainConstraint add, SqlConstraint.Check check) {
    return Recipe.named(check.name(), add.name().name() + "_check");
  }

  private static String message(AlterType.AddDomainConstraint add, String name) {
    return "Adding check " + Recipe.quoted(name) + " to domain " + Recipe.quoted(add.name())
        + " reads all tables that use it while their writers wait.";
  }

  private static String recipe(
      LintUnit unit, AlterType.AddDomainConstraint add, SqlConstraint.Check check) {
    String name = name(add, check);
    return new Recipe(unit.dialect())
        .sql(
            "ALTER DOMAIN ? ADD CONSTRAINT ? CHECK (?) NOT VALID",
            add.name(),
            name,
            check.condition())
        .say("in a revision of its own")
        .sql("ALTER DOMAIN ? VALIDATE CONSTRAINT ?", add.name(), name)
        .text();
  }
}
