package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A statement that may run without end while others wait for its locks. */
final class MissingStatementTimeoutRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
          "missing-statement-timeout",
          RuleGroup.TX,
          Severity.INFO,
          "A statement that others wait for may run without end.")
      .growingWithRows();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    TimeoutSetting.ofStatements(unit.dialect())
        .ifPresent(limit ->
            limit.firstWithout(unit).ifPresent(statement -> report(statement, limit, reporter)));
  }

  /** The first one of a unit stands for all. */
  private static void report(LintStatement statement, TimeoutSetting limit, Reporter reporter) {
    String table = Recipe.quoted(HeldLocks.waitedFor(statement).get(0).table());
    reporter.report(
        statement,
        "While this runs others wait for " + table
            + ", and nothing ends it when it takes too long.",
        "before it: " + limit.before(statement));
  }
}
