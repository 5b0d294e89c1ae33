package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateType;
import org.athanor.sql.syntax.SqlConstraint;

/** A domain that is created with a check or NOT NULL. */
final class DomainCreateWithConstraintRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "domain-create-with-constraint",
      RuleGroup.LOCK,
      Severity.WARNING,
      "A domain is created with a constraint: later changes of it read all tables that use it.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateType.Domain domain
          && domain.constraints().stream()
              .anyMatch(DomainCreateWithConstraintRule::isRestriction)) {
        reporter.report(
            statement,
            "Domain " + Recipe.quoted(domain.name())
                + " has a constraint: changing it later reads all "
                + "tables that use the domain while their writers wait.",
            new Recipe(unit.dialect())
                .sql("CREATE DOMAIN ? AS ?", domain.name(), domain.base())
                .say("and put the constraint on the tables, where it can be added NOT VALID")
                .text());
      }
    }
  }

  private static boolean isRestriction(SqlConstraint constraint) {
    return constraint instanceof SqlConstraint.Check || constraint instanceof SqlConstraint.NotNull;
  }
}
