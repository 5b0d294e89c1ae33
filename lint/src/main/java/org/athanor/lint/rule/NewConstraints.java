package org.athanor.lint.rule;

import java.util.List;
import java.util.stream.Stream;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;

/** The constraints that a statement adds. */
final class NewConstraints {
  private NewConstraints() {}

  static List<SqlConstraint> of(SqlCommand command) {
    if (command instanceof CreateTable table) {
      return Stream.concat(
              table.columns().stream().flatMap(column -> column.constraints().stream()),
              table.constraints().stream())
          .toList();
    }
    return command instanceof AlterTable alter
        ? alter.actions().stream().flatMap(NewConstraints::of).toList()
        : List.of();
  }

  private static Stream<SqlConstraint> of(AlterAction action) {
    if (action instanceof AlterAction.AddConstraint add) {
      return Stream.of(add.constraint());
    }
    return action instanceof AlterAction.AddColumn add
        ? add.column().constraints().stream()
        : Stream.empty();
  }
}
