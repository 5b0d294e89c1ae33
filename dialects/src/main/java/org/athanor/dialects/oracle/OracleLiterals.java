package org.athanor.dialects.oracle;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.athanor.dialect.Literals;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Literal;

/**
 * Constants of Oracle. A text of no characters is NULL there, which nothing can change.
 *
 * <p>See <a
 * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Literals.html">literals
 * </a>.
 */
final class OracleLiterals implements Literals {
  private static final int LONGEST_BYTES = 4000;
  private static final int LONGEST_RAW = 2000;
  private static final int PIECE = 1000;
  private static final int FIRST_YEAR = -4712;
  private static final int LAST_YEAR = 9999;

  /**
   * A line of a text that SQL*Plus would take for a command of its own, and the hyphen that would
   * join two lines: chapter 12 of the SQL*Plus User's Guide.
   */
  private static final Pattern SHELL_LINE = Pattern.compile("\\n\\s*[/.@#!]|-[ \\t]*\\r?\\n");

  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
      .appendPattern("HH:mm:ss")
      .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
      .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder().appendOffset("+HH:MM", "+00:00").toFormatter(Locale.ROOT);

  private final OracleVersion version;

  OracleLiterals(OracleVersion version) {
    this.version = version;
  }

  @Override
  public String write(Literal literal) {
    Object value = literal.value();
    if (value == null) {
      return "NULL";
    }
    if (value instanceof Boolean bool) {
      return bool(bool);
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof byte[] bytes) {
      return bytes(bytes);
    }
    if (value instanceof UUID uuid) {
      return "HEXTORAW('" + uuid.toString().replace("-", "").toUpperCase(Locale.ROOT) + "')";
    }
    return value instanceof String text ? text(text) : moment(value);
  }

  private String bool(boolean value) {
    if (version.hasBoolean()) {
      return value ? "TRUE" : "FALSE";
    }
    return value ? "1" : "0";
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "BINARY_DOUBLE_NAN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "BINARY_DOUBLE_INFINITY" : "-BINARY_DOUBLE_INFINITY";
    }
    return number + "d";
  }

  private static String bytes(byte[] bytes) {
    if (bytes.length > LONGEST_RAW) {
      throw refused(
          bytes.length + " bytes", "at most 2000 bytes in a constant", "load them with SQL*Loader");
    }
    return "HEXTORAW('" + HexFormat.of().withUpperCase().formatHex(bytes) + "')";
  }

  private static String moment(Object value) {
    if (value instanceof LocalDate date) {
      return "DATE '" + DATE.format(checked(date)) + '\'';
    }
    if (value instanceof LocalDateTime moment) {
      checked(moment.toLocalDate());
      return "TIMESTAMP '" + DATE.format(moment) + ' ' + TIME.format(moment) + '\'';
    }
    if (value instanceof OffsetDateTime moment) {
      checked(moment.toLocalDate());
      String local = DATE.format(moment) + ' ' + TIME.format(moment);
      return "TIMESTAMP '" + local + ' ' + OFFSET.format(moment) + '\'';
    }
    throw refused(
        "The time " + value, "no times of day alone", "store a moment, or text such as 'HH24:MI'");
  }

  private static LocalDate checked(LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw refused("The date " + date, "only the years -4712 to 9999", "store another date");
    }
    return date;
  }

  private static AthanorException refused(String what, String has, String fix) {
    return AthanorException.of(
            ErrorCode.DDL_004, what + " cannot be written: Oracle has " + has + ".")
        .fix(fix)
        .build();
  }

  /** Whether a text can stand as one quoted constant, which is all that COMMENT takes. */
  static boolean isOneConstant(String text) {
    return text.indexOf('\0') < 0
        && !SHELL_LINE.matcher(text).find()
        && (text.length() * 3 <= LONGEST_BYTES || bytesOf(text) <= LONGEST_BYTES);
  }

  static int bytesOf(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Long texts are joined from pieces; what joins short pieces alone would be short itself. */
  private static String text(String text) {
    if (isOneConstant(text)) {
      return quoted(text);
    }
    boolean isLong = bytesOf(text) > LONGEST_BYTES;
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = from;
      while (end < text.length() && end - from < PIECE && !isControl(text.charAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > from) {
        String piece = quoted(text.substring(from, end));
        pieces.add(isLong ? "TO_CLOB(" + piece + ")" : piece);
      } else {
        pieces.add("CHR(" + (int) text.charAt(end++) + ")");
      }
      from = end;
    }
    return '(' + String.join("\n  || ", pieces) + ')';
  }

  private static boolean isControl(char c) {
    return c == '\n' || c == '\r' || c == '\0';
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
