package org.athanor.dialects.postgresql;

import org.athanor.dialect.SqlWriter;
import org.athanor.operation.AlterColumn;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * The change of the settings of an identity column: those that differ, with the server's default
 * spelled out where a setting goes away.
 *
 * @param before the present settings
 * @param after the wanted settings
 */
record IdentityOptions(SequenceOptions before, SequenceOptions after) {
  static IdentityOptions of(AlterColumn operation, ColumnDefault.Identity wanted) {
    Column existing = operation.existing();
    return existing != null && existing.defaultValue() instanceof ColumnDefault.Identity present
        ? new IdentityOptions(present.options(), wanted.options())
        : new IdentityOptions(SequenceOptions.DEFAULT, wanted.options());
  }

  /** Writes {@code SET ...} for each difference, with a space before it. */
  void write(SqlWriter sql) {
    long start = CounterRange.of(after).start();
    number(sql, " SET START WITH ", CounterRange.of(before).start(), start);
    number(sql, " SET INCREMENT BY ", before.increment(), after.increment());
    bound(sql, "MINVALUE", before.minimum(), after.minimum());
    bound(sql, "MAXVALUE", before.maximum(), after.maximum());
    number(sql, " SET CACHE ", before.cache(), after.cache());
    boolean cycled = Boolean.TRUE.equals(before.cycle());
    boolean cycles = Boolean.TRUE.equals(after.cycle());
    sql.sqlIf(cycles != cycled, cycles ? " SET CYCLE" : " SET NO CYCLE");
  }

  /** Start, step and cache are 1 unless they are told. */
  private static void number(
      SqlWriter sql, String words, @Nullable Long before, @Nullable Long after) {
    long from = before == null ? 1 : before;
    long to = after == null ? 1 : after;
    if (from != to) {
      sql.sql(words).number(to);
    }
  }

  private static void bound(
      SqlWriter sql, String word, @Nullable Long before, @Nullable Long after) {
    if (after != null && !after.equals(before)) {
      sql.sql(" SET ").sql(word).sql(" ").number(after);
    } else if (after == null && before != null) {
      sql.sql(" SET NO ").sql(word);
    }
  }
}
