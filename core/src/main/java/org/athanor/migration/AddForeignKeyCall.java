package org.athanor.migration;

import java.util.List;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.Operation;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#createForeignKey}. */
public final class AddForeignKeyCall implements PendingOperation {
  private final String name;
  private final @Nullable String schema;
  private @Nullable QualifiedName table;
  private @Nullable ForeignKeyCall key;
  private boolean ifNotExists;

  AddForeignKeyCall(String name, @Nullable String schema) {
    this.name = name;
    this.schema = schema;
  }

  /** The referring table and columns. */
  public AddForeignKeyCall on(String tableName, String... columns) {
    table = QualifiedName.of(schema, tableName);
    key = new ForeignKeyCall(name, List.of(columns), schema);
    return this;
  }

  /** The table referred to in the same schema, and its columns; none means its primary key. */
  public AddForeignKeyCall references(String tableName, String... columns) {
    key().references(tableName, columns);
    return this;
  }

  /** The table referred to, and its columns; none means its primary key. */
  public AddForeignKeyCall references(QualifiedName target, String... columns) {
    key().references(target, columns);
    return this;
  }

  /** What happens when the row referred to is deleted. */
  public AddForeignKeyCall onDelete(ReferentialAction action) {
    key().onDelete(action);
    return this;
  }

  /** What happens when the key referred to changes. */
  public AddForeignKeyCall onUpdate(ReferentialAction action) {
    key().onUpdate(action);
    return this;
  }

  /** The columns that the action on delete sets to NULL or to their default; none means all. */
  public AddForeignKeyCall onDeleteColumns(String... columns) {
    key().onDeleteColumns(columns);
    return this;
  }

  /** What counts when some of its columns are NULL. */
  public AddForeignKeyCall match(ForeignKey.Match rule) {
    key().match(rule);
    return this;
  }

  /** An existing constraint of that name is left alone. */
  public AddForeignKeyCall ifNotExists() {
    ifNotExists = true;
    return this;
  }

  /** When it is checked. */
  public AddForeignKeyCall deferrable(Deferrability when) {
    key().deferrable(when);
    return this;
  }

  /** Existing rows are not checked. */
  public AddForeignKeyCall notValid() {
    key().notValid();
    return this;
  }

  private ForeignKeyCall key() {
    return Incomplete.require(key, call(), "which table it is on");
  }

  private String call() {
    return "op.createForeignKey(\"" + name + "\")";
  }

  @Override
  public Operation finish() {
    QualifiedName on = Incomplete.require(table, call(), "which table it is on");
    return new AddConstraint(on, key().foreignKey(), ifNotExists, null);
  }
}
