package org.athanor.dialects.mysql;

import java.util.List;
import java.util.function.Consumer;
import org.athanor.dialect.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * One clause of ALTER TABLE.
 *
 * @param text writes it
 * @param work how much it has to do
 * @param column the name of the column that it adds, changes, renames or drops, or null
 * @param company what can stand beside it
 */
record Clause(
    Consumer<SqlWriter> text, Workload work, @Nullable String column, Company company) {
  /** What other clauses can stand in the same statement. */
  enum Company {
    /** Any. */
    ANY,
    /** Any, but it comes last. */
    LAST,
    /** None. */
    NONE
  }

  /** A clause that stands beside any other. */
  Clause(Consumer<SqlWriter> text, Workload work, @Nullable String column) {
    this(text, work, column, Company.ANY);
  }

  /** Whether others can stand behind it. */
  boolean isFollowedBy(List<Clause> others) {
    return others.isEmpty()
        || company == Company.ANY
            && others.stream().noneMatch(other -> other.company == Company.NONE);
  }

  /** A clause that is about no column in particular. */
  static Clause of(Consumer<SqlWriter> text, Workload work) {
    return new Clause(text, work, null);
  }
}
