package org.athanor.dialects.sqlserver;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.athanor.dialect.Literals;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Literal;

/**
 * Constants of Transact-SQL: text is always Unicode, dates are written so that no language setting
 * reads them otherwise.
 *
 * <p>See <a
 * href="https://learn.microsoft.com/sql/t-sql/data-types/constants-transact-sql">constants </a>.
 */
final class SqlServerLiterals implements Literals {
  private static final int LAST_YEAR = 9999;
  private static final int SECOND_DIGITS = 7;
  private static final int LONGEST_TEXT = 4000;

  /** A line that sqlcmd would take for the end of the batch. */
  private static final Pattern BATCH_END =
      Pattern.compile("(?im)^[ \\t]*GO([ \\t]+\\d+)?[ \\t]*;?[ \\t]*$");

  private static final Pattern LINE_END = Pattern.compile("[\\r\\n\\x00]");

  private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
      .appendPattern("HH:mm:ss")
      .appendFraction(ChronoField.NANO_OF_SECOND, 0, SECOND_DIGITS, true)
      .toFormatter(Locale.ROOT);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
  private static final DateTimeFormatter OFFSET =
      new DateTimeFormatterBuilder().appendOffset("+HH:MM", "+00:00").toFormatter(Locale.ROOT);

  @Override
  public String write(Literal literal) {
    Object value = literal.value();
    if (value == null) {
      return "NULL";
    }
    if (value instanceof Boolean bool) {
      return bool ? "1" : "0";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof byte[] bytes) {
      return "0x" + HexFormat.of().withUpperCase().formatHex(bytes);
    }
    return value instanceof String text ? text(text) : '\'' + moment(value) + '\'';
  }

  /** With an exponent it is a float; without one it would be a decimal. */
  private static String number(Double number) {
    if (!Double.isFinite(number)) {
      throw refused("The number " + number, "no NaN and no infinity", "store NULL instead");
    }
    String digits = number.toString();
    return digits.contains("E") ? digits : digits + "E0";
  }

  private static String moment(Object value) {
    if (value instanceof LocalDate date) {
      return DATE.format(checked(date)).replace("-", "");
    }
    if (value instanceof LocalDateTime moment) {
      checked(moment.toLocalDate());
      return DATE.format(moment) + 'T' + TIME.format(moment);
    }
    if (value instanceof OffsetDateTime moment) {
      checked(moment.toLocalDate());
      return DATE.format(moment) + 'T' + TIME.format(moment) + offset(moment);
    }
    if (value instanceof OffsetTime) {
      throw refused(
          "The time " + value, "no times with a zone", "store a moment, or the time without zone");
    }
    return value instanceof LocalTime time ? TIME.format(time) : value.toString();
  }

  private static String offset(TemporalAccessor moment) {
    return OFFSET.format(moment);
  }

  private static LocalDate checked(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
      throw refused("The date " + date, "only the years 1 to 9999", "store a date in that range");
    }
    return date;
  }

  private static AthanorException refused(String what, String has, String fix) {
    return AthanorException.of(
            ErrorCode.DDL_004, what + " cannot be written: SQL Server has " + has + ".")
        .fix(fix)
        .build();
  }

  /** Whether a text can stand as one quoted constant, which is all that EXEC takes. */
  static boolean isOneConstant(String text) {
    // A backslash before a line end joins the two lines:
    // https://learn.microsoft.com/sql/t-sql/language-elements/sql-server-utilities-statements-backslash
    return text.indexOf('\0') < 0
        && !text.contains("\\\n")
        && !text.contains("\\\r")
        && !BATCH_END.matcher(text).find();
  }

  private static String text(String text) {
    if (isOneConstant(text)) {
      return quoted(text);
    }
    List<String> pieces = new ArrayList<>();
    int from = 0;
    var control = LINE_END.matcher(text);
    while (control.find()) {
      pieces.add(quoted(text.substring(from, control.start())));
      pieces.add("NCHAR(" + (int) text.charAt(control.start()) + ")");
      from = control.end();
    }
    pieces.add(quoted(text.substring(from)));
    if (text.length() > LONGEST_TEXT) {
      // What joins short pieces is short itself: it would be cut.
      pieces.set(0, "CAST(" + pieces.get(0) + " AS nvarchar(max))");
    }
    pieces.removeIf("N''"::equals);
    return '(' + String.join(" + ", pieces) + ')';
  }

  private static String quoted(String text) {
    return "N'" + text.replace("'", "''") + "'";
  }
}
