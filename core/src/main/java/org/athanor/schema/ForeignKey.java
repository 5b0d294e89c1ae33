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
 * @param match what counts when some of its columns are NULL
 * @param onDeleteColumns the columns that {@code SET NULL} or {@code SET DEFAULT} sets when the row
 *     referred to is deleted; empty means all
 */
public record ForeignKey(
    @Nullable String name,
    List<String> columns,
    QualifiedName target,
    List<String> targetColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    Deferrability deferrability,
    boolean validated,
    Match match,
    List<String> onDeleteColumns)
    implements Constraint {

  /** What counts when some columns of a foreign key are NULL. */
  public enum Match {
    /** One NULL is enough for the row to refer to nothing. */
    SIMPLE,
    /** Either none of the columns is NULL or all are. */
    FULL,
    /** The columns that are not NULL must match; few products have it. */
    PARTIAL
  }

  public ForeignKey {
    Names.checkOptional("constraint name", name);
    columns = Names.columns("foreign key", columns);
    targetColumns = List.copyOf(targetColumns);
    onDeleteColumns = List.copyOf(onDeleteColumns);
  }

  /** A foreign key with {@code MATCH SIMPLE} whose actions set all its columns. */
  public ForeignKey(
      @Nullable String name,
      List<String> columns,
      QualifiedName target,
      List<String> targetColumns,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      Deferrability deferrability,
      boolean validated) {
    this(
        name,
        columns,
        target,
        targetColumns,
        onDelete,
        onUpdate,
        deferrability,
        validated,
        Match.SIMPLE,
        List.of());
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
    return toBuilder().onDelete(newOnDelete).onUpdate(newOnUpdate).build();
  }

  /** The same with other columns on both sides. */
  public ForeignKey withColumns(List<String> newColumns, List<String> newTargetColumns) {
    return toBuilder().columns(newColumns).targetColumns(newTargetColumns).build();
  }

  /** The same to another table. */
  public ForeignKey withTarget(QualifiedName newTarget) {
    return toBuilder().target(newTarget).build();
  }

  /** The same, checked at another time. */
  public ForeignKey withDeferrability(Deferrability newDeferrability) {
    return toBuilder().deferrability(newDeferrability).build();
  }

  /** The same with another rule for NULLs. */
  public ForeignKey withMatch(Match newMatch) {
    return toBuilder().match(newMatch).build();
  }

  /** The same with the columns that its action on delete sets; none means all. */
  public ForeignKey withOnDeleteColumns(List<String> newOnDeleteColumns) {
    return toBuilder().onDeleteColumns(newOnDeleteColumns).build();
  }

  @Override
  public ForeignKey withValidated(boolean newValidated) {
    return toBuilder().validated(newValidated).build();
  }

  @Override
  public ForeignKey withName(@Nullable String newName) {
    return toBuilder().name(newName).build();
  }

  @Override
  public Kind kind() {
    return Kind.FOREIGN_KEY;
  }

  private Changed toBuilder() {
    return new Changed(this);
  }

  /** A copy under change; not thread-safe. */
  private static final class Changed {
    private @Nullable String name;
    private List<String> columns;
    private QualifiedName target;
    private List<String> targetColumns;
    private ReferentialAction onDelete;
    private ReferentialAction onUpdate;
    private Deferrability deferrability;
    private boolean validated;
    private Match match;
    private List<String> onDeleteColumns;

    Changed(ForeignKey key) {
      this.name = key.name;
      this.columns = key.columns;
      this.target = key.target;
      this.targetColumns = key.targetColumns;
      this.onDelete = key.onDelete;
      this.onUpdate = key.onUpdate;
      this.deferrability = key.deferrability;
      this.validated = key.validated;
      this.match = key.match;
      this.onDeleteColumns = key.onDeleteColumns;
    }

    Changed name(@Nullable String newName) {
      name = newName;
      return this;
    }

    Changed columns(List<String> newColumns) {
      columns = newColumns;
      return this;
    }

    Changed target(QualifiedName newTarget) {
      target = newTarget;
      return this;
    }

    Changed targetColumns(List<String> newTargetColumns) {
      targetColumns = newTargetColumns;
      return this;
    }

    Changed onDelete(ReferentialAction newOnDelete) {
      onDelete = newOnDelete;
      return this;
    }

    Changed onUpdate(ReferentialAction newOnUpdate) {
      onUpdate = newOnUpdate;
      return this;
    }

    Changed deferrability(Deferrability newDeferrability) {
      deferrability = newDeferrability;
      return this;
    }

    Changed validated(boolean newValidated) {
      validated = newValidated;
      return this;
    }

    Changed match(Match newMatch) {
      match = newMatch;
      return this;
    }

    Changed onDeleteColumns(List<String> newOnDeleteColumns) {
      onDeleteColumns = newOnDeleteColumns;
      return this;
    }

    ForeignKey build() {
      return new ForeignKey(
          name,
          columns,
          target,
          targetColumns,
          onDelete,
          onUpdate,
          deferrability,
          validated,
          match,
          onDeleteColumns);
    }
  }
}
