package org.athanor.dialects.h2;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Locale;
import org.athanor.dialect.Literals;
import org.athanor.schema.Literal;

/**
 * Constants as H2 reads them in every compatibility mode: a backslash is a backslash.
 *
 * <p>Dates and times carry the name of their type, so that they are what they are wherever they
 * stand. Text with control characters is written with <a
 * href="https://www.h2database.com/html/grammar.html#string">Unicode escapes</a>, so that no editor
 * and no shell loses them. Immutable and thread-safe.
 */
final class H2Literals implements Literals {
  private static final int PLAIN_DIGITS = 200;

  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
      .appendPattern("HH:mm:ss")
      .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
      .toFormatter(Locale.ROOT);

  /** Years before the first are negative, and year 0 is 1 BC, as in ISO 8601. */
  private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
      .appendValue(ChronoField.YEAR, 4, 9, java.time.format.SignStyle.NORMAL)
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
      boolean isLong = number.precision() + Math.abs((long) number.scale()) > PLAIN_DIGITS;
      return isLong ? number.toString() : number.toPlainString();
    }
    if (value instanceof Double number && Double.isFinite(number)) {
      return number.toString();
    }
    if (value instanceof byte[] bytes) {
      return "X'" + HexFormat.of().formatHex(bytes) + "'";
    }
    String moment = moment(value);
    return moment.isEmpty() ? quote(value.toString()) : moment;
  }

  private static String moment(Object value) {
    if (value instanceof LocalDate date) {
      return "DATE '" + DATE.format(date) + "'";
    }
    if (value instanceof LocalTime time) {
      return "TIME '" + TIME.format(time) + "'";
    }
    if (value instanceof OffsetTime time) {
      return "TIME WITH TIME ZONE '" + TIME.format(time) + OFFSET.format(time) + "'";
    }
    if (value instanceof LocalDateTime moment) {
      return "TIMESTAMP '" + DATE.format(moment) + " " + TIME.format(moment) + "'";
    }
    if (value instanceof OffsetDateTime moment) {
      return "TIMESTAMP WITH TIME ZONE '" + DATE.format(moment) + " " + TIME.format(moment)
          + OFFSET.format(moment) + "'";
    }
    return "";
  }

  private static String quote(String text) {
    boolean isPlain = text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\t');
    return isPlain ? "'" + text.replace("'", "''") + "'" : escaped(text);
  }

  private static String escaped(String text) {
    StringBuilder sql = new StringBuilder("U&'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        sql.append('\\').append(HexFormat.of().toHexDigits(c));
      } else if (c == '\\' || c == '\'') {
        sql.append(c).append(c);
      } else {
        sql.append(c);
      }
    }
    return sql.append('\'').toString();
  }
}
