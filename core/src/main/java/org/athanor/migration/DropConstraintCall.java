package org.athanor.migration;

import org.athanor.operation.DropConstraint;
import org.athanor.operation.Operation;
import org.athanor.schema.Constraint;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#dropConstraint}. */
public final class DropConstraintCall implements PendingOperation {
  private final String name;
  private final @Nullable String schema;
  private @Nullable QualifiedName table;
  private Constraint.@Nullable Kind kind;
  private @Nullable Constraint existing;
  private boolean ifExists;

  DropConstraintCall(String name, @Nullable String schema) {
    this.name = name;
    this.schema = schema;
  }

  /** The table that it belongs to. */
  public DropConstraintCall on(String tableName) {
    table = QualifiedName.of(schema, tableName);
    return this;
  }

  /** What kind of constraint it is; some databases need to know. */
  public DropConstraintCall kind(Constraint.Kind constraintKind) {
    kind = constraintKind;
    return this;
  }

  /** A missing constraint is no error. */
  public DropConstraintCall ifExists() {
    ifExists = true;
    return this;
  }

  /** The constraint as it is, which makes the operation reversible. */
  public DropConstraintCall existing(Constraint constraint) {
    existing = constraint;
    kind = constraint.kind();
    return this;
  }

  @Override
  public Operation finish() {
    String call = "op.dropConstraint(\"" + name + "\")";
    QualifiedName on = Incomplete.require(table, call, "which table it is on");
    return new DropConstraint(on, name, kind, existing, ifExists);
  }
}
