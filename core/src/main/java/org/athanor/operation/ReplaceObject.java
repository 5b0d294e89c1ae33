package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Gives an object that is not a table, a sequence or an enum type another definition.
 *
 * <p>Where the product can, the object is changed in place, so that what depends on it stays; else
 * it is dropped and created. What cannot be changed without losing data is refused.
 *
 * @param from the present definition, which makes the operation reversible and tells products what
 *     differs, or null; it has the key of {@code to}
 * @param to the wanted definition
 */
public record ReplaceObject(@Nullable SchemaObject from, SchemaObject to) implements Operation {
  public ReplaceObject {
    if (to.kind() == ObjectKind.GRANT) {
      throw ObjectMismatch.replacedGrant(to.key());
    } else if (to instanceof RowSecurity security) {
      from = new RowSecurity(security.table(), !security.forced());
    }
    if (from != null && !from.key().equals(to.key())) {
      throw ObjectMismatch.of("A replacement of the " + to.key(), from);
    }
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(from).map(was -> new ReplaceObject(to, was));
  }
}
