package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.catalog.CatalogColumn;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.syntax.AlterAction;

/** A column in which the running application does not expect NULL. */
final class DropNotNullRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "drop-not-null",
      RuleGroup.COMPAT,
      Severity.WARNING,
      "A column may hold NULL from now on, which the running application does not " + "expect.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction> change : Alteration.ofOldTables(unit, AlterAction.class)) {
      column(change)
          .filter(column -> !change.isColumnNew(column))
          .ifPresent(column -> reporter.report(
              change.statement(),
              "Column " + Recipe.quoted(column) + " of table " + change.quotedTable()
                  + " may hold NULL from now on, which running applications do not expect.",
              change
                  .recipe()
                  .say("first release an application that reads NULL there")
                  .text()));
    }
  }

  private static Optional<String> column(Alteration<AlterAction> change) {
    if (change.action() instanceof AlterAction.DropNotNull drop) {
      return Optional.of(drop.column());
    }
    return change.action() instanceof AlterAction.ModifyColumn modify
            && !modify.definition().isNotNull()
            && change.known(modify.column()).filter(CatalogColumn::notNull).isPresent()
        ? Optional.of(modify.column())
        : Optional.empty();
  }
}
