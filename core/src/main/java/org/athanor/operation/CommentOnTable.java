package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Sets or removes the comment of a table.
 *
 * @param table its name
 * @param comment the new comment, or null to remove it
 * @param existing the present comment, or null when there is none
 */
public record CommentOnTable(
    QualifiedName table, @Nullable String comment, @Nullable String existing) implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.of(new CommentOnTable(table, existing, comment));
  }
}
