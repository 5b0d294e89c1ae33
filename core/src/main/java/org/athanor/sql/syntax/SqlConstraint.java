package org.athanor.sql.syntax;

import java.util.List;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table or, with its column as the only one, of a column definition.
 *
 * <p>{@code name} is null when the statement gives none.
 */
public sealed interface SqlConstraint {
  /** The name that the statement gives, or null. */
  @Nullable String name();

  /** Whether it is added without looking at the rows that exist: NOT VALID, NOT ENFORCED. */
  default boolean notValid() {
    return false;
  }

  /** {@code NOT NULL} of a column; on PostgreSQL 18 also {@code ADD CONSTRAINT n NOT NULL c}. */
  record NotNull(@Nullable String name, String column, boolean notValid) implements SqlConstraint {}

  /** An explicit {@code NULL}. */
  record ExplicitNull(@Nullable String name, String column) implements SqlConstraint {}

  /**
   * A primary key.
   *
   * @param columns its columns; empty with {@code usingIndex}
   * @param usingIndex the index of {@code USING INDEX}
   */
  record PrimaryKey(
      @Nullable String name, List<String> columns, @Nullable String usingIndex)
      implements SqlConstraint {
    public PrimaryKey {
      columns = List.copyOf(columns);
    }
  }

  /** A unique constraint; as {@link PrimaryKey}. */
  record Unique(
      @Nullable String name, List<String> columns, @Nullable String usingIndex)
      implements SqlConstraint {
    public Unique {
      columns = List.copyOf(columns);
    }
  }

  /** A check. */
  record Check(@Nullable String name, SqlExpression condition, boolean notValid)
      implements SqlConstraint {}

  /**
   * A foreign key.
   *
   * @param columns its columns
   * @param target the table that it refers to
   * @param targetColumns the columns there; empty for the primary key
   * @param actions what follows, such as {@code ON DELETE CASCADE}, as written
   */
  record ForeignKey(
      @Nullable String name,
      List<String> columns,
      QualifiedName target,
      List<String> targetColumns,
      String actions,
      boolean notValid)
      implements SqlConstraint {
    public ForeignKey {
      columns = List.copyOf(columns);
      targetColumns = List.copyOf(targetColumns);
    }
  }

  /** An exclusion constraint, with its elements as written. */
  record Exclusion(@Nullable String name, String elements) implements SqlConstraint {}
}
