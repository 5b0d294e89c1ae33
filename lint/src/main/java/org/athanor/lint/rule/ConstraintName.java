package org.athanor.lint.rule;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogTable;
import org.athanor.lint.SafeForm;
import org.athanor.lint.SafeForm.Counterpart;
import org.athanor.plan.NamingConvention;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.ConstraintReference;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.schema.UniqueConstraint;
import org.athanor.sql.syntax.SqlConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The name under which a safe form adds a constraint: its own, else one by the naming convention
 * where one is configured, else the one that the server would give.
 *
 * @param add what adds it, as the only action of its statement
 * @param name the name
 * @param ofServer the name that the server would give, where the statement says none; else null
 */
record ConstraintName(
    Alteration<?> add, String name, @Nullable String ofServer) {

  /** The name of a constraint. */
  static ConstraintName of(Alteration<?> add, SqlConstraint constraint) {
    String given = constraint.name();
    if (given != null) {
      return new ConstraintName(add, given, null);
    }
    String ofServer = ServerNames.of(add, constraint);
    NamingConvention naming = add.unit().naming();
    Constraint nameless = nameless(constraint);
    String name = naming == null || nameless == null
        ? ofServer
        : String.valueOf(naming.named(table(add), nameless, taken(add)).name());
    return new ConstraintName(add, name, ofServer);
  }

  private static @Nullable Constraint nameless(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.PrimaryKey key) {
      return new PrimaryKey(null, key.columns());
    } else if (constraint instanceof SqlConstraint.Unique unique) {
      return UniqueConstraint.of(null, unique.columns());
    } else if (constraint instanceof SqlConstraint.ForeignKey key) {
      return ForeignKey.of(null, key.columns(), key.target(), key.targetColumns());
    }
    return constraint instanceof SqlConstraint.Check check
        ? Check.of(null, check.condition().text())
        : null;
  }

  /** A check is named after its columns; of what type they are does not matter. */
  private static Table table(Alteration<?> add) {
    Table.Builder table = Table.builder(add.table());
    add.known()
        .ifPresent(known ->
            known.columns().forEach(each -> table.column(Column.of(each.name(), Types.text()))));
    return table.build();
  }

  private static Set<String> taken(Alteration<?> add) {
    return add.known().stream()
        .map(CatalogTable::constraints)
        .flatMap(constraints -> constraints.stream().map(CatalogConstraint::name))
        .filter(Objects::nonNull)
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  /** The statement with the name in it. */
  Rewording written() {
    Rewording words = Rewording.of(add.unit(), add.statement());
    return ofServer == null
        ? words
        : words.behind("ADD", Recipe.statement(add.unit().dialect(), "CONSTRAINT ?", name));
  }

  /** What drops the constraint. */
  String drop() {
    return Recipe.statement(
        add.unit().dialect(), "ALTER TABLE ? DROP CONSTRAINT ?", add.alter().table(), name);
  }

  /** A form that adds the constraint, and takes it back by the name that it has then. */
  SafeForm in(SafeForm form) {
    return ofServer == null || ofServer.equals(name)
        ? form
        : form.insteadOf(new Counterpart.DropsConstraint(add.alter().table().name(), ofServer))
            .naming(new ConstraintReference(add.table(), name));
  }
}
