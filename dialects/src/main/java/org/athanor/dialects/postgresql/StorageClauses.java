package org.athanor.dialects.postgresql;

import java.util.regex.Pattern;
import org.athanor.dialect.Effects;
import org.athanor.operation.AlterTableOptions;

/**
 * What the clauses of ALTER TABLE that change how a table is stored lock and write: see <a
 * href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>.
 */
final class StorageClauses {
  /** Moves the rows into another file. */
  private static final Pattern REWRITING = Pattern.compile(
      "\\s*SET\\s+(LOGGED|UNLOGGED|TABLESPACE|ACCESS\\s+METHOD)\\b.*",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Settings that later writes and the planner look at; readers and writers go on. */
  private static final Pattern GENTLE = Pattern.compile(
      "\\s*(RE)?SET\\s*\\((?!.*user_catalog_table).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private StorageClauses() {}

  static Effects effects(AlterTableOptions operation) {
    if (operation.clauses().stream().anyMatch(c -> REWRITING.matcher(c).matches())) {
      return LockMode.ACCESS_EXCLUSIVE.rewriting(operation.table());
    }
    boolean gentle =
        operation.clauses().stream().allMatch(c -> GENTLE.matcher(c).matches());
    LockMode mode = gentle ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    return mode.on(operation.table());
  }
}
