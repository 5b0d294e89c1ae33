package org.athanor.dialects.postgresql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.athanor.dialect.Literals;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Literal;

/**
 * Constants as PostgreSQL reads them with {@code standard_conforming_strings} on, its default since
 * 9.1: a backslash is a backslash.
 *
 * <p>Everything but numbers and booleans is written as a quoted string without a cast, because such
 * a string takes the type of the column that it is given to. See <a
 * href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-CONSTANTS">
 * constants</a>.
 */
final class PostgresLiterals implements Literals {
  private static final int PLAIN_DIGITS = 200;

  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
      .appendPattern("HH:mm:ss")
      .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
      .toFormatter(Locale.ROOT);

  private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
      .appendValue(ChronoField.YEAR_OF_ERA, 4, 9, java.time.format.SignStyle.NEVER)
      .appendPattern("-MM-dd")
      .toFormatter(Locale.ROOT);

  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder().appendOffset("+HH:mm:ss", "+00:00").toFormatter(Locale.ROOT);

  @Override
  public String write(Literal literal) {
    Object value = literal.value();
    if (value == null) {
      return "NULL";
    }
    if (value instanceof Boolean bool) {
      return bool ? "TRUE" : "FALSE";
    }
    if (value instanceof BigDecimal number) {
      return number(number);
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return number.toString();
    }
    return quote(text(value));
  }

  /** The constant as the text that the input function of its column's type reads. */
  static String text(Literal literal) {
    Object value = Objects.requireNonNull(literal.value());
    if (value instanceof String text) {
      return storable(text);
    }
    return value instanceof BigDecimal number ? number(number) : storable(text(value));
  }

  private static String number(BigDecimal number) {
    boolean isLong = number.precision() + Math.abs((long) number.scale()) > PLAIN_DIGITS;
    return isLong ? number.toString() : number.toPlainString();
  }

  private static String text(Object value) {
    if (value instanceof byte[] bytes) {
      return "\\x" + HexFormat.of().formatHex(bytes);
    }
    if (value instanceof LocalDate date) {
      return DATE.format(date) + era(date);
    }
    if (value instanceof LocalDateTime moment) {
      return DATE.format(moment) + " " + TIME.format(moment) + era(moment);
    }
    if (value instanceof OffsetDateTime moment) {
      return DATE.format(moment) + " " + timeWithOffset(moment) + era(moment);
    }
    if (value instanceof java.time.LocalTime time) {
      return TIME.format(time);
    }
    if (value instanceof java.time.OffsetTime time) {
      return timeWithOffset(time);
    }
    return value.toString();
  }

  private static String timeWithOffset(TemporalAccessor time) {
    return TIME.format(time) + OFFSET.format(time);
  }

  private static String era(TemporalAccessor date) {
    return date.get(ChronoField.ERA) == 0 ? " BC" : "";
  }

  static String quote(String text) {
    return "'" + storable(text).replace("'", "''") + "'";
  }

  private static String storable(String text) {
    if (text.indexOf('\0') >= 0) {
      throw AthanorException.of(
              ErrorCode.DDL_004,
              "The text \"" + text.replace("\0", "\\0") + "\" holds a NUL character, which"
                  + " PostgreSQL does not store.")
          .fix("remove the NUL character, or use a bytea column and bytes")
          .build();
    }
    return text;
  }
}
