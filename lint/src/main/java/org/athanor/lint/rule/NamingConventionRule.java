package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A name that has to be quoted wherever it is used. */
final class NamingConventionRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "naming-convention",
      RuleGroup.STYLE,
      Severity.OFF,
      "A name holds something else than small letters, digits and underscores.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      for (String name : NewNames.of(statement)) {
        if (!name.chars().allMatch(NamingConventionRule::isPlain)) {
          reporter.report(
              statement,
              "The name " + Recipe.quoted(name) + " has to be quoted wherever it is used.",
              "use small letters, digits and underscores");
        }
      }
    }
  }

  private static boolean isPlain(int character) {
    return character >= 'a' && character <= 'z'
        || character >= '0' && character <= '9'
        || character == '_';
  }
}
