package org.athanor.dialects.mysql;

import java.util.function.Consumer;
import org.athanor.dialect.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * One clause of ALTER TABLE.
 *
 * @param text writes it
 * @param work how much it has to do
 * @param column the name of the column that it adds, changes, renames or drops, or null
 */
record Clause(
    Consumer<SqlWriter> text, Workload work, @Nullable String column) {
  /** A clause that is about no column in particular. */
  static Clause of(Consumer<SqlWriter> text, Workload work) {
    return new Clause(text, work, null);
  }
}
