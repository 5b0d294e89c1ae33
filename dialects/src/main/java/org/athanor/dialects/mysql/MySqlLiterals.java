package org.athanor.dialects.mysql;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.Locale;
import org.athanor.dialect.Literals;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Literal;

/**
 * Constants as the session's {@code sql_mode} reads them: see <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/literals.html">literal values</a>.
 *
 * <p>Quotes are doubled, never escaped, and so are backslashes where they escape. A text written
 * for a session where they do is a whole string in every other session too: its backslashes come in
 * pairs, so none of them reaches the closing quote.
 */
final class MySqlLiterals implements Literals {
  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
      .appendPattern("HH:mm:ss")
      .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
      .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
      .appendPattern("uuuu-MM-dd ")
      .append(TIME)
      .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter DATE_TIME_OFFSET = new DateTimeFormatterBuilder()
      .append(DATE_TIME)
      .appendOffset("+HH:MM", "+00:00")
      .toFormatter(Locale.ROOT);

  private final ServerFacts facts;
  private final SqlMode mode;

  MySqlLiterals(ServerFacts facts, SqlMode mode) {
    this.facts = facts;
    this.mode = mode;
  }

  @Override
  public String write(Literal literal) {
    Object value = literal.value();
    if (value == null) {
      return "NULL";
    }
    if (value instanceof Boolean flag) {
      return flag ? "TRUE" : "FALSE";
    }
    if (value instanceof BigDecimal number) {
      return Math.abs(number.scale()) > 65 ? number.toString() : number.toPlainString();
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof byte[] bytes) {
      return "X'" + HexFormat.of().withUpperCase().formatHex(bytes) + "'";
    }
    if (value instanceof OffsetDateTime moment && !facts.readsTimeZoneOffsets()) {
      return inSessionZone(moment);
    }
    return quoted(text(value));
  }

  /**
   * A moment that does not depend on the session's time zone, in which a TIMESTAMP is written: <a
   * href="https://mariadb.com/kb/en/convert_tz/">CONVERT_TZ</a>.
   */
  private static String inSessionZone(OffsetDateTime moment) {
    String utc = DATE_TIME.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
    return "CONVERT_TZ('" + utc + "', '+00:00', @@session.time_zone)";
  }

  private String number(Double number) {
    if (!Double.isFinite(number)) {
      throw refused(
          "The value " + number + " cannot be written: " + facts.title() + " has no such number.",
          "use NULL, or a number that stands for it");
    }
    return number.toString();
  }

  private String text(Object value) {
    if (value instanceof LocalTime time) {
      return TIME.format(time);
    }
    if (value instanceof LocalDateTime dateTime) {
      return DATE_TIME.format(dateTime);
    }
    if (value instanceof OffsetDateTime dateTime) {
      return DATE_TIME_OFFSET.format(dateTime);
    }
    if (value instanceof OffsetTime) {
      throw refused(
          "The time " + value + " cannot be written: " + facts.title() + " has no time with zone.",
          "give a java.time.LocalTime");
    }
    return value.toString();
  }

  private String quoted(String text) {
    String quoted = text.replace("'", "''");
    return mode.escapesBackslashes()
        ? "'" + quoted.replace("\\", "\\\\").replace("\0", "\\0") + "'"
        : "'" + quoted + "'";
  }

  private static AthanorException refused(String what, String remedy) {
    return AthanorException.of(ErrorCode.DDL_004, what).fix(remedy).build();
  }
}
