package org.athanor.effects;

import org.athanor.schema.QualifiedName;

/**
 * Something that is gone after a statement: rows, values, or what holds them.
 *
 * <pre>{@code
 * Loss.of(Loss.Kind.TABLE, table).what();       // table "orders"
 * Loss.column(table, "email").what();           // column "email" of table "orders"
 * Loss.of(Loss.Kind.ROWS, table).following();   // another statement's object took it along
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind what is lost
 * @param name the object; of a column or a partition its table
 * @param part the column or the partition; empty for all else
 * @param cause whether the statement names it
 */
public record Loss(Kind kind, QualifiedName name, String part, Cause cause) {
  /** What can be lost. */
  public enum Kind {
    /** A table with its rows. */
    TABLE,
    /** A column with its values. */
    COLUMN,
    /** A partition with its rows, or the rows alone. */
    PARTITION,
    /** All rows of a table that stays. */
    ALL_ROWS,
    /** The rows that a DELETE or a MERGE picks. */
    ROWS,
    /** A schema with all that is in it. */
    SCHEMA,
    /** A database with all that is in it. */
    DATABASE,
    /** A tablespace with the tables in it. */
    TABLESPACE,
    /** A sequence with its last value. */
    SEQUENCE
  }

  /** Why it is lost. */
  public enum Cause {
    /** The statement names it. */
    NAMED,
    /** It goes with something that the statement names. */
    FOLLOWS
  }

  /** Something that the statement names. */
  public static Loss of(Kind kind, QualifiedName name) {
    return new Loss(kind, name, "", Cause.NAMED);
  }

  /** A column that the statement names. */
  public static Loss column(QualifiedName table, String column) {
    return new Loss(Kind.COLUMN, table, column, Cause.NAMED);
  }

  /** The same, lost with something that the statement names. */
  public Loss following() {
    return new Loss(kind, name, part, Cause.FOLLOWS);
  }

  /** It in words with its name: {@code column "email" of table "users"}. */
  public String what() {
    String quoted = "\"" + name + "\"";
    return switch (kind) {
      case TABLE -> "table " + quoted;
      case COLUMN -> "column \"" + part + "\" of table " + quoted;
      case PARTITION -> "partition \"" + part + "\" of table " + quoted;
      case ALL_ROWS -> "all rows of table " + quoted;
      case ROWS -> "rows of table " + quoted;
      case SCHEMA -> "schema " + quoted;
      case DATABASE -> "database " + quoted;
      case TABLESPACE -> "tablespace " + quoted;
      case SEQUENCE -> "sequence " + quoted;
    };
  }
}
