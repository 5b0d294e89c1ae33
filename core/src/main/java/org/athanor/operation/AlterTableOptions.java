package org.athanor.operation;

import java.util.List;
import java.util.Optional;
import org.athanor.schema.QualifiedName;

/**
 * Changes options of a table that has been created: how it is stored, where, by what.
 *
 * @param table its name
 * @param clauses what follows ALTER TABLE and the name, in the product's own SQL: {@code SET
 *     (fillfactor = 70)}, {@code ENGINE = InnoDB}
 * @param reverseClauses the clauses that take it back; empty when they are not known
 */
public record AlterTableOptions(
    QualifiedName table, List<String> clauses, List<String> reverseClauses) implements Operation {
  /** The clause that gives a table no options at all, where all of them are given at once. */
  public static final String DEFAULT = "DEFAULT";

  public AlterTableOptions {
    clauses = List.copyOf(clauses);
    reverseClauses = List.copyOf(reverseClauses);
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.visit(this);
  }

  @Override
  public Optional<Operation> reverse() {
    return reverseClauses.isEmpty()
        ? Optional.empty()
        : Optional.of(new AlterTableOptions(table, reverseClauses, clauses));
  }
}
