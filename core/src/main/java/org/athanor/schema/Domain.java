package org.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type with rules: another type's values, as far as they meet conditions.
 *
 * @param name its name
 * @param type the type whose values it takes
 * @param nullable whether it accepts NULL
 * @param defaultValue a constant or expression for columns of this type, or none
 * @param collation its collation, or null for the type's own
 * @param checks the conditions, in which the value is called {@code VALUE}
 * @param comment its comment, or null
 */
public record Domain(
    QualifiedName name,
    DataType type,
    boolean nullable,
    ColumnDefault defaultValue,
    @Nullable String collation,
    List<Check> checks,
    @Nullable String comment)
    implements SchemaObject {
  public Domain {
    checks = List.copyOf(checks);
  }

  /** A domain with conditions, without default or comment. */
  public static Domain of(QualifiedName name, DataType type, Check... checks) {
    return new Domain(name, type, true, ColumnDefault.none(), null, List.of(checks), null);
  }

  /** The same domain with other conditions. */
  public Domain withChecks(List<Check> newChecks) {
    return new Domain(name, type, nullable, defaultValue, collation, newChecks, comment);
  }

  @Override
  public ObjectKey key() {
    return ObjectKey.of(ObjectKind.DOMAIN, name);
  }

  @Override
  public <R> R accept(SchemaObjectVisitor<R> visitor) {
    return visitor.visit(this);
  }
}
