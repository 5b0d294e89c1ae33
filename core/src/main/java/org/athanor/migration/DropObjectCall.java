package org.athanor.migration;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.athanor.operation.DropObject;
import org.athanor.operation.Operation;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Details of the drop of a view, a routine, a trigger or another object.
 *
 * @param <D> what tells the definition of such an object
 */
public final class DropObjectCall<D extends ObjectDefinition> implements PendingOperation {
  private final ObjectKey key;
  private final Supplier<? extends D> blank;
  private @Nullable D existing;
  private boolean ifExists;
  private DropObject.Also also = DropObject.Also.NOTHING;

  DropObjectCall(ObjectKey key, Supplier<? extends D> blank) {
    this.key = key;
    this.blank = blank;
  }

  /** The object as it is, which makes the operation reversible. */
  public DropObjectCall<D> existing(Consumer<? super D> definition) {
    existing = blank.get();
    definition.accept(existing);
    return this;
  }

  /** A missing object is no error. */
  public DropObjectCall<D> ifExists() {
    ifExists = true;
    return this;
  }

  /** What depends on it is dropped too; a downgrade does not bring that back. */
  public DropObjectCall<D> cascade() {
    also = DropObject.Also.DEPENDENTS;
    return this;
  }

  @Override
  public Operation finish() {
    SchemaObject was = existing == null ? null : existing.object();
    ObjectKey of = was != null && key.arguments().isEmpty() ? was.key() : key;
    return new DropObject(of, was, ifExists, also);
  }
}
