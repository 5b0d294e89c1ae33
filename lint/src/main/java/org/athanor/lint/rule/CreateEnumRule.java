package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateType;

/** An enum type, whose labels can never be taken away. */
final class CreateEnumRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "create-enum",
      RuleGroup.STYLE,
      Severity.OFF,
      "Labels of an enum type can be added and renamed, and never be taken away.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateType.Enumeration type) {
        reporter.report(
            statement,
            "Labels of " + Recipe.quoted(type.name()) + " can never be taken away.",
            "use a table of the values with a foreign key to it, or text with a check");
      }
    }
  }
}
