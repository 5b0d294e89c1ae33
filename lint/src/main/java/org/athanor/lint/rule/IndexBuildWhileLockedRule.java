package org.athanor.lint.rule;

import org.athanor.dialect.Capability;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateIndex;

/** An index build that lasts as long as a lock that was not meant for it. */
final class IndexBuildWhileLockedRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
          "index-build-while-locked",
          RuleGroup.TX,
          Severity.ERROR,
          "An index is built in a transaction that holds a lock on a table already, so that"
              + " the lock is held for as long.")
      .growingWithRows();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    // The build itself keeps all writers out there, whatever was locked before.
    if (unit.dialect().capabilities().has(Capability.SINGLE_WRITER)) {
      return;
    }
    for (LintStatement statement : unit.statements()) {
      boolean builds = statement.command() instanceof CreateIndex index
          && HeldLocks.isOld(statement, index.table())
          && statement.facts().does(Kind.INDEX_BUILD);
      if (builds) {
        HeldLocks.first(statement)
            .ifPresent(lock -> reporter.report(
                statement,
                "While the index is built, others wait for " + HeldLocks.words(lock)
                    + ", which this transaction has locked before.",
                "build it in a revision of its own"));
      }
    }
  }
}
