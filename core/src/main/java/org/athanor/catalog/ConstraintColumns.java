package org.athanor.catalog;

import java.util.List;
import java.util.function.Predicate;
import org.athanor.sql.syntax.SqlConstraint;

/** Which columns of its own table a constraint stands on. */
final class ConstraintColumns {
  private ConstraintColumns() {}

  /** Whether the constraint stands on a column. */
  static Predicate<String> of(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.Check check) {
      return column -> Expressions.mentions(check.condition(), column);
    }
    if (constraint instanceof SqlConstraint.Exclusion exclusion) {
      return column -> exclusion.elements().contains(column);
    }
    return columns(constraint)::contains;
  }

  private static List<String> columns(SqlConstraint constraint) {
    if (constraint instanceof SqlConstraint.PrimaryKey key) {
      return key.columns();
    }
    if (constraint instanceof SqlConstraint.Unique key) {
      return key.columns();
    }
    if (constraint instanceof SqlConstraint.ForeignKey key) {
      return key.columns();
    }
    return constraint instanceof SqlConstraint.NotNull notNull
        ? List.of(notNull.column())
        : List.of();
  }
}
