package org.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name its name, or null when the database chooses one
 * @param columns its columns in order, at least one
 * @param nullsNotDistinct whether two NULLs count as equal
 * @param deferrability when it is checked
 * @param include further columns that its index stores
 * @param options how its index is kept
 */
public record UniqueConstraint(
    @Nullable String name,
    List<String> columns,
    boolean nullsNotDistinct,
    Deferrability deferrability,
    List<String> include,
    IndexOptions options)
    implements Constraint {
  public UniqueConstraint {
    Names.checkOptional("constraint name", name);
    columns = Names.columns("unique constraint", columns);
    include = List.copyOf(include);
  }

  /** A unique constraint whose index is kept as the database does it by default. */
  public UniqueConstraint(
      @Nullable String name,
      List<String> columns,
      boolean nullsNotDistinct,
      Deferrability deferrability) {
    this(name, columns, nullsNotDistinct, deferrability, List.of(), IndexOptions.DEFAULT);
  }

  /** A plain unique constraint. */
  public static UniqueConstraint of(@Nullable String name, List<String> columns) {
    return new UniqueConstraint(name, columns, false, Deferrability.NOT_DEFERRABLE);
  }

  @Override
  public UniqueConstraint withName(@Nullable String newName) {
    return new UniqueConstraint(
        newName, columns, nullsNotDistinct, deferrability, include, options);
  }

  /** The same over other columns. */
  public UniqueConstraint withColumns(List<String> newColumns) {
    return new UniqueConstraint(
        name, newColumns, nullsNotDistinct, deferrability, include, options);
  }

  /** The same with further columns in its index. */
  public UniqueConstraint withInclude(List<String> newInclude) {
    return new UniqueConstraint(
        name, columns, nullsNotDistinct, deferrability, newInclude, options);
  }

  /** The same with its index kept otherwise. */
  public UniqueConstraint withOptions(IndexOptions newOptions) {
    return new UniqueConstraint(
        name, columns, nullsNotDistinct, deferrability, include, newOptions);
  }

  @Override
  public Kind kind() {
    return Kind.UNIQUE;
  }
}
