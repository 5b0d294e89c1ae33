package org.athanor.lint.rule;

import org.athanor.dialect.Capability;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.SqlConstraint;

/** REFERENCES behind a column, which the server forgets. */
final class InlineReferencesIgnoredRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "inline-references-ignored",
      RuleGroup.SEMANTICS,
      Severity.ERROR,
      "REFERENCES behind a column makes no foreign key on this server.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    if (unit.dialect().capabilities().has(Capability.COLUMN_REFERENCES)) {
      return;
    }
    for (LintStatement statement : unit.statements()) {
      NewForeignKey.of(statement).stream()
          .filter(NewForeignKey::isInColumn)
          .forEach(key -> report(unit, key, reporter));
    }
  }

  private static void report(LintUnit unit, NewForeignKey added, Reporter reporter) {
    SqlConstraint.ForeignKey key = added.key();
    Object target = key.targetColumns().isEmpty() ? new Recipe.Verbatim("") : key.targetColumns();
    reporter.report(
        added.statement(),
        "The server reads REFERENCES " + key.target() + " behind column "
            + Recipe.quoted(key.columns().get(0)) + " of table " + Recipe.quoted(added.table())
            + " and makes no foreign key.",
        new Recipe(unit.dialect())
            .sql(
                "ALTER TABLE ? ADD FOREIGN KEY ? REFERENCES ? ?",
                added.table(),
                key.columns(),
                key.target(),
                target)
            .text());
  }
}
