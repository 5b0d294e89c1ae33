package org.athanor.schema;

import java.util.List;

/**
 * A part of a partitioned table.
 *
 * <p>Where partitions are tables of their own, the table of a partition is not listed among the
 * tables of a {@link Schema}: it has the columns of the table that it belongs to.
 *
 * @param table the partitioned table
 * @param name its name; where partitions are not tables it has the schema of the table
 * @param bounds which rows it holds, in the product's own SQL, such as {@code FOR VALUES IN ('de')}
 *     or {@code VALUES LESS THAN (2027)}
 * @param options clauses behind the bounds, such as {@code PARTITION BY HASH (id)}
 */
public record Partition(
    QualifiedName table, QualifiedName name, String bounds, List<String> options)
    implements SchemaObject {
  public Partition {
    options = List.copyOf(options);
  }

  /** A partition without further clauses. */
  public static Partition of(QualifiedName table, QualifiedName name, String bounds) {
    return new Partition(table, name, bounds, List.of());
  }

  /** The key of a partition of that name. */
  public static ObjectKey key(QualifiedName table, QualifiedName name) {
    ObjectKey owner = ObjectKey.of(ObjectKind.TABLE, table);
    return new ObjectKey(ObjectKind.PARTITION, name, owner, List.of());
  }

  @Override
  public ObjectKey key() {
    return key(table, name);
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
