package org.athanor.lint.rule;

import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;

/** A column whose old name is gone at once. */
final class RenameColumnRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "rename-column",
      RuleGroup.COMPAT,
      Severity.ERROR,
      "A column gets another name: applications that use the old one break at once.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction> change : Alteration.ofOldTables(unit, AlterAction.class)) {
      if (change.action() instanceof AlterAction.RenameColumn rename) {
        judge(change, rename.column(), rename.newName(), reporter);
      } else if (change.action() instanceof AlterAction.ModifyColumn modify
          && !modify.column().equalsIgnoreCase(modify.definition().name())) {
        judge(change, modify.column(), modify.definition().name(), reporter);
      }
    }
  }

  private static void judge(
      Alteration<?> change, String column, String newName, Reporter reporter) {
    if (change.isColumnNew(column) || isStillThere(change, column)) {
      return;
    }
    reporter.report(
        change.statement(),
        "Renaming column " + Recipe.quoted(column) + " of table " + change.quotedTable()
            + " breaks applications that use the old name, at once.",
        change
            .recipe()
            .say("add a column of the new name, keep both the same by a trigger, fill it in "
                + "batches, and drop the old one later; or rename the table and put a view with "
                + "both names in its place")
            .sql("ALTER TABLE ? RENAME TO ?", change.table(), change.table().name() + "_base")
            .sql(
                "CREATE VIEW ? AS SELECT *, ? AS ? FROM ?",
                change.table(),
                column,
                newName,
                change.table().sibling(change.table().name() + "_base"))
            .text());
  }

  /** A column or a view gives the old name back. */
  private static boolean isStillThere(Alteration<?> change, String column) {
    return change
            .later(AlterAction.AddColumn.class)
            .anyMatch(add -> add.column().name().equals(column))
        || Course.after(change.statement(), change.unit())
            .anyMatch(later -> Course.createsView(later, change.table()));
  }
}
