package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A lock that is waited for without a bound, and everybody behind it. */
final class MissingLockTimeoutRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "missing-lock-timeout",
      RuleGroup.TX,
      Severity.WARNING,
      "A statement waits for a lock on a table without a bound, and every query that"
          + " comes after it waits too.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    TimeoutSetting.ofLocks(unit.dialect())
        .ifPresent(limit -> limit
            .firstWithout(unit)
            .ifPresent(statement -> report(unit, statement, limit, reporter)));
  }

  /** The first one of a unit stands for all. */
  private static void report(
      LintUnit unit, LintStatement statement, TimeoutSetting limit, Reporter reporter) {
    String table = Recipe.quoted(HeldLocks.waitedFor(statement).get(0).table());
    reporter.report(
        statement,
        "This waits for its lock on " + table + " without a bound, and "
            + (HeldLocks.taken(statement).isEmpty()
                ? "every later change of the table waits behind it."
                : "every later query of the table waits behind it."),
        "before it: " + limit.before(statement) + "\n-- and try again later when it fails",
        SafeForms.limited(unit, statement, limit.before(statement)));
  }
}
