package org.athanor.dialects.postgresql;

import java.math.BigDecimal;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;

/**
 * Reads a default as the server prints it: a constant where it is one, whatever cast stands behind
 * it, else the expression as printed.
 */
final class PrintedDefault {
  private PrintedDefault() {}

  static ColumnDefault read(String printed, DataType type) {
    if (printed.equals("true") || printed.equals("false")) {
      return ColumnDefault.constant(Boolean.valueOf(printed));
    }
    if (isNumber(printed)) {
      return ColumnDefault.constant(new BigDecimal(printed));
    }
    if (printed.startsWith("NULL::") && isTypeName(printed.substring("NULL::".length()))) {
      return ColumnDefault.none();
    }
    int end = endOfText(printed);
    if (end < 0 || !isCastOrEnd(printed.substring(end))) {
      return ColumnDefault.expression(printed);
    }
    String text = printed.substring(1, end - 1).replace("''", "'");
    return isNumeric(type) && isNumber(text)
        ? ColumnDefault.constant(new BigDecimal(text))
        : ColumnDefault.constant(text);
  }

  /** The position behind a text constant at the beginning, or -1 where none stands. */
  private static int endOfText(String printed) {
    if (!printed.startsWith("'")) {
      return -1;
    }
    int position = 1;
    while (position < printed.length()) {
      if (printed.charAt(position) != '\'') {
        position++;
      } else if (printed.startsWith("''", position)) {
        position += 2;
      } else {
        return position + 1;
      }
    }
    return -1;
  }

  private static boolean isCastOrEnd(String rest) {
    return rest.isEmpty() || rest.startsWith("::") && isTypeName(rest.substring(2));
  }

  /** Letters, digits, spaces and what sizes, arrays and quoted names need; no operators. */
  private static boolean isTypeName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && " _.,()[]\"".indexOf(c) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isNumber(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    if (text.length() == start || !Character.isDigit(text.charAt(start))) {
      return false;
    }
    int points = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return points <= 1 && !text.endsWith(".");
  }

  private static boolean isNumeric(DataType type) {
    return type instanceof DataType.SmallInt
        || type instanceof DataType.Int
        || type instanceof DataType.BigInt
        || type instanceof DataType.Numeric
        || type instanceof DataType.Real
        || type instanceof DataType.DoublePrecision;
  }
}
