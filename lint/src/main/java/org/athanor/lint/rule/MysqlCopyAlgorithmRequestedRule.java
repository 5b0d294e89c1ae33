package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A statement that asks for the algorithm COPY. */
final class MysqlCopyAlgorithmRequestedRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "mysql-copy-algorithm-requested",
      RuleGroup.LOCK,
      Severity.ERROR,
      "A statement asks for ALGORITHM=COPY, which makes writers wait for the whole copy.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      String algorithm = AlterRequests.of(statement.command()).getOrDefault("algorithm", "");
      AlterRequests.table(statement.command())
          .filter(table -> algorithm.equals("COPY") && !statement.isNew(table))
          .ifPresent(table -> reporter.report(
              statement,
              "ALGORITHM=COPY makes writers of table " + Recipe.quoted(table)
                  + " wait until it is copied.",
              "-- leave ALGORITHM=COPY out: the server takes the cheapest algorithm that it can",
              SafeForms.byCheapestAlgorithm(unit, statement)));
    }
  }
}
