package org.athanor.migration;

import java.util.List;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.Operation;
import org.athanor.schema.Constraint;
import org.athanor.schema.Deferrability;
import org.athanor.schema.IndexOptions;
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
  private List<String> include = List.of();
  private IndexOptions options = IndexOptions.DEFAULT;
  private @Nullable String usingIndex;
  private boolean ifNotExists;

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

  /** Further columns that the index behind the key stores. */
  public AddKeyCall include(String... columnNames) {
    include = List.of(columnNames);
    return this;
  }

  /** How the index behind the key is kept. */
  public AddKeyCall options(IndexOptions indexOptions) {
    options = indexOptions;
    return this;
  }

  /** A unique index that is there becomes the one behind the key, and takes its name. */
  public AddKeyCall usingIndex(String index) {
    usingIndex = index;
    return this;
  }

  /** An existing constraint of that name is left alone. */
  public AddKeyCall ifNotExists() {
    ifNotExists = true;
    return this;
  }

  /** When it is checked. */
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
        ? new PrimaryKey(name, columns, include, deferrability, options)
        : new UniqueConstraint(name, columns, nullsNotDistinct, deferrability, include, options);
    return new AddConstraint(on, constraint, ifNotExists, usingIndex);
  }
}
