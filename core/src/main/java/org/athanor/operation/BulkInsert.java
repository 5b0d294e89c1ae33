package org.athanor.operation;

import java.util.List;
import java.util.Optional;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;

/**
 * Inserts rows.
 *
 * @param table the table
 * @param columns the columns that the rows give
 * @param rows the rows, each with one value per column in the same order
 */
public record BulkInsert(QualifiedName table, List<String> columns, Iterable<List<Literal>> rows)
    implements Operation {
  public BulkInsert {
    columns = List.copyOf(columns);
    rows = rows instanceof List<List<Literal>> list ? List.copyOf(list) : rows;
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** Empty: which rows were there before is not known. */
  @Override
  public Optional<Operation> reverse() {
    return Optional.empty();
  }
}
