package org.athanor.migration;

import java.util.List;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;

/** Details of {@link Operations#alterTableOptions}. */
public final class AlterTableOptionsCall implements PendingOperation {
  private final QualifiedName table;
  private final List<String> clauses;
  private List<String> reverse = List.of();

  AlterTableOptionsCall(QualifiedName table, List<String> clauses) {
    this.table = table;
    this.clauses = clauses;
  }

  /** The clauses that take it back, which make the operation reversible. */
  public AlterTableOptionsCall reversedBy(String... reverseClauses) {
    reverse = List.of(reverseClauses);
    return this;
  }

  @Override
  public Operation finish() {
    return new AlterTableOptions(table, clauses, reverse);
  }
}
