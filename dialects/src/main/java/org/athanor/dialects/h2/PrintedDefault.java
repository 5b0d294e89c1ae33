package org.athanor.dialects.h2;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;

/**
 * Reads a default as H2 prints it, which is the one form that both sides of a comparison have: a
 * constant where it is one, else the expression as printed.
 *
 * <p>A constant is a number, a boolean, bytes, or text, which dates and enum values are as well,
 * since text takes the type of its column; but to a JSON column plain text is a JSON string, and
 * only {@code JSON '...'} is JSON. NULL is no default.
 */
final class PrintedDefault {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:E[+-]?\\d+)?");
  private static final Pattern CAST = Pattern.compile("CAST\\((\\S+) AS DECFLOAT\\)");
  private static final Pattern BYTES = Pattern.compile("X'([0-9a-fA-F]*)'");
  private static final Pattern TEXT =
      Pattern.compile("(?:(DATE|TIME|TIMESTAMP|UUID|JSON)(?: WITH TIME ZONE)? )?'((?:[^']|'')*)'");

  /** Beyond this many zeros a number is left in its short form. */
  private static final int MOST_ZEROS = 40;

  private PrintedDefault() {}

  static ColumnDefault read(String printed, DataType type) {
    if (printed.equals("NULL")) {
      return ColumnDefault.none();
    }
    if (printed.equals("TRUE") || printed.equals("FALSE")) {
      return ColumnDefault.constant(printed.equals("TRUE"));
    }
    Matcher cast = CAST.matcher(printed);
    String bare = cast.matches() ? cast.group(1) : printed;
    if (NUMBER.matcher(bare).matches()) {
      return number(bare, type);
    }
    Matcher bytes = BYTES.matcher(printed);
    if (bytes.matches()) {
      return ColumnDefault.constant(HexFormat.of().parseHex(bytes.group(1)));
    }
    return text(printed, type);
  }

  private static ColumnDefault text(String printed, DataType type) {
    Matcher text = TEXT.matcher(printed);
    boolean isJson = type instanceof DataType.Json;
    if (!text.matches() || isJson != "JSON".equals(text.group(1))) {
      return ColumnDefault.expression(printed);
    }
    String value = text.group(2).replace("''", "'");
    return type.isNumber() && NUMBER.matcher(value).matches()
        ? number(value, type)
        : ColumnDefault.constant(value);
  }

  /** Zeros at the end of a fraction mean something only in a number without scale. */
  private static ColumnDefault number(String text, DataType type) {
    BigDecimal number = new BigDecimal(text);
    boolean keepsZeros = type instanceof DataType.Numeric numeric && numeric.scale() == null;
    if (keepsZeros || number.scale() == 0) {
      return ColumnDefault.constant(number);
    }
    BigDecimal bare = number.stripTrailingZeros();
    boolean isShort = bare.scale() < 0 && bare.scale() > -MOST_ZEROS;
    return ColumnDefault.constant(isShort ? bare.setScale(0) : bare);
  }
}
