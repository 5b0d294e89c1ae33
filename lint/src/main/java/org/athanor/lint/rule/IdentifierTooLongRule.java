package org.athanor.lint.rule;

import org.athanor.dialect.Identifiers;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A name that the server cuts. */
final class IdentifierTooLongRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "identifier-too-long",
      RuleGroup.STYLE,
      Severity.OFF,
      "A name is longer than the server keeps names, so it is cut or refused.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    Identifiers identifiers = unit.dialect().identifiers();
    for (LintStatement statement : unit.statements()) {
      for (String name : NewNames.of(statement)) {
        if (identifiers.length(name) > identifiers.maxLength()) {
          reporter.report(
              statement,
              "The name " + Recipe.quoted(name) + " is longer than " + identifiers.maxLength()
                  + ", so the server cuts or refuses it.",
              "give a shorter name");
        }
      }
    }
  }
}
