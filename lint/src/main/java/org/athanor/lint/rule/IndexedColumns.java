package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.lint.LintStatement;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.AlterTable;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;

/** The columns that a statement gives an index to. */
final class IndexedColumns {
  private IndexedColumns() {}

  /** The lists of columns of indexes and keys that this statement adds to a table. */
  static Stream<List<String>> of(LintStatement statement, QualifiedName table) {
    if (statement.command() instanceof CreateIndex index) {
      return Course.isSame(statement, index.table(), table) ? ofIndex(index) : Stream.empty();
    }
    if (statement.command() instanceof CreateTable create) {
      return Course.isSame(statement, create.table(), table) ? ofTable(create) : Stream.empty();
    }
    return statement.command() instanceof AlterTable alter
            && Course.isSame(statement, alter.table(), table)
        ? alter.actions().stream().flatMap(IndexedColumns::ofAction)
        : Stream.empty();
  }

  /** The keys of an index that are columns, up to the first expression. */
  static List<String> leading(CreateIndex index) {
    return index.keys().stream()
        .map(key -> Optional.ofNullable(key.column()))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Stream<List<String>> ofIndex(CreateIndex index) {
    return index.where() == null ? Stream.of(leading(index)) : Stream.empty();
  }

  private static Stream<List<String>> ofTable(CreateTable create) {
    return Stream.of(
            create.indexes().stream().flatMap(IndexedColumns::ofIndex),
            create.constraints().stream().flatMap(IndexedColumns::ofConstraint),
            create.columns().stream().flatMap(IndexedColumns::ofColumn))
        .flatMap(lists -> lists);
  }

  private static Stream<List<String>> ofAction(AlterAction action) {
    if (action instanceof AlterAction.AddConstraint add) {
      return ofConstraint(add.constraint());
    }
    return action instanceof AlterAction.AddColumn add ? ofColumn(add.column()) : Stream.empty();
  }

  private static Stream<List<String>> ofColumn(SqlColumn column) {
    return column.has(SqlConstraint.PrimaryKey.class) || column.has(SqlConstraint.Unique.class)
        ? Stream.of(List.of(column.name()))
        : Stream.empty();
  }

  private static Stream<List<String>> ofConstraint(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.PrimaryKey key) {
      return Stream.of(key.columns());
    }
    return constraint instanceof SqlConstraint.Unique unique
        ? Stream.of(unique.columns())
        : Stream.empty();
  }
}
