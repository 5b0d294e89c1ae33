package org.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its exact name
 * @param type its type
 * @param nullable whether it accepts NULL
 * @param defaultValue where its value comes from when an INSERT gives none
 * @param collation the name of its collation, or null for the type's default
 * @param comment its comment, or null
 */
public record Column(
    String name,
    DataType type,
    boolean nullable,
    ColumnDefault defaultValue,
    @Nullable String collation,
    @Nullable String comment) {

  public Column {
    Names.check("column name", name);
    Names.checkOptional("collation", collation);
  }

  /** A nullable column without default. */
  public static Column of(String name, DataType type) {
    return new Column(name, type, true, ColumnDefault.none(), null, null);
  }

  /** The same column under another name. */
  public Column withName(String newName) {
    return new Column(newName, type, nullable, defaultValue, collation, comment);
  }

  /** The same column with another type. */
  public Column withType(DataType newType) {
    return new Column(name, newType, nullable, defaultValue, collation, comment);
  }

  /** The same column that accepts NULL or not. */
  public Column withNullable(boolean newNullable) {
    return new Column(name, type, newNullable, defaultValue, collation, comment);
  }

  /** The same column with another default. */
  public Column withDefault(ColumnDefault newDefault) {
    return new Column(name, type, nullable, newDefault, collation, comment);
  }

  /** The same column with another collation. */
  public Column withCollation(@Nullable String newCollation) {
    return new Column(name, type, nullable, defaultValue, newCollation, comment);
  }

  /** The same column with another comment. */
  public Column withComment(@Nullable String newComment) {
    return new Column(name, type, nullable, defaultValue, collation, newComment);
  }
}
