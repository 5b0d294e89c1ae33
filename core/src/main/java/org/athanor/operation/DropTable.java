package org.athanor.operation;

import java.util.Optional;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Drops a table and its rows.
 *
 * @param table its name
 * @param existing its definition, which makes the operation reversible, or null
 * @param ifExists whether a missing table is no error
 */
public record DropTable(QualifiedName table, @Nullable Table existing, boolean ifExists)
    implements Operation {
  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return Optional.ofNullable(existing).map(was -> new CreateTable(was, ifExists));
  }
}
