package org.athanor.lint.rule;

import java.util.Map;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A statement that asks for a lock against others. */
final class MysqlLockRequestedRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "mysql-lock-requested",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A statement asks for LOCK=SHARED or LOCK=EXCLUSIVE, which makes others wait.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  private static final Map<String, Waiters> LOCKS =
      Map.of("SHARED", Waiters.WRITERS, "EXCLUSIVE", Waiters.READERS_AND_WRITERS);

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      String lock = AlterRequests.of(statement.command()).getOrDefault("lock", "");
      Waiters waiters = LOCKS.get(lock);
      AlterRequests.table(statement.command())
          .filter(table -> waiters != null && !statement.isNew(table))
          .ifPresent(table -> reporter.report(
              statement,
              "LOCK=" + lock + " makes " + waiters + " on table " + Recipe.quoted(table) + ".",
              "-- write LOCK=NONE: the server refuses where that cannot be",
              SafeForms.lockingNobody(unit, statement)));
    }
  }
}
