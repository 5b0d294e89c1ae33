package org.athanor.lint.rule;

import java.util.List;
import org.athanor.lint.JudgedRevision;
import org.athanor.lint.LintStatement;
import org.athanor.operation.Irreversible;
import org.athanor.operation.Operation;
import org.athanor.operation.RunCode;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.TransactionControl;

/** Which steps of a revision change rows, and which change the schema. */
final class DataSteps {
  private DataSteps() {}

  /** Whether the upgrade changes rows of tables that were there before, or runs code. */
  static boolean changesRows(JudgedRevision revision) {
    return revision.script().upgrade().stream().anyMatch(RunCode.class::isInstance)
        || revision.upgrade().statements().stream().anyMatch(DataSteps::isOldData);
  }

  /** Whether it changes rows of a table that was there before the unit. */
  static boolean isOldData(LintStatement statement) {
    return statement.command() instanceof DataChange change
        && !BookkeepingTables.has(change.table())
        && HeldLocks.isOld(statement, change.table());
  }

  /** Whether it changes the schema. */
  static boolean isSchemaChange(LintStatement statement) {
    SqlCommand command = statement.command();
    boolean isOther = command instanceof DataChange
        || command instanceof Maintenance
        || command instanceof SessionSetting
        || command instanceof TransactionControl
        || command instanceof SqlCommand.Query
        || command instanceof SqlCommand.Code
        || command instanceof SqlCommand.Other
        || command instanceof SqlCommand.Opaque;
    return !isOther;
  }

  /** Whether a downgrade is there and does nothing, or is left out without a word. */
  static boolean isMissing(JudgedRevision revision) {
    List<Operation> back = revision.script().downgrade();
    boolean isLeftOut =
        !revision.isJava() && back.stream().anyMatch(Irreversible.class::isInstance);
    return back.isEmpty() || isLeftOut;
  }
}
