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
 */
public record UniqueConstraint(
    @Nullable String name,
    List<String> columns,
    boolean nullsNotDistinct,
    Deferrability deferrability)
    implements Constraint {
  public UniqueConstraint {
    Names.checkOptional("constraint name", name);
    columns = Names.columns("unique constraint", columns);
  }

  /** A plain unique constraint. */
  public static UniqueConstraint of(@Nullable String name, List<String> columns) {
    return new UniqueConstraint(name, columns, false, Deferrability.NOT_DEFERRABLE);
  }

  @Override
  public Kind kind() {
    return Kind.UNIQUE;
  }
}
