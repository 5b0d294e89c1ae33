package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Changes the settings of a sequence; its counter stays.
 *
 * @param sequence its name
 * @param options the settings to change; those that are null stay
 * @param existing the present settings, which make the operation reversible, or null
 */
public record AlterSequence(
    QualifiedName sequence,
    SequenceOptions options,
    @Nullable SequenceOptions existing) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(existing).map(was -> new AlterSequence(sequence, was, options));
  }
}
