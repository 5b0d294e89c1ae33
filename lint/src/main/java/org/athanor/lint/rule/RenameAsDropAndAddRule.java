package org.athanor.lint.rule;

import java.util.List;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.SqlColumn;

/** A rename that loses what it renames. */
final class RenameAsDropAndAddRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "rename-as-drop-and-add",
      RuleGroup.META,
      Severity.WARNING,
      "A column is dropped and another of the same type added: as a rename it loses the data.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    if (unit.direction() == LintUnit.Direction.DOWNGRADE) {
      return;
    }
    List<Alteration<AlterAction.AddColumn>> added =
        Alteration.ofOldTables(unit, AlterAction.AddColumn.class);
    for (Alteration<AlterAction.DropColumn> drop :
        Alteration.ofOldTables(unit, AlterAction.DropColumn.class)) {
      String old = drop.action().column();
      added.stream()
          .filter(add -> add.table().equals(drop.table()))
          .filter(add -> !add.action().column().name().equals(old))
          .filter(add -> isSameType(drop, add.action().column()))
          .filter(add -> !isCopied(unit, add.action().column().name()))
          .findFirst()
          .ifPresent(add -> report(drop, add.action().column().name(), reporter));
    }
  }

  private static boolean isSameType(Alteration<AlterAction.DropColumn> drop, SqlColumn added) {
    return drop.known(drop.action().column())
        .filter(known -> known.type() != null && known.type().equals(added.type()))
        .isPresent();
  }

  /** Whether the new column is filled before the old one goes. */
  private static boolean isCopied(LintUnit unit, String column) {
    return unit.statements().stream()
        .anyMatch(statement ->
            statement.command() instanceof DataChange change && change.columns().contains(column));
  }

  private static void report(
      Alteration<AlterAction.DropColumn> drop, String column, Reporter reporter) {
    reporter.report(
        drop.statement(),
        "Column " + Recipe.quoted(drop.action().column()) + " of table " + drop.quotedTable()
            + " goes and column " + Recipe.quoted(column)
            + " of the same type comes: if that is a rename, its data is lost.",
        drop.recipe()
            .sql(
                "ALTER TABLE ? RENAME COLUMN ? TO ?",
                drop.table(),
                drop.action().column(),
                column)
            .text());
  }
}
