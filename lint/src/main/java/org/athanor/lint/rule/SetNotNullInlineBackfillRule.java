package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.DataChange;

/** NULLs that are replaced at once for a NOT NULL that follows. */
final class SetNotNullInlineBackfillRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
          "set-not-null-inline-backfill",
          RuleGroup.TX,
          Severity.WARNING,
          "All NULLs of a column are replaced by one statement in the transaction that forbids"
              + " them.")
      .growingWithRows();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      if (statement.state().open()) {
        beforeNotNull(unit, statement)
            .ifPresent(change -> reporter.report(
                statement,
                "All rows of " + Recipe.quoted(change.table())
                    + " without a value are changed at once, and stay locked until the transaction"
                    + " with NOT NULL ends.",
                "replace the NULLs in batches, in an earlier revision"));
      }
    }
  }

  /**
   * Whether it replaces the NULLs of a column that a later statement makes NOT NULL: in the same
   * transaction, or each of them committed by itself.
   */
  static boolean isBackfill(LintUnit unit, LintStatement statement) {
    return beforeNotNull(unit, statement)
        .filter(change -> statement.state().open()
            || change.columns().stream()
                .anyMatch(column -> isNullTest(change.condition(), column, unit.dialect())))
        .isPresent();
  }

  private static Optional<DataChange> beforeNotNull(LintUnit unit, LintStatement statement) {
    return RowWork.unbounded(unit, statement)
        .filter(change -> HeldLocks.first(statement).isEmpty())
        .filter(
            change -> unit.after(statement).stream().anyMatch(later -> forbidsNull(later, change)));
  }

  /** Whether only the rows without a value in this column are meant. */
  private static boolean isNullTest(String condition, String column, Dialect dialect) {
    SqlTokenizer tokens = new SqlTokenizer(condition, dialect.lexicalRules());
    List<String> words = new ArrayList<>();
    while (tokens.next()) {
      String word = tokens.token();
      words.add(
          tokens.kind() == SqlTokenizer.Kind.QUOTED_NAME
              ? word.substring(1, word.length() - 1)
              : dialect.identifiers().fold(word));
    }
    return words.size() == 3
        && words.get(0).equals(column)
        && words.get(1).equalsIgnoreCase("IS")
        && words.get(2).equalsIgnoreCase("NULL");
  }

  private static boolean forbidsNull(LintStatement later, DataChange change) {
    return later.command() instanceof AlterTable alter
        && alter.table().equals(change.table())
        && alter.actions().stream()
            .anyMatch(action -> change.columns().contains(forbidden(action)));
  }

  /** The column that an action makes NOT NULL, or an empty text. */
  private static String forbidden(AlterAction action) {
    if (action instanceof AlterAction.SetNotNull notNull) {
      return notNull.column();
    }
    return action instanceof AlterAction.ModifyColumn modify
            && modify.definition().isNotNull()
        ? modify.column()
        : "";
  }
}
