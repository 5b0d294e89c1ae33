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

/** A label that the running application still writes. */
final class RenameEnumValueRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "rename-enum-value",
      RuleGroup.COMPAT,
      Severity.ERROR,
      "A label of an enum type gets another name: applications that write the old one " + "fail.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof AlterType.RenameValue rename
          && !isNew(unit, statement, rename.name())) {
        reporter.report(
            statement,
            "Renaming label " + Recipe.quoted(rename.value()) + " of enum type "
                + Recipe.quoted(rename.name()) + " breaks applications that write or read it.",
            new Recipe(unit.dialect())
                .sql("ALTER TYPE ? ADD VALUE ?", rename.name(), new Recipe.Text(rename.newValue()))
                .say("accept both in the application, and change the rows in batches")
                .text());
      }
    }
  }

  private static boolean isNew(LintUnit unit, LintStatement statement, QualifiedName type) {
    return Course.before(statement, unit)
        .anyMatch(earlier -> earlier.command() instanceof CreateType.Enumeration created
            && created.name().equals(type));
  }
}
