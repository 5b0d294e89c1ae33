package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.catalog.Catalog;
import org.athanor.catalog.CatalogColumn;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogTable;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Reporter;
import org.athanor.lint.Rule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.IntegerTypes;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/** A foreign key whose column is narrower than what it refers to. */
final class ForeignKeyTypeMismatchRule implements Rule {
  private static final RuleInfo INFO = new RuleInfo(
      "foreign-key-type-mismatch",
      RuleGroup.SEMANTICS,
      Severity.WARNING,
      "A column that refers to another has a narrower or another type.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(LintUnit unit, Reporter reporter) {
    for (LintStatement statement : unit.statements()) {
      NewForeignKey.of(statement).forEach(key -> judge(key, reporter));
    }
    for (AddedColumn added : AddedColumn.in(unit)) {
      if (!added.column().has(SqlConstraint.ForeignKey.class)) {
        target(added)
            .filter(target -> IntegerTypes.isNarrower(added.column().type(), type(target)))
            .ifPresent(target -> report(added.add().statement(), added.quoted(), target, reporter));
      }
    }
  }

  private static void judge(NewForeignKey added, Reporter reporter) {
    List<String> columns = added.key().columns();
    if (columns.size() != 1) {
      return;
    }
    target(added)
        .filter(target -> IntegerTypes.isNarrower(own(added, columns.get(0)), type(target)))
        .ifPresent(target -> report(
            added.statement(),
            "column " + Recipe.quoted(columns.get(0)) + " of table " + Recipe.quoted(added.table()),
            target,
            reporter));
  }

  /** A column of a table. */
  private record Target(QualifiedName table, CatalogColumn column) {}

  private static @Nullable SqlType type(Target target) {
    return target.column().type();
  }

  private static @Nullable SqlType own(NewForeignKey added, String name) {
    SqlColumn column = added.column();
    if (column != null) {
      return column.type();
    }
    if (added.statement().command() instanceof CreateTable create) {
      return create.columns().stream()
          .filter(one -> one.name().equals(name))
          .findFirst()
          .map(SqlColumn::type)
          .orElse(null);
    }
    return added
        .statement()
        .before()
        .table(added.table())
        .flatMap(table -> table.column(name))
        .map(CatalogColumn::type)
        .orElse(null);
  }

  private static Optional<Target> target(NewForeignKey added) {
    SqlConstraint.ForeignKey key = added.key();
    return added
        .statement()
        .before()
        .table(key.target())
        .flatMap(table -> key.targetColumns().isEmpty()
            ? primaryKey(table)
            : table
                .column(key.targetColumns().get(0))
                .map(column -> new Target(table.name(), column)));
  }

  /** The primary key of a table that the column's name means: {@code user_id} of {@code users}. */
  private static Optional<Target> target(AddedColumn added) {
    int end = added.name().lastIndexOf("_id");
    if (end <= 0 || end + 3 != added.name().length()) {
      return Optional.empty();
    }
    String one = added.name().substring(0, end);
    Catalog before = added.add().statement().before();
    return Stream.of(one, one + "s", one + "es")
        .flatMap(name -> before.table(added.table().sibling(name)).stream())
        .flatMap(table -> primaryKey(table).stream())
        .findFirst();
  }

  private static Optional<Target> primaryKey(CatalogTable table) {
    return table.constraints().stream()
        .map(CatalogConstraint::definition)
        .filter(SqlConstraint.PrimaryKey.class::isInstance)
        .map(SqlConstraint.PrimaryKey.class::cast)
        .filter(key -> key.columns().size() == 1)
        .flatMap(key -> table.column(key.columns().get(0)).stream())
        .map(column -> new Target(table.name(), column))
        .findFirst();
  }

  private static void report(
      LintStatement statement, String column, Target target, Reporter reporter) {
    reporter.report(
        statement,
        "The type of " + column + " is narrower than " + type(target) + " of column "
            + Recipe.quoted(target.column().name()) + " of table "
            + Recipe.quoted(target.table()) + ", to which it refers: large keys do not fit.",
        "-- declare the column as " + type(target));
  }
}
