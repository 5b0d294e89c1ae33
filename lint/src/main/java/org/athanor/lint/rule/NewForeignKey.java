package org.athanor.lint.rule;

import java.util.List;
import java.util.stream.Stream;
import org.athanor.lint.LintStatement;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/** A foreign key that a statement adds. */
record NewForeignKey(
    LintStatement statement,
    QualifiedName table,
    SqlConstraint.ForeignKey key,
    @Nullable SqlColumn column) {

  NewForeignKey {
    table = statement.before().nameOf(table);
  }

  /** Those of a statement: in tables, in columns and by themselves. */
  static List<NewForeignKey> of(LintStatement statement) {
    if (statement.command() instanceof CreateTable create) {
      return Stream.concat(
              create.columns().stream().flatMap(column -> in(statement, create.table(), column)),
              create.constraints().stream()
                  .flatMap(constraint -> of(statement, create.table(), constraint)))
          .toList();
    }
    return statement.command() instanceof AlterTable alter
        ? alter.actions().stream()
            .flatMap(action -> of(statement, alter, action))
            .toList()
        : List.of();
  }

  private static Stream<NewForeignKey> of(
      LintStatement statement, AlterTable alter, AlterAction action) {
    if (action instanceof AlterAction.AddColumn add) {
      return in(statement, alter.table(), add.column());
    }
    return action instanceof AlterAction.AddConstraint add
        ? of(statement, alter.table(), add.constraint())
        : Stream.empty();
  }

  private static Stream<NewForeignKey> in(
      LintStatement statement, QualifiedName table, SqlColumn column) {
    return column.find(SqlConstraint.ForeignKey.class).stream()
        .map(key -> new NewForeignKey(statement, table, key, column));
  }

  private static Stream<NewForeignKey> of(
      LintStatement statement, QualifiedName table, SqlConstraint constraint) {
    return constraint instanceof SqlConstraint.ForeignKey key
        ? Stream.of(new NewForeignKey(statement, table, key, null))
        : Stream.empty();
  }

  /** Whether it stands behind a column. */
  boolean isInColumn() {
    return column != null;
  }
}
