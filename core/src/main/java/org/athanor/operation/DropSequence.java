package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Drops a sequence and its counter.
 *
 * @param sequence its name
 * @param existing its definition, which makes the operation reversible, or null
 * @param ifExists whether a missing sequence is no error
 */
public record DropSequence(QualifiedName sequence, @Nullable Sequence existing, boolean ifExists)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(existing).map(was -> new CreateSequence(was, ifExists));
  }
}
