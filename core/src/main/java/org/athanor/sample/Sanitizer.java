package org.athanor.sample;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.schema.Literal;

/**
 * Makes values of a real database fit to be shown: personal text is scrambled, form, length and
 * NULLs stay.
 *
 * <p>Immutable and thread-safe.
 */
public final class Sanitizer {
  private static final Pattern NOT_A_NUMBER = Pattern.compile("-?(NaN|Infinity|inf)");
  private static final Pattern JSON_ESCAPE = Pattern.compile("\\\\(?:u[0-9a-fA-F]{4}|.)");
  /** A word of an array that is no value: https://www.postgresql.org/docs/current/arrays.html. */
  private static final Pattern ARRAY_NULL = Pattern.compile("(?<=[{,])NULL(?=[},])");

  private final TextScrambler scrambler;

  /** What becomes of a value. */
  public enum Treatment {
    /** It stays: a number, a date, a code. */
    KEPT,
    /** A number stays; what is none is text after all, where columns take anything. */
    NUMBER,
    /** Letters and digits become others. */
    TEXT,
    /** Letters and digits of string values become others; keys stay. */
    JSON,
    /** Letters and digits of elements become others. */
    ARRAY,
    /** Bytes become others. */
    BYTES,
    /** It is not known what it holds, so it is not taken along. */
    LEFT_OUT
  }

  /** With a secret that scrambles. */
  public Sanitizer(TextScrambler scrambler) {
    this.scrambler = scrambler;
  }

  /**
   * The value that stands for another one.
   *
   * @param value a value as its column takes it
   * @param codes values that a constraint names, which stay
   */
  public Literal sanitized(Literal value, Treatment treatment, Set<String> codes) {
    if (value.value() instanceof byte[] bytes) {
      return treatment == Treatment.KEPT ? value : Literal.of(otherBytes(bytes));
    }
    if (!(value.value() instanceof String text)) {
      return value;
    }
    return codes.contains(text) ? value : Literal.of(sanitized(text, treatment));
  }

  private String sanitized(String text, Treatment treatment) {
    return switch (treatment) {
      case KEPT, LEFT_OUT -> text;
      case NUMBER -> isNumber(text) ? text : scrambler.scramble(text);
      case TEXT, BYTES -> scrambler.scramble(text);
      case JSON -> json(text);
      case ARRAY -> apartFrom(ARRAY_NULL, text);
    };
  }

  private static boolean isNumber(String text) {
    if (NOT_A_NUMBER.matcher(text).matches()) {
      return true;
    }
    try {
      return new BigDecimal(text).precision() > 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Strings that no colon makes keys. */
  private String json(String text) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '"' ? endOfString(text, at) : at + 1;
      String part = text.substring(at, end);
      boolean isValue = part.length() > 1 && !isKey(text, end);
      result.append(isValue ? apartFrom(JSON_ESCAPE, part) : part);
      at = end;
    }
    return result.toString();
  }

  private static boolean isKey(String text, int end) {
    int at = end;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && text.charAt(at) == ':';
  }

  private static int endOfString(String text, int begin) {
    for (int i = begin + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '"') {
        return i + 1;
      }
    }
    return text.length();
  }

  /** Scrambles what stands between parts that stay. */
  private String apartFrom(Pattern kept, String text) {
    StringBuilder result = new StringBuilder();
    Matcher found = kept.matcher(text);
    int end = 0;
    while (found.find()) {
      result.append(scrambler.scramble(text.substring(end, found.start()))).append(found.group());
      end = found.end();
    }
    return result.append(scrambler.scramble(text.substring(end))).toString();
  }

  /** As many bytes: the text of one letter for each, scrambled. */
  private byte[] otherBytes(byte[] bytes) {
    StringBuilder letters = new StringBuilder();
    for (byte each : bytes) {
      letters.append((char) ('a' + (each & 0x0f))).append((char) ('a' + (each >> 4 & 0x0f)));
    }
    String other = scrambler.scramble(letters.toString());
    byte[] result = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      result[i] = (byte) ((other.charAt(2 * i) - 'a') * 26 + other.charAt(2 * i + 1) - 'a');
    }
    return result;
  }
}
