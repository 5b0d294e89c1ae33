package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.catalog.CatalogColumn;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;

/** NOT NULL on a column in which NULLs may be. */
final class SetNotNullMayFailRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "set-not-null-may-fail",
      RuleGroup.DATA,
      Severity.WARNING,
      "A column becomes NOT NULL and nothing has filled its NULLs before.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (Alteration<AlterAction> change : Alteration.ofOldTables(unit, AlterAction.class)) {
      column(change)
          .filter(column -> mayHoldNulls(change, column))
          .ifPresent(column -> report(change, column, reporter));
    }
    for (TableRebuild rebuild : TableRebuild.in(unit)) {
      rebuild.newlyRequired().forEach(column -> reportRebuild(rebuild, column, unit, reporter));
    }
  }

  private static Optional<String> column(Alteration<AlterAction> change) {
    if (change.action() instanceof AlterAction.SetNotNull set) {
      return Optional.of(set.column());
    }
    if (change.action() instanceof AlterAction.ModifyColumn modify
        && modify.definition().isNotNull()
        && change.known(modify.column()).isPresent()
        && !change.unit().dialect().effects().replacesNulls(change.statement().settings())) {
      return Optional.of(modify.column());
    }
    return Optional.empty();
  }

  private static boolean mayHoldNulls(Alteration<?> change, String column) {
    return !change.known(column).map(CatalogColumn::notNull).orElse(false)
        && !change.isColumnNew(column)
        && !NotNullProof.holds(change, column)
        && !ProofByName.mayHold(change, column)
        && !isFilled(change, column);
  }

  /** Rows without a value may come between the UPDATE and the change unless a default stays. */
  private static boolean isFilled(Alteration<?> change, String column) {
    return Course.before(change.statement(), change.unit())
            .anyMatch(earlier -> Course.updates(earlier, change.table(), column))
        && !SafeSteps.losesDefault(change, column);
  }

  private static void report(Alteration<?> change, String column, Reporter reporter) {
    reporter.report(
        change.statement(),
        message(change.table(), column),
        change
            .recipe()
            .say("first give new rows a value, and fill the rows that exist in batches")
            .sql("SELECT count(*) FROM ? WHERE ? IS NULL", change.table(), column)
            .text());
  }

  private static void reportRebuild(
      TableRebuild rebuild, String column, LintUnit unit, Reporter reporter) {
    reporter.report(
        rebuild.copy(),
        message(rebuild.table(), column),
        new Recipe(unit.dialect())
            .say("first fill the rows that exist")
            .sql("SELECT count(*) FROM ? WHERE ? IS NULL", rebuild.table(), column)
            .text());
  }

  private static String message(QualifiedName table, String column) {
    return "Column " + Recipe.quoted(column) + " of table " + Recipe.quoted(table)
        + " becomes NOT NULL, which fails if a row holds NULL there.";
  }
}
