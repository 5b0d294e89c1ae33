package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlObjectKind;

/** A table that is made anew: a new one is filled from it, takes its place and its name. */
record TableRebuild(
    LintStatement creation, LintStatement copy, QualifiedName table, CreateTable anew) {

  /** All of them in the unit. */
  static List<TableRebuild> in(LintUnit unit) {
    List<TableRebuild> found = new ArrayList<>();
    for (LintStatement creation : unit.statements()) {
      if (creation.command() instanceof CreateTable create) {
        renamed(unit, creation, create)
            .flatMap(table -> copy(unit, creation, create)
                .map(copy -> new TableRebuild(creation, copy, table, create)))
            .filter(rebuild -> rebuild.isDropped(unit))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether this statement drops or renames for the sake of a rebuild. */
  static boolean explains(LintUnit unit, QualifiedName dropped) {
    return in(unit).stream().anyMatch(rebuild -> rebuild.table.equals(dropped));
  }

  private static Optional<QualifiedName> renamed(
      LintUnit unit, LintStatement creation, CreateTable create) {
    return Course.after(creation, unit)
        .map(LintStatement::command)
        .filter(AlterTable.class::isInstance)
        .map(AlterTable.class::cast)
        .filter(alter -> alter.table().equals(create.table()))
        .flatMap(alter -> alter.actions().stream())
        .filter(AlterAction.RenameTo.class::isInstance)
        .map(AlterAction.RenameTo.class::cast)
        .map(rename -> create.table().sibling(rename.newName().name()))
        .findFirst();
  }

  private static Optional<LintStatement> copy(
      LintUnit unit, LintStatement creation, CreateTable create) {
    return Course.after(creation, unit)
        .filter(later ->
            later.command() instanceof DataChange change && change.table().equals(create.table()))
        .findFirst();
  }

  private boolean isDropped(LintUnit unit) {
    return Course.after(copy, unit)
        .anyMatch(later -> later.command() instanceof DropObjects drop
            && drop.kind() == SqlObjectKind.TABLE
            && drop.names().contains(table));
  }

  /** The columns that held NULL before, may not any more, and have no default. */
  List<String> newlyRequired() {
    return anew.columns().stream()
        .filter(column -> column.isNotNull() && column.defaultExpression().isEmpty())
        .map(SqlColumn::name)
        .filter(this::wasNullable)
        .toList();
  }

  private boolean wasNullable(String column) {
    return creation
        .before()
        .table(table)
        .flatMap(known -> known.column(column))
        .filter(known -> !known.notNull())
        .isPresent();
  }
}
