package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.Column;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column and its values.
 *
 * @param table the table
 * @param column the name of the column
 * @param existing its definition, which makes the operation reversible, or null
 * @param ifExists whether a missing column is no error
 */
public record DropColumn(
    QualifiedName table, String column, @Nullable Column existing, boolean ifExists)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(existing).map(was -> new AddColumn(table, was, ifExists));
  }
}
