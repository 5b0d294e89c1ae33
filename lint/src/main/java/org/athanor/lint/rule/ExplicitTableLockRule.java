package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.Maintenance;

/** A lock that the migration takes itself. */
final class ExplicitTableLockRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "explicit-table-lock",
      RuleGroup.LOCK,
      Severity.WARNING,
      "A statement locks a table until the transaction ends.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof Maintenance.LockTables lock) {
        lock.tables().stream()
            .filter(table -> !statement.isNew(table))
            .findFirst()
            .ifPresent(table -> reporter.report(
                statement,
                "LOCK TABLE holds " + lock.mode() + " on table " + Recipe.quoted(table)
                    + " until it is released: " + Waiters.at(table, statement) + ".",
                "-- leave it out: each statement takes the lock that it needs"));
      }
    }
  }
}
