package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.catalog.CatalogTable;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.SqlConstraint;

/** A unique index or constraint that a unit adds to a table that existed before it. */
record NewUnique(
    LintUnit unit, LintStatement statement, QualifiedName table, List<String> columns) {
  NewUnique {
    table = statement.before().nameOf(table);
    columns = List.copyOf(columns);
  }

  /** All of them, in order; an index that was built before becomes a constraint without a look. */
  static List<NewUnique> in(LintUnit unit) {
    List<NewUnique> found = new ArrayList<>();
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateIndex index) {
        addIndex(unit, statement, index, found);
      } else if (statement.command() instanceof AlterTable alter) {
        alter.actions().stream()
            .flatMap(action -> columns(action).stream())
            .forEach(columns -> found.add(new NewUnique(unit, statement, alter.table(), columns)));
      }
    }
    return found.stream()
        .filter(unique -> !Course.isOwn(unique.statement, unique.table))
        .toList();
  }

  private static void addIndex(
      LintUnit unit, LintStatement statement, CreateIndex index, List<NewUnique> found) {
    if (index.is(CreateIndex.Trait.UNIQUE)) {
      found.add(new NewUnique(unit, statement, index.table(), index.columns()));
    }
  }

  private static Optional<List<String>> columns(AlterAction action) {
    if (action instanceof AlterAction.AddIndex add && add.index().is(CreateIndex.Trait.UNIQUE)) {
      return Optional.of(add.index().columns());
    }
    return action instanceof AlterAction.AddConstraint add
            && add.constraint() instanceof SqlConstraint.Unique unique
            && unique.usingIndex() == null
        ? Optional.of(unique.columns())
        : Optional.empty();
  }

  /** Whether one of its columns was added in the same unit: then rows hold NULL there. */
  boolean isOfNewColumns() {
    return columns.stream().anyMatch(this::isNew);
  }

  private boolean isNew(String column) {
    return statement.isNew(table, column)
        || statement.command() instanceof AlterTable alter
            && alter.actions().stream()
                .anyMatch(action -> action instanceof AlterAction.AddColumn add
                    && add.column().name().equals(column));
  }

  /** Whether the primary key is a part of it, in which no two rows agree anyway. */
  boolean holdsPrimaryKey() {
    return statement
        .before()
        .table(table)
        .flatMap(CatalogTable::primaryKey)
        .filter(key -> !key.columns().isEmpty() && columns.containsAll(key.columns()))
        .isPresent();
  }

  /** Whether the unit drops an index or key that kept at least as much unique. */
  boolean replacesStricter() {
    return unit.statements().stream()
        .anyMatch(other -> DroppedIndexes.of(other).stream()
            .anyMatch(dropped -> dropped.is(table)
                && dropped.isUnique()
                && columns.containsAll(dropped.index().columns())));
  }

  /** Whether it is built beside the writers first, and made a constraint then, as it should. */
  boolean isBuiltForConstraint() {
    return statement.command() instanceof CreateIndex index
        && index.is(CreateIndex.Trait.CONCURRENTLY)
        && Course.after(statement, unit).anyMatch(later -> uses(later, index));
  }

  private static boolean uses(LintStatement later, CreateIndex index) {
    return later.command() instanceof AlterTable alter
        && alter.actions().stream()
            .anyMatch(action -> action instanceof AlterAction.AddConstraint add
                && add.constraint() instanceof SqlConstraint.Unique unique
                && unique.usingIndex() != null
                && unique.usingIndex().equals(index.name()));
  }

  /** The columns in a message. */
  String columnWords() {
    return columns.isEmpty() ? "an expression" : "(" + String.join(", ", columns) + ")";
  }
}
