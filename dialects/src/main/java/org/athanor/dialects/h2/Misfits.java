package org.athanor.dialects.h2;

import org.athanor.dialect.SequenceDefaults;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that find texts which another type refuses.
 *
 * <p>A cast fails at the first of them, in a query too, so texts are told by patterns, and the
 * range of a number only once the text is one: <a
 * href="https://www.h2database.com/html/grammar.html#cast_specification">CAST</a>.
 */
final class Misfits {
  private static final String INTEGER = "^\\s*[-+]?[0-9]{1,100}\\s*$";
  private static final String NUMBER =
      "^\\s*[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]{1,4})?\\s*$";
  private static final String DAY = "-?[0-9]+-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])";
  private static final String CLOCK = "([01]?[0-9]|2[0-3]):[0-5]?[0-9](:[0-5]?[0-9]([.][0-9]+)?)?";
  private static final String ZONE = "(Z|[ ]?[-+][0-9:]+|[ ]?[A-Za-z/_]+)?";
  private static final String UUID = "^([0-9a-fA-F]{2}-?){16}$";
  private static final String TRUTH = "^(?i)(true|t|yes|y|on|1|false|f|no|n|off|0)$";

  private Misfits() {}

  /** Writes the condition; returns whether there is one. */
  static boolean write(SqlWriter sql, Column column, DataType to) {
    DataType from = column.type();
    String pattern = from.isText() ? pattern(to) : null;
    if (pattern == null) {
      return false;
    }
    String range = range(to);
    if (range == null) {
      unlike(sql, column, pattern);
      return true;
    }
    sql.sql("CASE WHEN ");
    unlike(sql, column, pattern);
    sql.sql(" THEN TRUE ELSE CAST(").name(column.name()).sql(" AS DECFLOAT) ").sql(range);
    sql.sql(" END");
    return true;
  }

  private static void unlike(SqlWriter sql, Column column, String pattern) {
    sql.sql("NOT REGEXP_LIKE(").name(column.name()).sql(", ").literal(pattern).sql(")");
  }

  private static @Nullable String range(DataType to) {
    return to.isInteger()
        ? "NOT BETWEEN " + SequenceDefaults.least(to) + " AND " + SequenceDefaults.greatest(to)
        : null;
  }

  private static @Nullable String pattern(DataType to) {
    if (to.isInteger()) {
      return INTEGER;
    } else if (to.isNumber()) {
      return NUMBER;
    } else if (to instanceof DataType.Date) {
      return "^" + DAY + "$";
    } else if (to instanceof DataType.Time time && !time.withTimeZone()) {
      return "^" + CLOCK + "$";
    } else if (to instanceof DataType.Timestamp moment) {
      return "^" + DAY + "([ T]" + CLOCK + (moment.withTimeZone() ? ZONE : "") + ")?$";
    } else if (to instanceof DataType.Uuid) {
      return UUID;
    }
    return to instanceof DataType.Bool ? TRUTH : null;
  }
}
