package org.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name its name, or null when the database chooses one
 * @param columns the referring columns in order, at least one
 * @param target the table referred to
 * @param targetColumns the columns referred to, in the same order; empty means its primary key
 * @param onDelete what happens when the row referred to is deleted
 * @param onUpdate what happens when the key referred to changes
 * @param deferrability when it is checked
 * @param validated false when existing rows were never checked ({@code NOT VALID})
 */
public record ForeignKey(
    @Nullable String name,
    List<String> columns,
    QualifiedName target,
    List<String> targetColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    Deferrability deferrability,
    boolean validated)
    implements Constraint {
  public ForeignKey {
    Names.checkOptional("constraint name", name);
    columns = Names.columns("foreign key", columns);
    targetColumns = List.copyOf(targetColumns);
  }

  /** A plain foreign key without actions. */
  public static ForeignKey of(
      @Nullable String name,
      List<String> columns,
      QualifiedName target,
      List<String> targetColumns) {
    return new ForeignKey(
        name,
        columns,
        target,
        targetColumns,
        ReferentialAction.NO_ACTION,
        ReferentialAction.NO_ACTION,
        Deferrability.NOT_DEFERRABLE,
        true);
  }

  /** The same with actions. */
  public ForeignKey withActions(ReferentialAction newOnDelete, ReferentialAction newOnUpdate) {
    return new ForeignKey(
        name, columns, target, targetColumns, newOnDelete, newOnUpdate, deferrability, validated);
  }

  @Override
  public ForeignKey withValidated(boolean newValidated) {
    return new ForeignKey(
        name, columns, target, targetColumns, onDelete, onUpdate, deferrability, newValidated);
  }

  @Override
  public Kind kind() {
    return Kind.FOREIGN_KEY;
  }
}
