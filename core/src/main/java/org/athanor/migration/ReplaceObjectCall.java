package org.athanor.migration;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.athanor.operation.Operation;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Details of the replacement of a view, a routine, a trigger or another object by one of the same
 * name.
 *
 * <pre>{@code
 * op.replaceView("recent_invoice")
 *     .from(v -> v.as("SELECT id FROM invoice WHERE day > current_date - 30"))
 *     .to(v -> v.as("SELECT id, total FROM invoice WHERE day > current_date - 30"));
 * }</pre>
 *
 * @param <D> what tells the definition of such an object
 */
public final class ReplaceObjectCall<D extends ObjectDefinition> implements PendingOperation {
  private final ObjectKey key;
  private final Supplier<? extends D> blank;
  private @Nullable D from;
  private @Nullable D to;

  ReplaceObjectCall(ObjectKey key, Supplier<? extends D> blank) {
    this.key = key;
    this.blank = blank;
  }

  /** The object as it is, which makes the operation reversible. */
  public ReplaceObjectCall<D> from(Consumer<? super D> definition) {
    from = blank.get();
    definition.accept(from);
    return this;
  }

  /** The object as it shall be. */
  public ReplaceObjectCall<D> to(Consumer<? super D> definition) {
    to = blank.get();
    definition.accept(to);
    return this;
  }

  @Override
  public Operation finish() {
    D wanted = Incomplete.require(to, "The replacement of the " + key, "by what");
    SchemaObject was = from == null ? null : from.object();
    return new ReplaceObject(was, wanted.object());
  }
}
