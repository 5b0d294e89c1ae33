package org.athanor.migration;

import java.util.List;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/** Details of a foreign key of {@link TableDefinition}. */
public final class ForeignKeyCall {
  private final String name;
  private final List<String> columns;
  private final @Nullable String schema;
  private @Nullable QualifiedName target;
  private List<String> targetColumns = List.of();
  private ReferentialAction onDelete = ReferentialAction.NO_ACTION;
  private ReferentialAction onUpdate = ReferentialAction.NO_ACTION;
  private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;
  private boolean validated = true;
  private ForeignKey.Match match = ForeignKey.Match.SIMPLE;
  private List<String> onDeleteColumns = List.of();

  ForeignKeyCall(String name, List<String> columns, @Nullable String schema) {
    this.name = name;
    this.columns = columns;
    this.schema = schema;
  }

  /** The table referred to in the same schema, and its columns; none means its primary key. */
  public ForeignKeyCall references(String table, String... keyColumns) {
    return references(QualifiedName.of(schema, table), keyColumns);
  }

  /** The table referred to, and its columns; none means its primary key. */
  public ForeignKeyCall references(QualifiedName table, String... keyColumns) {
    target = table;
    targetColumns = List.of(keyColumns);
    return this;
  }

  /** What happens when the row referred to is deleted. */
  public ForeignKeyCall onDelete(ReferentialAction action) {
    onDelete = action;
    return this;
  }

  /** What happens when the key referred to changes. */
  public ForeignKeyCall onUpdate(ReferentialAction action) {
    onUpdate = action;
    return this;
  }

  /** The columns that the action on delete sets to NULL or to their default; none means all. */
  public ForeignKeyCall onDeleteColumns(String... keyColumns) {
    onDeleteColumns = List.of(keyColumns);
    return this;
  }

  /** What counts when some of its columns are NULL. */
  public ForeignKeyCall match(ForeignKey.Match rule) {
    match = rule;
    return this;
  }

  /** When it is checked. */
  public ForeignKeyCall deferrable(Deferrability when) {
    deferrability = when;
    return this;
  }

  /** Existing rows are not checked. */
  public ForeignKeyCall notValid() {
    validated = false;
    return this;
  }

  /** The foreign key as told. */
  ForeignKey foreignKey() {
    QualifiedName to =
        Incomplete.require(target, "foreign key \"" + name + "\"", "which table it refers to");
    return new ForeignKey(
        name,
        columns,
        to,
        targetColumns,
        onDelete,
        onUpdate,
        deferrability,
        validated,
        match,
        onDeleteColumns);
  }
}
