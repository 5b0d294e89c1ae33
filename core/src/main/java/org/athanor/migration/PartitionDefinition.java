package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Partition;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/** Details of a partition. Not thread-safe. */
public final class PartitionDefinition implements ObjectDefinition {
  private final QualifiedName table;
  private final QualifiedName name;
  private @Nullable String bounds;
  private final List<String> options = new ArrayList<>();

  PartitionDefinition(QualifiedName table, QualifiedName name) {
    this.table = table;
    this.name = name;
  }

  /** Which rows it holds, in the database's own SQL, such as {@code FOR VALUES IN ('de')}. */
  public PartitionDefinition as(String sql) {
    bounds = sql;
    return this;
  }

  /** Adds a clause behind the bounds, such as {@code PARTITION BY HASH (id)}. */
  public PartitionDefinition option(String clause) {
    options.add(clause);
    return this;
  }

  @Override
  public SchemaObject object() {
    String rows = Incomplete.require(bounds, "The partition \"" + name + "\"", "its bounds");
    return new Partition(table, name, rows, options);
  }
}
