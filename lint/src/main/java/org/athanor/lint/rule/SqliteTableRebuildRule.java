package org.athanor.lint.rule;

import org.athanor.dialect.Capability;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A table that is made anew because the product cannot change it. */
final class SqliteTableRebuildRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "sqlite-table-rebuild",
      RuleGroup.REWRITE,
      Severity.WARNING,
      "A table is made anew by copying its rows: the whole database waits meanwhile.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    if (unit.dialect().capabilities().has(Capability.ALTER_COLUMNS)) {
      return;
    }
    for (TableRebuild rebuild : TableRebuild.in(unit)) {
      reporter.report(
          rebuild.copy(),
          "Table " + Recipe.quoted(rebuild.table())
              + " is made anew: all its rows are copied while every writer of the database waits.",
          new Recipe(unit.dialect())
              .say("outside the transaction, before and after")
              .sql("PRAGMA foreign_keys = off")
              .sql("PRAGMA foreign_key_check(?)", rebuild.table())
              .sql("PRAGMA foreign_keys = on")
              .say("a column is renamed, dropped or added without a copy")
              .text());
    }
  }
}
