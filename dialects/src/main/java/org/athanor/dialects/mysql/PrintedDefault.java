package org.athanor.dialects.mysql;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;

/**
 * Reads a default as the server prints it, which is the one form that both sides of a comparison
 * have: a constant of the column's type where it is one, else the expression as printed, without
 * parentheses around it. NULL is no default.
 */
final class PrintedDefault {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|''|\\\\.)*'", Pattern.DOTALL);
  private static final String ON_UPDATE = " ON UPDATE ";

  private PrintedDefault() {}

  /** Reads SQL text, in which constants have quotes. */
  static ColumnDefault readSql(String printed, DataType type) {
    if (printed.equalsIgnoreCase("NULL")) {
      return ColumnDefault.none();
    }
    if (TEXT.matcher(printed).matches()) {
      return readConstant(unquoted(printed), type);
    }
    if (NUMBER.matcher(printed).matches()) {
      return readConstant(printed, type);
    }
    return ColumnDefault.expression(Parentheses.stripped(printed));
  }

  /**
   * A default together with what an UPDATE sets, which has no other place: {@code CURRENT_TIMESTAMP
   * ON UPDATE CURRENT_TIMESTAMP}, as people write it in a default.
   */
  static ColumnDefault withOnUpdate(ColumnDefault value, String moment) {
    String before =
        value instanceof ColumnDefault.Expression expression ? expression.sql() : "NULL";
    return ColumnDefault.expression(before + ON_UPDATE + moment.strip());
  }

  /** Reads the bare value of a constant. */
  static ColumnDefault readConstant(String value, DataType type) {
    if (type instanceof DataType.Bool && (value.equals("1") || value.equals("0"))) {
      return ColumnDefault.constant(value.equals("1"));
    }
    boolean isNumber = NUMBER.matcher(value).matches();
    if (isNumber && (type instanceof DataType.Real || type instanceof DataType.DoublePrecision)) {
      return ColumnDefault.constant(Double.valueOf(value));
    }
    if (isNumber && isNumeric(type)) {
      return number(value);
    }
    if (value.startsWith("b'")) {
      return ColumnDefault.expression(value);
    }
    if (type instanceof DataType.Binary) {
      return ColumnDefault.constant(value.getBytes(StandardCharsets.UTF_8));
    }
    try {
      return moment(value, type);
    } catch (DateTimeException | IllegalArgumentException e) {
      // Such as the date 0000-00-00, which no calendar has: it is kept as the text it is.
      return ColumnDefault.constant(value);
    }
  }

  private static ColumnDefault moment(String value, DataType type) {
    if (type instanceof DataType.Date) {
      return ColumnDefault.constant(LocalDate.parse(value));
    }
    if (type instanceof DataType.Time) {
      return ColumnDefault.constant(LocalTime.parse(value));
    }
    if (type instanceof DataType.Timestamp) {
      return ColumnDefault.constant(LocalDateTime.parse(value.replace(' ', 'T')));
    }
    return ColumnDefault.constant(type instanceof DataType.Uuid ? UUID.fromString(value) : value);
  }

  /** Zeros at the end of a fraction say nothing: the column's own scale decides. */
  private static ColumnDefault number(String text) {
    BigDecimal number = new BigDecimal(text);
    BigDecimal bare = number.scale() > 0 ? number.stripTrailingZeros() : number;
    return ColumnDefault.constant(bare.scale() < 0 ? bare.setScale(0) : bare);
  }

  private static boolean isNumeric(DataType type) {
    return type.isExactNumber()
        || type instanceof DataType.Bool
        || type instanceof DataType.Raw raw
            && raw.sql().matches("(tiny|medium|small|big)?int\\b.*");
  }

  /** The text of a literal: <a href="https://mariadb.com/kb/en/string-literals/">escapes</a>. */
  private static String unquoted(String literal) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < literal.length() - 1; i++) {
      char c = literal.charAt(i);
      if (c == '\'') {
        i++;
      } else if (c == '\\') {
        i++;
        c = escaped(literal.charAt(i));
      }
      text.append(c);
    }
    return text.toString();
  }

  private static char escaped(char c) {
    return switch (c) {
      case '0' -> '\0';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'Z' -> '\u001a';
      default -> c;
    };
  }
}
