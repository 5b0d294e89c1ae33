package org.athanor.lint.rule;

import org.athanor.catalog.CatalogColumn;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;

/** NOT NULL in a session that replaces NULLs silently. */
final class SetNotNullNonStrictRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "set-not-null-non-strict",
      RuleGroup.DATA,
      Severity.ERROR,
      "A column becomes NOT NULL in a session that is not strict: NULLs silently become "
          + "other values.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction.ModifyColumn> change :
        Alteration.ofOldTables(unit, AlterAction.ModifyColumn.class)) {
      String column = change.action().column();
      if (change.action().definition().isNotNull()
          && !change.known(column).map(CatalogColumn::notNull).orElse(false)
          && unit.dialect().effects().replacesNulls(change.statement().settings())) {
        reporter.report(
            change.statement(),
            "The session is not strict: NULLs in column " + Recipe.quoted(column) + " of table "
                + change.quotedTable() + " silently become other values.",
            "SET SESSION sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES');");
      }
    }
  }
}
