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
  private boolean isInherited = true;
  private boolean ifNotExists;

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

  /** Tables that inherit from this one do not have it. */
  public AddCheckCall noInherit() {
    isInherited = false;
    return this;
  }

  /** An existing constraint of that name is left alone. */
  public AddCheckCall ifNotExists() {
    ifNotExists = true;
    return this;
  }

  @Override
  public Operation finish() {
    String call = "op.createCheckConstraint(\"" + name + "\")";
    QualifiedName on = Incomplete.require(table, call, "which table it is on");
    Check check = new Check(name, condition, validated, isInherited);
    return new AddConstraint(on, check, ifNotExists, null);
  }
}
