package org.athanor.lint.rule;

import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A rewrite of one table that keeps another locked. */
final class RewriteWhileHoldingLockRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
          "rewrite-while-holding-lock",
          RuleGroup.TX,
          Severity.ERROR,
          "A table is written anew in a transaction that holds a lock on another table, so"
              + " that both are locked for as long.")
      .growingWithRows();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      for (StatementFacts.Work work : statement.facts().work()) {
        if (work.kind() == Kind.REWRITE && HeldLocks.isOld(statement, work.table())) {
          HeldLocks.before(statement).stream()
              .filter(lock -> !lock.table().equals(work.table()))
              .findFirst()
              .ifPresent(lock -> reporter.report(
                  statement,
                  "While " + Recipe.quoted(work.table()) + " is written anew, others wait for "
                      + HeldLocks.words(lock) + " too.",
                  "change one table in each revision"));
        }
      }
    }
  }
}
