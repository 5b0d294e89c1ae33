package org.athanor.lint.rule;

import java.util.Locale;
import java.util.stream.Collectors;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogTable;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlExpression;
import org.jspecify.annotations.Nullable;

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
    for (Alteration<AlterAction> change : Alteration.ofOldTables(unit, AlterAction.class)) {
      String column = column(change.action());
      SqlExpression value = value(change.action());
      if (column != null
          && value != null
          && !change.isColumnNew(column)
          && isKnown(change)
          && !isAlwaysWritten(change, column)
          && !isSame(change, column, value)
          && !SafeSteps.losesDefault(change, column)) {
        report(change, column, value, reporter);
      }
    }
  }

  /** The column whose default an action states; MODIFY and CHANGE state it with all else. */
  private static @Nullable String column(AlterAction action) {
    if (action instanceof AlterAction.SetDefault set) {
      return set.column();
    }
    return action instanceof AlterAction.ModifyColumn modify ? modify.column() : null;
  }

  private static @Nullable SqlExpression value(AlterAction action) {
    if (action instanceof AlterAction.SetDefault set) {
      return set.expression();
    }
    return action instanceof AlterAction.ModifyColumn modify
        ? modify.definition().defaultExpression().orElse(null)
        : null;
  }

  /** A table known from statements about it alone may have had the same default before. */
  private static boolean isKnown(Alteration<?> change) {
    return change.known().filter(CatalogTable::complete).isPresent();
  }

  /** Without a default nobody could leave it out. */
  private static boolean isAlwaysWritten(Alteration<?> change, String column) {
    return change
        .known(column)
        .filter(CatalogColumn::notNull)
        .filter(known -> known.generation() instanceof SqlColumn.Generation.None)
        .isPresent();
  }

  private static boolean isSame(Alteration<?> change, String column, SqlExpression value) {
    return change
        .known(column)
        .map(CatalogColumn::generation)
        .filter(before -> meaning(before).equals(meaning(value)))
        .isPresent();
  }

  /** A column without a default has NULL for one. */
  private static String meaning(SqlColumn.Generation generation) {
    return generation instanceof SqlColumn.Generation.Default given
        ? meaning(given.expression())
        : "NULL";
  }

  /** A constant is the same with quotes and without, as MySQL prints numbers in quotes. */
  private static String meaning(SqlExpression value) {
    String text = value.text();
    boolean isQuoted = value.tokens().size() == 1 && text.startsWith("'");
    if (isQuoted) {
      return text.substring(1, text.length() - 1);
    }
    return value.tokens().stream()
        .map(token -> token.kind() == SqlTokenizer.Kind.WORD
            ? token.text().toUpperCase(Locale.ROOT)
            : token.text())
        .collect(Collectors.joining(" "));
  }

  private static void report(
      Alteration<?> change, String column, SqlExpression value, Reporter reporter) {
    reporter.report(
        change.statement(),
        "Applications that leave column " + Recipe.quoted(column) + " of table "
            + change.quotedTable() + " out of an INSERT write " + value + " from now on.",
        change
            .recipe()
            .say("first release an application that always writes the column (in Hibernate, "
                + "without @DynamicInsert)")
            .text());
  }
}
