package org.athanor.lint.rule;

import java.time.Duration;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A bound on waiting for locks that is longer than users stand. */
final class LockTimeoutTooLongRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "lock-timeout-too-long",
      RuleGroup.TX,
      Severity.WARNING,
      "Waiting for a lock is bounded, but later than users stand it.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    TimeoutSetting.ofLocks(unit.dialect())
        .ifPresent(limit -> unit.statements().stream()
            .filter(statement -> !HeldLocks.taken(statement).isEmpty())
            .filter(statement -> limit
                .in(statement.settings())
                .filter(wait -> wait.compareTo(LIMIT) > 0)
                .isPresent())
            .findFirst()
            .ifPresent(statement -> reporter.report(
                statement,
                "While this waits for its lock, up to "
                    + limit.in(statement.settings()).map(Duration::toSeconds).orElse(0L)
                    + " s, every later query of "
                    + Recipe.quoted(HeldLocks.taken(statement).get(0).table())
                    + " waits behind it.",
                "before it: " + limit.before(statement)
                    + "\n-- and try again later when it fails")));
  }

  private static final Duration LIMIT = Duration.ofSeconds(10);
}
