package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A column that a statement defines, or whose type it changes.
 *
 * @param statement the statement
 * @param table the table
 * @param name the column
 * @param type its type, or null where the product allows none
 * @param definition its whole definition, or null for a change of the type
 */
record NewColumn(
    LintStatement statement,
    QualifiedName table,
    String name,
    @Nullable SqlType type,
    @Nullable SqlColumn definition) {

  /** The columns of all statements of a unit. */
  static List<NewColumn> of(LintUnit unit) {
    List<NewColumn> columns = new ArrayList<>();
    for (LintStatement statement : unit.statements()) {
      if (statement.command() instanceof CreateTable create) {
        create.columns().forEach(each -> columns.add(defined(statement, create.table(), each)));
      } else if (statement.command() instanceof AlterTable alter) {
        alter.actions().forEach(action -> add(statement, alter.table(), action, columns));
      }
    }
    return columns;
  }

  private static void add(
      LintStatement statement, QualifiedName table, AlterAction action, List<NewColumn> columns) {
    if (action instanceof AlterAction.AddColumn add) {
      columns.add(defined(statement, table, add.column()));
    } else if (action instanceof AlterAction.ModifyColumn modify) {
      columns.add(defined(statement, table, modify.definition()));
    } else if (action instanceof AlterAction.SetType change) {
      columns.add(new NewColumn(statement, table, change.column(), change.type(), null));
    }
  }

  private static NewColumn defined(LintStatement statement, QualifiedName table, SqlColumn column) {
    return new NewColumn(statement, table, column.name(), column.type(), column);
  }

  /**
   * Whether its type has one of these names. PostgreSQL's {@code "char"} in quotes is <a
   * href="https://www.postgresql.org/docs/current/datatype-character.html">another type</a> than
   * char.
   */
  boolean isOf(Set<String> types) {
    return type != null && types.contains(type.name()) && !type.text().equals("\"char\"");
  }

  /** Whether its type has something in parentheses. */
  boolean hasLimit() {
    return Optional.ofNullable(type)
        .filter(known -> !known.arguments().isEmpty())
        .isPresent();
  }

  /** For messages: {@code column "a" of table "t"}. */
  @Override
  public String toString() {
    return "column " + Recipe.quoted(name) + " of table " + Recipe.quoted(table);
  }
}
