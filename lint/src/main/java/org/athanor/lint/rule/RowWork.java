package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.catalog.CatalogIndex;
import org.athanor.catalog.CatalogTable;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.DataChange;

/** Statements that change rows of tables that existed before. */
final class RowWork {
  private RowWork() {}

  /** Whether it changes rows that are not written in the statement. */
  static boolean isDoneBy(LintStatement statement) {
    return change(statement).isPresent();
  }

  /** The change, if it changes as many rows as there are, at once. */
  static Optional<DataChange> unbounded(LintUnit unit, LintStatement statement) {
    return change(statement)
        .filter(change -> change.limits() != DataChange.Limits.LIMIT
            && (change.kind() == DataChange.Kind.UPDATE || change.kind() == DataChange.Kind.DELETE)
            && !picksOne(unit, statement, change));
  }

  private static Optional<DataChange> change(LintStatement statement) {
    return statement.command() instanceof DataChange change
            && change.limits() != DataChange.Limits.VALUES
            && !BookkeepingTables.has(change.table())
            && HeldLocks.isOld(statement, change.table())
        ? Optional.of(change)
        : Optional.empty();
  }

  /** Whether the condition picks one row: a column of a key of its own equals a constant. */
  private static boolean picksOne(LintUnit unit, LintStatement statement, DataChange change) {
    SqlTokenizer tokens = new SqlTokenizer(change.condition(), unit.dialect().lexicalRules());
    List<String> words = new ArrayList<>();
    while (tokens.next()) {
      words.add(tokens.token());
    }
    return words.size() == 3
        && words.get(1).equals("=")
        && statement
            .before()
            .table(change.table())
            .map(table -> isKey(table, unit.dialect().identifiers().fold(words.get(0))))
            .orElse(false);
  }

  private static boolean isKey(CatalogTable table, String column) {
    return table.indexes().stream()
        .map(CatalogIndex::definition)
        .anyMatch(
            index -> index.is(CreateIndex.Trait.UNIQUE) && index.columns().equals(List.of(column)));
  }
}
