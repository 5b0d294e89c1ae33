package org.athanor.dialects.sqlite;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import org.athanor.dialect.Literals;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Literal;
import org.jspecify.annotations.Nullable;

/**
 * Constants of SQLite. Booleans are 1 and 0; dates and times are text in the form that <a
 * href="https://www.sqlite.org/lang_datefunc.html">SQLite's own functions</a> read.
 */
final class SqliteLiterals implements Literals {
  private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
      .appendPattern("uuuu-MM-dd HH:mm:ss")
      .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
      .toFormatter(java.util.Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME_ZONE = new DateTimeFormatterBuilder()
      .append(DATE_TIME)
      .appendOffset("+HH:MM", "+00:00")
      .toFormatter(java.util.Locale.ROOT);

  @Override
  public String write(Literal literal) {
    Object value = literal.value();
    if (value == null) {
      return "NULL";
    }
    if (value instanceof Boolean flag) {
      return flag ? "1" : "0";
    }
    if (value instanceof BigDecimal number) {
      return number(number);
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof byte[] bytes) {
      return "X'" + HexFormat.of().withUpperCase().formatHex(bytes) + "'";
    }
    return quoted(text(value));
  }

  static String text(Object value) {
    if (value instanceof LocalDateTime dateTime) {
      return DATE_TIME.format(dateTime);
    }
    return value instanceof OffsetDateTime dateTime
        ? DATE_TIME_ZONE.format(dateTime)
        : value.toString();
  }

  private static String number(BigDecimal number) {
    return Math.abs(number.scale()) > 40 ? number.toString() : number.toPlainString();
  }

  /** The largest exponents stand for the infinities, as in SQLite's own dumps. */
  private static String number(Double number) {
    if (number.isNaN()) {
      throw refused("The value NaN cannot be written: SQLite turns it into NULL.", null);
    }
    if (number.isInfinite()) {
      return number > 0 ? "9e999" : "-9e999";
    }
    return number.toString();
  }

  private static String quoted(String text) {
    if (text.indexOf('\0') >= 0) {
      throw refused(
          "A text holds a NUL character, at which SQLite ends a statement.",
          text.replace("\0", "\\0"));
    }
    return "'" + text.replace("'", "''") + "'";
  }

  private static AthanorException refused(String what, @Nullable String evidence) {
    AthanorException.Builder error = AthanorException.of(ErrorCode.DDL_004, what);
    if (evidence != null) {
      error.evidence(evidence);
    }
    return error
        .fix(
            "take it out, or insert the value through a bound parameter: op.run(connection -> ...)")
        .build();
  }
}
