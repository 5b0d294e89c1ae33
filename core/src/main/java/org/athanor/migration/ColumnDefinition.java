package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.DataType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The details of a column: each method tells one of them and returns the same object.
 *
 * @param <S> the type of the object itself
 */
public abstract sealed class ColumnDefinition<S extends ColumnDefinition<S>>
    permits TableDefinition.ColumnCall, AddColumnCall {
  private Column column;
  private final List<Constraint> constraints = new ArrayList<>();

  ColumnDefinition(String name, DataType type) {
    this.column = Column.of(name, type);
  }

  abstract S self();

  /** The column as told so far. */
  final Column column() {
    return column;
  }

  /** The constraints on this column alone, as told so far. */
  final List<Constraint> constraints() {
    return constraints;
  }

  /** No two rows have the same value; the constraint gets a name by the naming convention. */
  public S unique() {
    return constraint(UniqueConstraint.of(null, List.of(column.name())));
  }

  /**
   * The column is the primary key; the constraint gets a name by the naming convention. NOT NULL.
   */
  public S primaryKey() {
    column = column.withNullable(false);
    return constraint(new PrimaryKey(null, List.of(column.name())));
  }

  /**
   * Values stand in a column of a table of the same schema; no column means its primary key. The
   * constraint gets a name by the naming convention.
   */
  public S references(String table, String... keyColumn) {
    return references(QualifiedName.of(schema(), table), keyColumn);
  }

  /** Values stand in a column of another table; no column means its primary key. */
  public S references(QualifiedName table, String... keyColumn) {
    List<String> columns = List.of(column.name());
    return constraint(ForeignKey.of(null, columns, table, List.of(keyColumn)));
  }

  /** Values meet a condition; the constraint gets a name by the naming convention. */
  public S check(String condition) {
    return constraint(Check.of(null, condition));
  }

  /** Any constraint on this column alone, with a name or details of its own. */
  public S constraint(Constraint constraint) {
    constraints.add(constraint);
    return self();
  }

  /** The schema of the table. */
  abstract @Nullable String schema();

  private S set(Column changed) {
    column = changed;
    return self();
  }

  /** The column does not accept NULL. */
  public S notNull() {
    return set(column.withNullable(false));
  }

  /** The column accepts NULL, as it does unless told otherwise. */
  public S nullable() {
    return set(column.withNullable(true));
  }

  /** A constant default: text, number, boolean, bytes, UUID or a java.time value. */
  public S defaultValue(Object constant) {
    return set(column.withDefault(ColumnDefault.constant(constant)));
  }

  /** A default computed by an SQL expression. */
  public S defaultExpression(String sql) {
    return set(column.withDefault(ColumnDefault.expression(sql)));
  }

  /** Numbers handed out by the database, unless the INSERT brings its own; NOT NULL. */
  public S identity() {
    return identity(ColumnDefault.Mode.BY_DEFAULT, SequenceOptions.DEFAULT);
  }

  /** Numbers always handed out by the database; NOT NULL. */
  public S identityAlways() {
    return identity(ColumnDefault.Mode.ALWAYS, SequenceOptions.DEFAULT);
  }

  /** Numbers handed out by the database, with settings; NOT NULL. */
  public S identity(ColumnDefault.Mode mode, SequenceOptions options) {
    return set(column.withNullable(false).withDefault(new ColumnDefault.Identity(mode, options)));
  }

  /** A value always computed from other columns and stored in the row. */
  public S generated(String expression) {
    return set(column.withDefault(ColumnDefault.generated(expression)));
  }

  /** A value always computed from other columns, on reading. */
  public S generatedVirtual(String expression) {
    return set(
        column.withDefault(new ColumnDefault.Generated(expression, ColumnDefault.Storage.VIRTUAL)));
  }

  /** The collation of the column's text. */
  public S collate(@Nullable String collation) {
    return set(column.withCollation(collation));
  }

  /** The comment of the column. */
  public S comment(@Nullable String comment) {
    return set(column.withComment(comment));
  }
}
