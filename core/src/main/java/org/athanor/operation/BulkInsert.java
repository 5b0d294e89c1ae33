package org.athanor.operation;

import java.util.List;
import java.util.Optional;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows.
 *
 * @param table the table
 * @param columns the columns that the rows give
 * @param rows the rows, each with one value per column in the same order
 * @param identity the identity column whose numbers the rows bring, which then goes on counting
 *     above them; or null
 */
public record BulkInsert(
    QualifiedName table,
    List<String> columns,
    RowSource rows,
    @Nullable String identity) implements Operation {
  public BulkInsert {
    columns = List.copyOf(columns);
  }

  /** Rows that are at hand, without numbers of an identity column. */
  public BulkInsert(QualifiedName table, List<String> columns, List<List<Literal>> rows) {
    this(table, columns, new RowList(rows), null);
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
