package org.athanor.sql.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column definition of CREATE TABLE, ADD COLUMN, MODIFY or CHANGE.
 *
 * @param name its name
 * @param type its type, or null where the product allows none
 * @param collation the collation behind its type
 * @param constraints what follows the type, in order
 * @param generation how the server fills it by itself
 * @param comment its comment, where it stands in the definition
 */
public record SqlColumn(
    String name,
    @Nullable SqlType type,
    @Nullable String collation,
    List<SqlConstraint> constraints,
    Generation generation,
    @Nullable String comment) {
  public SqlColumn {
    constraints = List.copyOf(constraints);
  }

  /** How the server fills a column by itself. */
  public sealed interface Generation {
    /** It does not: the value comes from the statement. */
    record None() implements Generation {}

    /** {@code DEFAULT expression}. */
    record Default(SqlExpression expression) implements Generation {}

    /** {@code GENERATED ... AS IDENTITY}. */
    record Identity(boolean always) implements Generation {}

    /** {@code AUTO_INCREMENT} or {@code AUTOINCREMENT}. */
    record AutoIncrement() implements Generation {}

    /** {@code GENERATED ALWAYS AS (expression) STORED}; {@code stored} is false for VIRTUAL. */
    record Computed(SqlExpression expression, boolean stored) implements Generation {}
  }

  /** Whether it is declared NOT NULL or PRIMARY KEY. */
  public boolean isNotNull() {
    return has(SqlConstraint.NotNull.class) || has(SqlConstraint.PrimaryKey.class);
  }

  /** Whether a constraint of this kind stands in the definition. */
  public boolean has(Class<? extends SqlConstraint> kind) {
    return constraints.stream().anyMatch(kind::isInstance);
  }

  /** The first constraint of this kind. */
  public <C extends SqlConstraint> Optional<C> find(Class<C> kind) {
    return constraints.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The expression behind DEFAULT. */
  public Optional<SqlExpression> defaultExpression() {
    return generation instanceof Generation.Default given
        ? Optional.of(given.expression())
        : Optional.empty();
  }
}
