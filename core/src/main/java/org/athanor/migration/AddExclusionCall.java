package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.Operation;
import org.athanor.schema.Deferrability;
import org.athanor.schema.Exclusion;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#createExclusionConstraint}. */
public final class AddExclusionCall implements PendingOperation {
  private final String name;
  private final @Nullable String schema;
  private final List<Exclusion.Element> elements = new ArrayList<>();
  private @Nullable QualifiedName table;
  private @Nullable String method;
  private @Nullable String where;
  private Deferrability deferrability = Deferrability.NOT_DEFERRABLE;
  private IndexOptions options = IndexOptions.DEFAULT;
  private boolean ifNotExists;

  AddExclusionCall(String name, @Nullable String schema) {
    this.name = name;
    this.schema = schema;
  }

  /** The table. */
  public AddExclusionCall on(String tableName) {
    table = QualifiedName.of(schema, tableName);
    return this;
  }

  /** A column, and the operator that must not hold between two rows, such as {@code &&}. */
  public AddExclusionCall column(String column, String operator) {
    return part(IndexPart.column(column), operator);
  }

  /** An expression, and the operator that must not hold between two rows. */
  public AddExclusionCall expression(String sql, String operator) {
    return part(IndexPart.expression(sql), operator);
  }

  /** A column or expression with its details, and its operator. */
  public AddExclusionCall part(IndexPart part, String operator) {
    elements.add(new Exclusion.Element(part, operator));
    return this;
  }

  /** The method of the index behind it, such as {@code gist}. */
  public AddExclusionCall using(String accessMethod) {
    method = accessMethod;
    return this;
  }

  /** Only rows that meet the condition count. */
  public AddExclusionCall where(String condition) {
    where = condition;
    return this;
  }

  /** When it is checked. */
  public AddExclusionCall deferrable(Deferrability when) {
    deferrability = when;
    return this;
  }

  /** How the index behind it is kept. */
  public AddExclusionCall options(IndexOptions indexOptions) {
    options = indexOptions;
    return this;
  }

  /** An existing constraint of that name is left alone. */
  public AddExclusionCall ifNotExists() {
    ifNotExists = true;
    return this;
  }

  @Override
  public Operation finish() {
    String call = "op.createExclusionConstraint(\"" + name + "\")";
    QualifiedName on = Incomplete.require(table, call, "which table it is on");
    Exclusion exclusion = new Exclusion(name, method, elements, where, deferrability, options);
    return new AddConstraint(on, exclusion, ifNotExists, null);
  }
}
