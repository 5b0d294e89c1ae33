package org.athanor.lint.rule;

import java.util.Locale;
import java.util.Optional;
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
      given(change.action())
          .filter(given -> isAnother(change, given))
          .ifPresent(given -> report(change, given.column(), given.value(), reporter));
    }
  }

  private static boolean isAnother(Alteration<?> change, Given given) {
    return !change.isColumnNew(given.column())
        && isKnown(change)
        && !isAlwaysWritten(change, given.column())
        && !isSame(change, given.column(), given.value())
        && !SafeSteps.losesDefault(change, given.column());
  }

  /** A default that an action states. */
  private record Given(String column, SqlExpression value) {}

  /** The default of an action; MODIFY and CHANGE state it with all else. */
  private static Optional<Given> given(AlterAction action) {
    if (action instanceof AlterAction.SetDefault set) {
      return Optional.ofNullable(set.expression()).map(value -> new Given(set.column(), value));
    }
    return action instanceof AlterAction.ModifyColumn modify
        ? modify.definition().defaultExpression().map(value -> new Given(modify.column(), value))
        : Optional.empty();
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
