package org.athanor.junit;

import java.util.List;
import java.util.Objects;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Assertions on a column; a failure shows it as it is. */
public final class ColumnAssert {
  private final TableAssert table;
  private final InspectedSchema inspected;
  private final Column column;

  ColumnAssert(TableAssert table, InspectedSchema inspected, Column column) {
    this.table = table;
    this.inspected = inspected;
    this.column = column;
  }

  /** Goes back to the table. */
  public TableAssert table() {
    return table;
  }

  /** Goes on with another column of the same table. */
  public ColumnAssert column(String name) {
    return table.column(name);
  }

  /** It takes NULL. */
  public ColumnAssert isNullable() {
    return check(column.nullable(), "to take NULL");
  }

  /** It takes no NULL. */
  public ColumnAssert isNotNullable() {
    return check(!column.nullable(), "to take no NULL");
  }

  /**
   * It has a type.
   *
   * @param type in any spelling that the product knows: {@code varchar(255)} is the same as
   *     {@code character varying(255)}
   */
  public ColumnAssert hasType(String type) {
    return check(inspected.isType(column.type(), type), "to be of type " + type);
  }

  /**
   * It takes a value by itself.
   *
   * @param value a text or expression as the database prints it, such as {@code 0}, {@code 'new'}
   *     or {@code CURRENT_TIMESTAMP}; a text also without its quotes
   */
  public ColumnAssert hasDefault(String value) {
    String found = TableText.ofDefault(column);
    return check(
        found.equalsIgnoreCase(value) || found.equals("'" + value + "'"), "to default to " + value);
  }

  /** It takes no value by itself. */
  public ColumnAssert hasNoDefault() {
    return check(column.defaultValue() instanceof ColumnDefault.None, "to have no default");
  }

  /** The database counts it up. */
  public ColumnAssert isIdentity() {
    return check(column.defaultValue() instanceof ColumnDefault.Identity, "to be an identity");
  }

  /** It is computed from other columns. */
  public ColumnAssert isGenerated() {
    return check(column.defaultValue() instanceof ColumnDefault.Generated, "to be generated");
  }

  /** No two rows have the same value: by a primary key, a constraint or an index on it alone. */
  public ColumnAssert isUnique() {
    return checkKeys(table.isUnique(List.of(column.name())), "to be unique");
  }

  /** Two rows may have the same value. */
  public ColumnAssert isNotUnique() {
    return checkKeys(!table.isUnique(List.of(column.name())), "not to be unique");
  }

  /** It is the first of an index, a primary key or a unique constraint. */
  public ColumnAssert isIndexed() {
    return checkKeys(table.isIndexed(column.name()), "to be the first of an index");
  }

  /** It alone is the primary key. */
  public ColumnAssert isPrimaryKey() {
    PrimaryKey key = table.table().primaryKey();
    return checkKeys(
        key != null && key.columns().equals(List.of(column.name())), "to be the primary key");
  }

  /** It refers to a column of another table by a foreign key. */
  public ColumnAssert references(String target, String targetColumn) {
    table.hasForeignKey(column.name()).references(target, targetColumn);
    return this;
  }

  /** The comment reads so; null for none. */
  public ColumnAssert hasComment(@Nullable String comment) {
    if (!Objects.equals(comment, column.comment())) {
      throw Failure.of(
          named() + " to have the comment " + comment, String.valueOf(column.comment()));
    }
    return this;
  }

  private String named() {
    return "column \"" + column.name() + "\" of \"" + table.table().name() + "\"";
  }

  private ColumnAssert check(boolean holds, String expected) {
    if (!holds) {
      throw Failure.of(named() + " " + expected, table.textOf(column));
    }
    return this;
  }

  private ColumnAssert checkKeys(boolean holds, String expected) {
    if (!holds) {
      throw table.keys(named() + " " + expected);
    }
    return this;
  }
}
