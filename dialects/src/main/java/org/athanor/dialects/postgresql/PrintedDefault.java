package org.athanor.dialects.postgresql;

import java.math.BigDecimal;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;

/**
 * Reads a default as the server prints it, which is the one form that both sides of a comparison
 * have: a constant where it is one, whatever cast stands behind it, else the expression as printed.
 *
 * <p>A constant is a number in a number column, a boolean in a boolean one and text in all others,
 * dates and enum values included, since a quoted string takes the type of its column. NULL is no
 * default.
 */
final class PrintedDefault {
  private static final BigDecimal INTEGERS = new BigDecimal("2147483648");
  private static final BigDecimal BIGINTS = new BigDecimal("9223372036854775808");

  private PrintedDefault() {}

  /**
   * The same, but nothing is left out: a default is a constant only where the server would print it
   * alike again, so that {@code 1.0} is not {@code 1} and {@code 'a'::text} no {@code varchar}.
   *
   * @param typeName the type of the column as the server prints it
   */
  static ColumnDefault exactly(String printed, DataType type, String typeName) {
    ColumnDefault value = read(printed, type);
    boolean isSame = value instanceof ColumnDefault.Constant constant
        && (constant.value().value() instanceof BigDecimal number
            ? printed.equals(printed(number))
            : isPrintedAs(printed, typeName));
    boolean hasZeros = isNumber(printed) && printed.contains(".");
    return isSame && !hasZeros ? value : ColumnDefault.expression(PrintedArrays.readable(printed));
  }

  /** A number without a word about its type is of the smallest one that holds it. */
  private static String printed(BigDecimal number) {
    String text = number.toPlainString();
    boolean isWhole = number.scale() <= 0;
    if (isWhole && number.compareTo(INTEGERS.negate()) >= 0 && number.compareTo(INTEGERS) < 0) {
      return number.signum() < 0 ? "'" + text + "'::integer" : text;
    } else if (isWhole
        && number.compareTo(BIGINTS.negate()) >= 0
        && number.compareTo(BIGINTS) < 0) {
      return "'" + text + "'::bigint";
    }
    return isWhole || number.signum() < 0 ? "'" + text + "'::numeric" : text;
  }

  private static boolean isPrintedAs(String printed, String typeName) {
    String bare = typeName.replaceAll("\\([0-9, ]*\\)", "");
    return !printed.contains("::") && !printed.startsWith("(")
        || printed.endsWith("'::" + bare)
        || printed.endsWith("'::bpchar") && bare.equals("character");
  }

  static ColumnDefault read(String printed, DataType type) {
    if (printed.equals("true") || printed.equals("false")) {
      return ColumnDefault.constant(Boolean.valueOf(printed));
    }
    String number = withoutCast(printed);
    if (isNumber(number) && (number.length() == printed.length() || type.isNumber())) {
      return number(number, type);
    }
    if (printed.startsWith("NULL::") && isTypeName(printed.substring("NULL::".length()))) {
      return ColumnDefault.none();
    }
    int end = endOfText(printed);
    if (end < 0 || !isCastOrEnd(printed.substring(end))) {
      return ColumnDefault.expression(printed);
    }
    String text = printed.substring(1, end - 1).replace("''", "'");
    return type.isNumber() && isNumber(text) ? number(text, type) : ColumnDefault.constant(text);
  }

  /**
   * The number of {@code (0)::numeric}, a whole number written in another type than the column's.
   */
  private static String withoutCast(String printed) {
    int end = printed.indexOf(")::");
    boolean isCast = printed.startsWith("(") && end > 0 && isTypeName(printed.substring(end + 3));
    String inner = isCast ? printed.substring(1, end) : printed;
    return inner.indexOf('.') < 0 ? inner : printed;
  }

  /** Zeros at the end of a fraction mean something only in a numeric without scale. */
  private static ColumnDefault number(String text, DataType type) {
    BigDecimal number = new BigDecimal(text);
    boolean keepsZeros = type instanceof DataType.Numeric numeric && numeric.scale() == null;
    if (keepsZeros || number.scale() <= 0) {
      return ColumnDefault.constant(number);
    }
    BigDecimal bare = number.stripTrailingZeros();
    return ColumnDefault.constant(bare.scale() < 0 ? bare.setScale(0) : bare);
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
}
