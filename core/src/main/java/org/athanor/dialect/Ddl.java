package org.athanor.dialect;

import java.util.List;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.OperationVisitor;

/**
 * Compiles an operation to the statements that carry it out.
 *
 * <p>An operation that the product cannot do is refused with an error that says what to write
 * instead; it is never skipped.
 */
public interface Ddl extends OperationVisitor<List<Statement>> {
  /**
   * Whether a batch is carried out member by member, each as it would be alone. Then a compiler
   * around this one may compile the members itself; else they are needed together, as where a table
   * is rebuilt or several changes become the clauses of one statement.
   *
   * @param batch the batch
   * @return false unless the compiler says otherwise
   */
  default boolean isMemberByMember(BatchAlterTable batch) {
    return false;
  }
}
