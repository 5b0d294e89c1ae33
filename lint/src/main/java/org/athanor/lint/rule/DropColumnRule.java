package org.athanor.lint.rule;

import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlColumn;

/** A column that is gone, with its data, for the running application too. */
final class DropColumnRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "drop-column",
      RuleGroup.COMPAT,
      Severity.ERROR,
      "A column is dropped: its data is gone, and the running application breaks.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.DropColumn> drop :
        Alteration.ofOldTables(unit, AlterAction.DropColumn.class)) {
      String column = drop.action().column();
      if (!drop.isColumnNew(column) && !isComputed(drop) && !isAddedAgain(drop)) {
        reporter.report(
            drop.statement(),
            "Dropping column " + Recipe.quoted(column) + " of table " + drop.quotedTable()
                + " deletes its data and breaks applications that still use it.",
            drop.recipe()
                .say("first release an application that neither reads nor writes the column; "
                    + "then look whether it is still used")
                .sql("SELECT count(*) FROM ? WHERE ? IS NOT NULL", drop.table(), column)
                .say("and drop it in a later revision")
                .sql("ALTER TABLE ? DROP COLUMN ?", drop.table(), column)
                .text());
      }
    }
  }

  /** Its values can be had again from the other columns. */
  private static boolean isComputed(Alteration<AlterAction.DropColumn> drop) {
    return drop.known(drop.action().column())
        .filter(column -> column.generation() instanceof SqlColumn.Generation.Computed)
        .isPresent();
  }

  private static boolean isAddedAgain(Alteration<AlterAction.DropColumn> drop) {
    return drop.later(AlterAction.AddColumn.class)
        .anyMatch(add -> add.column().name().equals(drop.action().column()));
  }
}
