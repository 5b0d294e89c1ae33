package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlObjectKind;

/** A schema whose old name is gone at once. */
final class RenameSchemaRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "rename-schema",
      RuleGroup.COMPAT,
      Severity.ERROR,
      "A schema gets another name: applications that use the old one break at once.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof RenameObjects rename
          && rename.kind() == SqlObjectKind.SCHEMA) {
        rename.renames().forEach(one -> report(unit, statement, one, reporter));
      }
    }
  }

  private static void report(
      LintUnit unit, LintStatement statement, RenameObjects.Rename rename, Reporter reporter) {
    reporter.report(
        statement,
        "Renaming schema " + Recipe.quoted(rename.name())
            + " breaks applications that use the old name, at once.",
        new Recipe(unit.dialect())
            .say("make the new schema with a view of each table, and move the applications first")
            .sql("CREATE SCHEMA ?", rename.newName())
            .text());
  }
}
