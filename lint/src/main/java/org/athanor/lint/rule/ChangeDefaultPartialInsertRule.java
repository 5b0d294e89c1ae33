package org.athanor.lint.rule;

import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogTable;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlExpression;

/** A default that the running application does not know. */
final class ChangeDefaultPartialInsertRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "change-default-partial-insert",
      RuleGroup.COMPAT,
      Severity.INFO,
      "A default changes: applications that leave the column out write another value "
          + "than before.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.SetDefault> change :
        Alteration.ofOldTables(unit, AlterAction.SetDefault.class)) {
      SqlExpression value = change.action().expression();
      String column = change.action().column();
      if (value != null
          && !change.isColumnNew(column)
          && isKnown(change)
          && !isSame(change, column, value)
          && !SafeSteps.losesDefault(change, column)) {
        report(change, value, reporter);
      }
    }
  }

  /** A table known from statements about it alone may have had the same default before. */
  private static boolean isKnown(Alteration<?> change) {
    return change.known().filter(CatalogTable::complete).isPresent();
  }

  private static boolean isSame(Alteration<?> change, String column, SqlExpression value) {
    return change
        .known(column)
        .map(CatalogColumn::generation)
        .filter(generation -> generation instanceof SqlColumn.Generation.Default given
            && given.expression().tokens().equals(value.tokens()))
        .isPresent();
  }

  private static void report(
      Alteration<AlterAction.SetDefault> change, SqlExpression value, Reporter reporter) {
    reporter.report(
        change.statement(),
        "Applications that leave column " + Recipe.quoted(change.action().column())
            + " of table " + change.quotedTable() + " out of an INSERT write " + value
            + " from now on.",
        change
            .recipe()
            .say("first release an application that always writes the column (in Hibernate, "
                + "without @DynamicInsert)")
            .text());
  }
}
