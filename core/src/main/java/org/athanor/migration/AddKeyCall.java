package org.athanor.migration;

import java.util.List;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.Operation;
import org.athanor.schema.Constraint;
import org.athanor.schema.Deferrability;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#createPrimaryKey} and {@link Operations#createUniqueConstraint}. */
public final class AddKeyCall implements PendingOperation {
  private final Constraint.Kind kind;
  private final String name;
  private final @Nullable String schema;
  private @Nullable QualifiedName table;
  private List<String> columns = List.of();
  private boolean nullsNotDistinct;
  private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;

  AddKeyCall(Constraint.Kind kind, String name, @Nullable String schema) {
    this.kind = kind;
    this.name = name;
    this.schema = schema;
  }

  /** The table and the columns of the key. */
  public AddKeyCall on(String tableName, String... keyColumns) {
    table = QualifiedName.of(schema, tableName);
    columns = List.of(keyColumns);
    return this;
  }

  /** Two NULLs count as equal; for a unique constraint only. */
  public AddKeyCall nullsNotDistinct() {
    nullsNotDistinct = true;
    return this;
  }

  /** When it is checked; for a unique constraint only. */
  public AddKeyCall deferrable(Deferrability when) {
    deferrability = when;
    return this;
  }

  @Override
  public Operation finish() {
    boolean primary = kind == Constraint.Kind.PRIMARY_KEY;
    String verb = primary ? "op.createPrimaryKey(\"" : "op.createUniqueConstraint(\"";
    QualifiedName on = Incomplete.require(table, verb + name + "\")", "which table it is on");
    Constraint constraint = primary
        ? new PrimaryKey(name, columns)
        : new UniqueConstraint(name, columns, nullsNotDistinct, deferrability);
    return new AddConstraint(on, constraint);
  }
}
