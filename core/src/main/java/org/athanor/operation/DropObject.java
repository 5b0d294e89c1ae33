package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Drops an object that is not a table, a sequence or an enum type. Privileges are revoked, row
 * security is disabled.
 *
 * @param key what tells it apart
 * @param existing its definition, which makes the operation reversible, or null; it has that key.
 *     Privileges are always named; row security without definition was not forced; what is known by
 *     its statements alone is always given
 * @param ifExists whether a missing object is no error
 * @param also what else is dropped
 */
public record DropObject(
    ObjectKey key, @Nullable SchemaObject existing, boolean ifExists, Also also)
    implements Operation {
  /** What is dropped together with an object. */
  public enum Also {
    /** Nothing: what depends on the object is in the way. */
    NOTHING,
    /** All that depends on it ({@code CASCADE}); a reverse does not bring that back. */
    DEPENDENTS
  }

  public DropObject {
    if (key.kind() == ObjectKind.ROW_SECURITY) {
      existing = existing == null ? new RowSecurity(key.name(), false) : existing;
      also = Also.NOTHING;
    } else if (key.kind() == ObjectKind.GRANT && existing == null) {
      throw ObjectMismatch.unnamedPrivileges(key);
    } else if (key.kind().isKnownByStatements()) {
      if (existing == null) {
        throw ObjectMismatch.unknownStatements(key);
      }
      also = Also.NOTHING;
    }
    ifExists = ifExists && !key.kind().isRepeatable() && !key.kind().isKnownByStatements();
    if (existing != null && !existing.key().equals(key)) {
      throw ObjectMismatch.of("A drop of the " + key, existing);
    }
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(existing).map(was -> new CreateObject(was, ifExists));
  }
}
