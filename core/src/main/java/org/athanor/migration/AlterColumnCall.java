package org.athanor.migration;

import java.util.List;
import java.util.function.Consumer;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#alterColumn}: what is not told stays as it is. */
public final class AlterColumnCall implements PendingOperation {
  private final QualifiedName table;
  private final String column;
  private AlterColumn.Edits edits = AlterColumn.Edits.NONE;
  private @Nullable String using;
  private @Nullable Column existing;
  private @Nullable String renamed;

  AlterColumnCall(QualifiedName table, String column) {
    this.table = table;
    this.column = column;
  }

  /** Another type; present values are converted by the database's own rules. */
  public AlterColumnCall type(DataType type) {
    edits = edits.type(type);
    return this;
  }

  /** Another type; present values are converted by an SQL expression. */
  public AlterColumnCall type(DataType type, String usingExpression) {
    using = usingExpression;
    return type(type);
  }

  /** The column no longer accepts NULL. */
  public AlterColumnCall notNull() {
    edits = edits.nullable(false);
    return this;
  }

  /** The column accepts NULL from now on. */
  public AlterColumnCall nullable() {
    edits = edits.nullable(true);
    return this;
  }

  /** A constant default. */
  public AlterColumnCall defaultValue(Object constant) {
    return defaultOf(ColumnDefault.constant(constant));
  }

  /** A default computed by an SQL expression. */
  public AlterColumnCall defaultExpression(String sql) {
    return defaultOf(ColumnDefault.expression(sql));
  }

  /** No default, identity or generation from now on. */
  public AlterColumnCall dropDefault() {
    return defaultOf(ColumnDefault.none());
  }

  /** Any default, identity or generation. */
  public AlterColumnCall defaultOf(ColumnDefault value) {
    edits = edits.defaultValue(value);
    return this;
  }

  /** Another collation; empty text means the type's default. */
  public AlterColumnCall collate(String collation) {
    edits = edits.collation(collation);
    return this;
  }

  /** Another comment. */
  public AlterColumnCall comment(String comment) {
    edits = edits.comment(comment);
    return this;
  }

  /** No comment from now on. */
  public AlterColumnCall dropComment() {
    return comment("");
  }

  /** The column as it is, nullable and without default: needed for the way back. */
  public AlterColumnCall existing(DataType type) {
    return existing(type, details -> {});
  }

  /** The column as it is: needed for the way back, and by databases that restate a column. */
  public AlterColumnCall existing(DataType type, Consumer<TableDefinition.ColumnCall> details) {
    existing = ExistingColumn.of(column, type, details);
    return this;
  }

  /** Another name, which it gets after the other changes. */
  public AlterColumnCall rename(String newName) {
    renamed = newName;
    return this;
  }

  @Override
  public List<Operation> finishAll() {
    if (renamed == null) {
      return List.of(finish());
    }
    RenameColumn rename = new RenameColumn(table, column, renamed);
    return edits.isEmpty() ? List.of(rename) : List.of(finish(), rename);
  }

  @Override
  public Operation finish() {
    return new AlterColumn(table, column, edits, using, existing);
  }
}
