package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.SqlCommand;

/** Finds statements that no rule can judge, because they are not understood. */
final class OpaqueSqlRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "opaque-sql",
      RuleGroup.META,
      Severity.WARNING,
      "A statement is not understood, so nothing is known about what it does.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof SqlCommand.Opaque opaque) {
        reporter.report(
            statement,
            "This statement is not understood (" + opaque.reason() + "), so no rule has judged it.",
            "look at it yourself, then accept it: -- athanor: allow opaque-sql: what it does");
      }
    }
  }
}
