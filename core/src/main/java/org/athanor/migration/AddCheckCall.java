package org.athanor.migration;

import org.athanor.operation.AddConstraint;
import org.athanor.operation.Operation;
import org.athanor.schema.Check;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#createCheckConstraint}. */
public final class AddCheckCall implements PendingOperation {
  private final String name;
  private final @Nullable String schema;
  private @Nullable QualifiedName table;
  private String condition = "";
  private boolean validated = true;

  AddCheckCall(String name, @Nullable String schema) {
    this.name = name;
    this.schema = schema;
  }

  /** The table, and the condition in SQL. */
  public AddCheckCall on(String tableName, String checkCondition) {
    table = QualifiedName.of(schema, tableName);
    condition = checkCondition;
    return this;
  }

  /** Existing rows are not checked. */
  public AddCheckCall notValid() {
    validated = false;
    return this;
  }

  @Override
  public Operation finish() {
    String call = "op.createCheckConstraint(\"" + name + "\")";
    QualifiedName on = Incomplete.require(table, call, "which table it is on");
    return new AddConstraint(on, new Check(name, condition, validated));
  }
}
