package org.athanor.lint.rule;

import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.SqlCommand;

/** A statement that prolongs a lock that was meant to be short. */
final class StatementWhileHoldingLockRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
          "statement-while-holding-lock",
          RuleGroup.TX,
          Severity.WARNING,
          "A statement runs while the transaction holds a lock that others wait for.")
      .growingWithRows();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (prolongs(statement)) {
        HeldLocks.first(statement)
            .ifPresent(lock -> reporter.report(
                statement,
                "While this runs, others wait for " + HeldLocks.words(lock)
                    + ", which this transaction has locked before.",
                "put it into a revision of its own"));
      }
    }
  }

  /** Whether it takes time, and no rule of its own says so. */
  private static boolean prolongs(LintStatement statement) {
    if (statement.command() instanceof SqlCommand.Query
        || statement.command() instanceof SqlCommand.Code) {
      return true;
    }
    return statement.facts().work().stream()
        .anyMatch(work -> work.kind() == Kind.SCAN && locksAnother(statement));
  }

  private static boolean locksAnother(LintStatement statement) {
    return HeldLocks.taken(statement).stream()
        .anyMatch(lock -> HeldLocks.before(statement).stream()
            .noneMatch(held -> held.table().equals(lock.table())));
  }
}
