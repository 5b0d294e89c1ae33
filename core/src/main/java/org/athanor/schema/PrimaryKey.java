package org.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name its name, or null when the database chooses one
 * @param columns its columns in order, at least one
 * @param include further columns that its index stores
 * @param deferrability when it is checked
 * @param options how its index is kept
 */
public record PrimaryKey(
    @Nullable String name,
    List<String> columns,
    List<String> include,
    Deferrability deferrability,
    IndexOptions options)
    implements Constraint {
  public PrimaryKey {
    Names.checkOptional("constraint name", name);
    columns = Names.columns("primary key", columns);
    include = List.copyOf(include);
  }

  /** A plain primary key. */
  public PrimaryKey(@Nullable String name, List<String> columns) {
    this(name, columns, List.of(), Deferrability.NOT_DEFERRABLE, IndexOptions.DEFAULT);
  }

  @Override
  public PrimaryKey withName(@Nullable String newName) {
    return new PrimaryKey(newName, columns, include, deferrability, options);
  }

  /** The same over other columns. */
  public PrimaryKey withColumns(List<String> newColumns) {
    return new PrimaryKey(name, newColumns, include, deferrability, options);
  }

  /** The same with further columns in its index. */
  public PrimaryKey withInclude(List<String> newInclude) {
    return new PrimaryKey(name, columns, newInclude, deferrability, options);
  }

  /** The same, checked at another time. */
  public PrimaryKey withDeferrability(Deferrability newDeferrability) {
    return new PrimaryKey(name, columns, include, newDeferrability, options);
  }

  /** The same with its index kept otherwise. */
  public PrimaryKey withOptions(IndexOptions newOptions) {
    return new PrimaryKey(name, columns, include, deferrability, newOptions);
  }

  @Override
  public Kind kind() {
    return Kind.PRIMARY_KEY;
  }
}
