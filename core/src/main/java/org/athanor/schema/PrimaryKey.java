package org.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name its name, or null when the database chooses one
 * @param columns its columns in order, at least one
 */
public record PrimaryKey(@Nullable String name, List<String> columns) implements Constraint {
  public PrimaryKey {
    Names.checkOptional("constraint name", name);
    columns = Names.columns("primary key", columns);
  }

  @Override
  public Kind kind() {
    return Kind.PRIMARY_KEY;
  }
}
