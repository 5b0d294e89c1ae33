package org.athanor.lint.rule;

import java.util.stream.Stream;
import org.athanor.catalog.CatalogTable;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SqlObjectKind;

/** What comes before and after a statement of a unit. */
final class Course {
  private Course() {}

  /** The statements before this one. */
  static Stream<LintStatement> before(LintStatement statement, LintUnit unit) {
    return unit.statements().stream().limit(statement.index());
  }

  /** The statements after this one. */
  static Stream<LintStatement> after(LintStatement statement, LintUnit unit) {
    return unit.statements().stream().skip(statement.index() + 1L);
  }

  /** Whether the unit has created the table, or the table is one of the session alone. */
  static boolean isOwn(LintStatement statement, QualifiedName table) {
    return statement.isNew(table)
        || statement
            .before()
            .table(table)
            .filter(known -> known.kind() == CatalogTable.Kind.TEMPORARY_TABLE)
            .isPresent();
  }

  /** Whether the statement gives a table or view this name: as new, or in place of another. */
  static boolean takesName(LintStatement statement, QualifiedName name) {
    if (statement.command() instanceof CreateTable create) {
      return isSame(statement, create.table(), name);
    }
    if (statement.command() instanceof AlterTable alter) {
      return alter.actions().stream()
          .anyMatch(action -> action instanceof AlterAction.RenameTo to
              && isSame(statement, target(to, alter), name));
    }
    if (statement.command() instanceof RenameObjects rename) {
      return rename.renames().stream().anyMatch(one -> isSame(statement, one.newName(), name));
    }
    return createsView(statement, name);
  }

  /** Whether both names mean the same table at this point. */
  static boolean isSame(LintStatement statement, QualifiedName one, QualifiedName other) {
    return statement.before().nameOf(one).equals(statement.before().nameOf(other));
  }

  private static QualifiedName target(AlterAction.RenameTo to, AlterTable alter) {
    return to.newName().schema() == null
        ? alter.table().sibling(to.newName().name())
        : to.newName();
  }

  /** Whether the statement creates a view of this name. */
  static boolean createsView(LintStatement statement, QualifiedName name) {
    return statement.command() instanceof CreateObject create
        && (create.kind() == SqlObjectKind.VIEW || create.kind() == SqlObjectKind.MATERIALIZED_VIEW)
        && isSame(statement, create.name(), name);
  }

  /** Whether the statement is an UPDATE of this column. */
  static boolean updates(LintStatement statement, QualifiedName table, String column) {
    return statement.command() instanceof DataChange change
        && change.kind() == DataChange.Kind.UPDATE
        && isSame(statement, change.table(), table)
        && change.columns().contains(column);
  }
}
