package org.athanor.operation;

import java.util.List;
import java.util.Optional;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Changes one table by several operations at once: by a rebuild where the database cannot alter, by
 * plain ALTER statements elsewhere.
 *
 * @param table the table
 * @param operations the changes, all of this table, in order
 * @param recreate when the table is rebuilt
 * @param copyFrom the present definition, needed where no database can be asked, or null
 */
public record BatchAlterTable(
    QualifiedName table,
    List<Operation> operations,
    Recreate recreate,
    @Nullable Table copyFrom) implements Operation {
  /** When a batch rebuilds the table. */
  public enum Recreate {
    /** Where the database cannot do one of the changes by ALTER TABLE. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never: a change that ALTER TABLE cannot do is an error. */
    NEVER
  }

  public BatchAlterTable {
    operations = List.copyOf(operations);
  }

  /** The same batch of other changes. */
  public BatchAlterTable withOperations(List<Operation> newOperations) {
    return new BatchAlterTable(table, newOperations, recreate, copyFrom);
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /**
   * Empty when one of the changes has no reverse; {@code copyFrom} does not hold for the way back.
   */
  @Override
  public Optional<Operation> reverse() {
    return Reversal.of(operations).map(back -> new BatchAlterTable(table, back, recreate, null));
  }
}
