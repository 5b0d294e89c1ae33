package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlObjectKind;

/** A table that is dropped to be created anew. */
final class CreateTableForceRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "create-table-force",
      RuleGroup.DESTRUCTIVE,
      Severity.ERROR,
      "A table is dropped and created anew: its data is gone.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateTable create
          && (create.traits().contains(CreateTable.Trait.OR_REPLACE)
              || isDroppedBefore(unit, statement, create))
          && !create.traits().contains(CreateTable.Trait.TEMPORARY)) {
        reporter.report(
            statement,
            "Table " + Recipe.quoted(create.table())
                + " is dropped and created anew: the data of the table that was there is gone.",
            "-- change the table with ALTER TABLE; if its data shall go, drop it in a revision of "
                + "its own");
      }
    }
  }

  private static boolean isDroppedBefore(
      LintUnit unit, LintStatement statement, CreateTable create) {
    return Course.before(statement, unit)
        .anyMatch(earlier -> earlier.command() instanceof DropObjects drop
            && drop.kind() == SqlObjectKind.TABLE
            && drop.names().contains(create.table())
            && !earlier.isNew(create.table()));
  }
}
