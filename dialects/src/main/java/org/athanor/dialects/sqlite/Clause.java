package org.athanor.dialects.sqlite;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A constraint or other clause of a column or table, as its CREATE TABLE has it.
 *
 * @param kind what it is
 * @param name the name given by CONSTRAINT, or null
 * @param text its whole text, from CONSTRAINT on
 * @param columns the columns of a table constraint; empty for a clause of a column
 * @param expression the condition, default, collation or generating expression; empty for others
 * @param reference what a foreign key refers to, or null
 * @param marks the further keywords that matter, such as AUTOINCREMENT, in upper case
 */
record Clause(
    Kind kind,
    @Nullable String name,
    String text,
    List<String> columns,
    String expression,
    @Nullable Reference reference,
    Set<String> marks) {
  /** The kinds of clauses. */
  enum Kind {
    PRIMARY_KEY,
    NOT_NULL,
    NULL,
    UNIQUE,
    CHECK,
    DEFAULT,
    COLLATE,
    FOREIGN_KEY,
    GENERATED,
    OTHER
  }

  /**
   * What a foreign key refers to.
   *
   * @param table the table
   * @param columns its columns; empty for its primary key
   * @param onDelete the action in upper case, or empty
   * @param onUpdate the action in upper case, or empty
   * @param deferred whether it is checked at the end of the transaction
   */
  record Reference(
      String table, List<String> columns, String onDelete, String onUpdate, boolean deferred) {}

  Clause {
    columns = List.copyOf(columns);
    marks = Set.copyOf(marks);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether it is a NOT NULL that does anything else with a NULL than to fail. */
  boolean isNotNullOnConflict() {
    return kind == Kind.NOT_NULL && marks.stream().anyMatch(mark -> !mark.endsWith("ABORT"));
  }

  /** Whether it is a key whose columns are kept in another order or collation than usual. */
  boolean isOrderedKey() {
    boolean isKey = kind == Kind.PRIMARY_KEY || kind == Kind.UNIQUE;
    return isKey && (marks.contains("DESC") || marks.contains("COLLATE"));
  }
}
