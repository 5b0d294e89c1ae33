package org.athanor.lint.rule;

import java.util.stream.Stream;
import org.athanor.effects.StatementFacts.Kind;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;

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
      rewritten(statement)
          .forEach(table -> HeldLocks.before(statement).stream()
              .filter(lock -> !statement.before().root(lock.table()).equals(table))
              .findFirst()
              .ifPresent(lock -> reporter.report(
                  statement,
                  "While " + PartitionedTable.words(table, statement.facts(), statement.before())
                      + " is written anew, others wait for " + HeldLocks.words(lock) + " too.",
                  "change one table in each revision")));
    }
  }

  /** The tables that it writes anew: of partitions, the table that they are of. */
  private static Stream<QualifiedName> rewritten(LintStatement statement) {
    return statement.facts().work().stream()
        .filter(work -> work.kind() == Kind.REWRITE && HeldLocks.isOld(statement, work.table()))
        .map(work -> statement.before().root(work.table()))
        .distinct();
  }
}
