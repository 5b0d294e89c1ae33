package org.athanor.migration;

import org.athanor.operation.Operation;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Constraint;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#validateConstraint}. */
public final class ValidateConstraintCall implements PendingOperation {
  private final String name;
  private final @Nullable String schema;
  private @Nullable QualifiedName table;
  private @Nullable Constraint existing;

  ValidateConstraintCall(String name, @Nullable String schema) {
    this.name = name;
    this.schema = schema;
  }

  /** The table that it belongs to. */
  public ValidateConstraintCall on(String tableName) {
    table = QualifiedName.of(schema, tableName);
    return this;
  }

  /** The constraint as it is, which makes the operation reversible. */
  public ValidateConstraintCall existing(Constraint constraint) {
    existing = constraint;
    return this;
  }

  @Override
  public Operation finish() {
    String call = "op.validateConstraint(\"" + name + "\")";
    QualifiedName on = Incomplete.require(table, call, "which table it is on");
    return new ValidateConstraint(on, name, existing);
  }
}
