package org.athanor.lint.rule;

import java.util.List;
import org.athanor.effects.Loss;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.Maintenance;

/** Tables that are emptied without being named. */
final class TruncateCascadeRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "truncate-cascade",
      RuleGroup.DESTRUCTIVE,
      Severity.ERROR,
      "TRUNCATE CASCADE also empties all tables that refer to the table.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof Maintenance.Truncate truncate && truncate.cascade()) {
        report(unit, statement, truncate, reporter);
      }
    }
  }

  private static void report(
      LintUnit unit, LintStatement statement, Maintenance.Truncate truncate, Reporter reporter) {
    QualifiedName table = truncate.tables().get(0);
    List<QualifiedName> others = statement.facts().losses().stream()
        .filter(loss -> loss.cause() == Loss.Cause.FOLLOWS)
        .map(Loss::name)
        .toList();
    reporter.report(
        statement,
        "TRUNCATE of table " + Recipe.quoted(table) + " with CASCADE also empties every table "
            + "that refers to it"
            + (others.isEmpty() ? "" : ", such as " + Recipe.quoted(others.get(0))) + ".",
        new Recipe(unit.dialect())
            .say("name the tables, so that it fails when another one refers to them")
            .sql(
                "TRUNCATE ?",
                new Recipe.Names(
                    truncate.tables().stream().map(QualifiedName::name).toList()))
            .text());
  }
}
