package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterType;

/** A label at the end because no place is said. */
final class EnumValueUnorderedRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "enum-value-unordered",
      RuleGroup.STYLE,
      Severity.OFF,
      "A new label of an enum type goes to the end, because no place is said.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof AlterType.AddValue add && add.place() == null) {
        reporter.report(
            statement,
            "Label " + Recipe.quoted(add.value()) + " goes to the end, as no place is said.",
            "say BEFORE or AFTER which label");
      }
    }
  }
}
