package org.athanor.sql.syntax;

import java.util.List;
import org.athanor.schema.QualifiedName;

/**
 * A change of rows.
 *
 * @param kind which
 * @param table the table that is changed
 * @param columns the columns that are set, or named by INSERT, in order and with repetitions
 * @param limits what bounds the rows that it touches
 * @param condition the text behind WHERE; empty when there is none
 * @param onConflict the columns that an INSERT sets instead where the row is there already
 */
public record DataChange(
    Kind kind,
    QualifiedName table,
    List<String> columns,
    Limits limits,
    String condition,
    List<String> onConflict)
    implements SqlCommand {
  public DataChange {
    columns = List.copyOf(columns);
    onConflict = List.copyOf(onConflict);
  }

  /** Kinds of changes. */
  public enum Kind {
    INSERT,
    UPDATE,
    DELETE,
    MERGE,
    /** INSERT ... ON CONFLICT, ON DUPLICATE KEY, REPLACE. */
    UPSERT,
    COPY_IN
  }

  /** What bounds the rows. */
  public enum Limits {
    /** All rows of the table, or all that a query gives. */
    NONE,
    /** A condition. */
    CONDITION,
    /** LIMIT, or a condition whose subquery has one. */
    LIMIT,
    /** Rows written in the statement: VALUES. */
    VALUES
  }
}
