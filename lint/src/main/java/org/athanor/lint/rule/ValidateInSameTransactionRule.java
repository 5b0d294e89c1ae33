package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.TransactionControl;

/** A validation that reads all rows under the lock of the constraint's creation. */
final class ValidateInSameTransactionRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
          "validate-in-same-transaction",
          RuleGroup.TX,
          Severity.ERROR,
          "A constraint is added NOT VALID and validated in one transaction, so that the lock"
              + " is held while all rows are read.")
      .growingWithRows();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof AlterTable alter) {
        alter.actions().stream()
            .filter(AlterAction.ValidateConstraint.class::isInstance)
            .map(AlterAction.ValidateConstraint.class::cast)
            .filter(validate -> isAddedInTransaction(unit, statement, alter, validate))
            .forEach(validate -> reporter.report(
                statement,
                "Constraint " + Recipe.quoted(validate.constraint())
                    + " was added in this transaction, so its lock on "
                    + Recipe.quoted(alter.table()) + " is held while all rows are read.",
                "validate it in a later revision, in a transaction of its own",
                alter.actions().size() == 1
                    ? SafeForms.validatedLater(
                        unit, statement, alter.table(), validate.constraint())
                    : null));
      }
    }
  }

  private static boolean isAddedInTransaction(
      LintUnit unit,
      LintStatement statement,
      AlterTable validating,
      AlterAction.ValidateConstraint validate) {
    if (statement.isNew(validating.table())) {
      return false;
    }
    boolean isAdded = adds(statement, validating.table(), validate.constraint());
    if (isAdded || !statement.state().open()) {
      return isAdded;
    }
    for (LintStatement earlier : unit.before(statement)) {
      if (earlier.command() instanceof TransactionControl) {
        isAdded = false;
      }
      isAdded |= adds(earlier, validating.table(), validate.constraint());
    }
    return isAdded;
  }

  /** Whether it adds this constraint. */
  static boolean adds(LintStatement earlier, QualifiedName table, String constraint) {
    return earlier.command() instanceof AlterTable alter
        && alter.table().equals(table)
        && alter.actions().stream()
            .anyMatch(action -> action instanceof AlterAction.AddConstraint add
                && constraint.equals(add.constraint().name()));
  }
}
