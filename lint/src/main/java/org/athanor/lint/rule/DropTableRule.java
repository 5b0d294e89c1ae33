package org.athanor.lint.rule;

import org.athanor.effects.Loss;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.operation.RenameTable;
import org.athanor.schema.QualifiedName;

/** A table that is gone with its data. */
final class DropTableRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "drop-table",
      RuleGroup.DESTRUCTIVE,
      Severity.ERROR,
      "A table is dropped: its data is gone, and the running application breaks.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      statement
          .facts()
          .namedLosses(Loss.Kind.TABLE)
          .map(Loss::name)
          .filter(table -> IndexTarget.isOld(statement, table))
          .filter(table -> !TableRebuild.explains(unit, table))
          .forEach(table -> report(unit, statement, table, reporter));
    }
  }

  private static void report(
      LintUnit unit, LintStatement statement, QualifiedName table, Reporter reporter) {
    QualifiedName kept = KeptName.of(table, unit.dialect().identifiers());
    reporter.report(
        statement,
        "Dropping table " + Recipe.quoted(table)
            + " deletes its data and breaks applications that still use it.",
        new Recipe(unit.dialect())
            .say("first give it another name, and wait until nobody misses it")
            .operation(new RenameTable(kept, kept.name() + "_deprecated"))
            .say("then drop it in a later revision, with a backup at hand")
            .text());
  }
}
