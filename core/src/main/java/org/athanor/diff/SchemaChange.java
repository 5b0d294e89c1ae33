package org.athanor.diff;

import java.util.List;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.ColumnPlace;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.EnumType;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * One difference: what the wanted schema has that the live one lacks, the other way round, or what
 * both have in different forms.
 */
public sealed interface SchemaChange {
  /** A table that the database lacks. */
  record TableAdded(Table table) implements SchemaChange {}

  /** A table that only the database has. */
  record TableRemoved(Table table) implements SchemaChange {}

  /** A comment of a table that differs; null stands for none. */
  record TableCommentChanged(
      QualifiedName table,
      @Nullable String before,
      @Nullable String after) implements SchemaChange {}

  /** Options of a table that differ; both are all that there are. */
  record TableOptionsChanged(QualifiedName table, List<String> before, List<String> after)
      implements SchemaChange {
    public TableOptionsChanged {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * A column that the database lacks; {@code place} says where it stands, and is null where that
   * does not count or is the end.
   */
  record ColumnAdded(
      QualifiedName table, Column column, @Nullable ColumnPlace place) implements SchemaChange {
    /** Wherever it comes to stand. */
    public ColumnAdded(QualifiedName table, Column column) {
      this(table, column, null);
    }
  }

  /** A column that stands at another place. */
  record ColumnMoved(QualifiedName table, String column, ColumnPlace place)
      implements SchemaChange {}

  /** A column that only the database has. */
  record ColumnRemoved(QualifiedName table, Column column) implements SchemaChange {}

  /** A column that differs; {@code edits} says in what. */
  record ColumnAltered(QualifiedName table, Column before, Column after, AlterColumn.Edits edits)
      implements SchemaChange {}

  /** A constraint that the database lacks. */
  record ConstraintAdded(QualifiedName table, Constraint constraint) implements SchemaChange {}

  /** A constraint that only the database has. */
  record ConstraintRemoved(QualifiedName table, Constraint constraint) implements SchemaChange {}

  /** A constraint that stands, whose rows from before it were never checked and shall be. */
  record ConstraintValidated(QualifiedName table, Constraint constraint) implements SchemaChange {}

  /** An index that the database lacks. */
  record IndexAdded(QualifiedName table, Index index) implements SchemaChange {}

  /** An index that only the database has. */
  record IndexRemoved(QualifiedName table, Index index) implements SchemaChange {}

  /** A sequence that the database lacks. */
  record SequenceAdded(Sequence sequence) implements SchemaChange {}

  /** A sequence that only the database has. */
  record SequenceRemoved(Sequence sequence) implements SchemaChange {}

  /** A sequence with other settings. */
  record SequenceAltered(Sequence before, Sequence after) implements SchemaChange {}

  /** An enum type that the database lacks. */
  record EnumTypeAdded(EnumType enumType) implements SchemaChange {}

  /** An enum type that only the database has. */
  record EnumTypeRemoved(EnumType enumType) implements SchemaChange {}

  /** An enum type with other values. */
  record EnumTypeAltered(EnumType before, EnumType after) implements SchemaChange {}

  /** An object of another kind that the database lacks: a view, a function. */
  record ObjectAdded(SchemaObject object) implements SchemaChange {}

  /** An object of another kind that only the database has. */
  record ObjectRemoved(SchemaObject object) implements SchemaChange {}

  /** An object of another kind with another definition. */
  record ObjectAltered(SchemaObject before, SchemaObject after) implements SchemaChange {}
}
