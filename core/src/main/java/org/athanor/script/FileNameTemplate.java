package org.athanor.script;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * The pattern of the names of new files: {@code %(rev)s}, {@code %(slug)s},
 * {@code %(slug_pascal)s}, {@code %(epoch)s}, {@code %(year)d}, {@code %(month).2d} and so on, as
 * Alembic has them. A slash makes folders.
 *
 * @param pattern the pattern, without the extension
 * @param slugLength how many characters of the message a name holds at most
 */
public record FileNameTemplate(String pattern, int slugLength) {
  /** The usual pattern for SQL. */
  public static final String SQL_PATTERN = "%(rev)s_%(slug)s";

  /** The usual pattern for Java, which makes a legal class name of any id. */
  public static final String JAVA_PATTERN = "R%(rev)s_%(slug_pascal)s";

  /** How many characters of the message a name holds unless told otherwise. */
  public static final int SLUG_LENGTH = 40;

  private static final List<String> TOKENS = List.of(
      "rev", "slug", "slug_pascal", "epoch", "year", "month", "day", "hour", "minute", "second");

  /**
   * The name for a revision, without the extension.
   *
   * @throws AthanorException SCR-008 for an unknown token
   */
  String name(String revision, String message, ZonedDateTime created) {
    StringBuilder name = new StringBuilder();
    int position = 0;
    while (position < pattern.length()) {
      int start = pattern.indexOf("%(", position);
      int end = start < 0 ? -1 : pattern.indexOf(')', start);
      if (end < 0) {
        name.append(pattern, position, pattern.length());
        break;
      }
      name.append(pattern, position, start);
      name.append(value(pattern.substring(start + 2, end), revision, message, created));
      position = afterConversion(end + 1);
    }
    return stripped(name.toString());
  }

  /** Behind {@code s}, {@code d} or {@code .2d}. */
  private int afterConversion(int position) {
    int end = position;
    while (end < pattern.length() && "0123456789.".indexOf(pattern.charAt(end)) >= 0) {
      end++;
    }
    boolean ends = end < pattern.length() && "sd".indexOf(pattern.charAt(end)) >= 0;
    return ends ? end + 1 : position;
  }

  private String value(String token, String revision, String message, ZonedDateTime created) {
    return switch (token) {
      case "rev" -> revision;
      case "slug" -> slug(message);
      case "slug_pascal" -> pascal(slug(message));
      case "epoch" -> String.valueOf(created.toEpochSecond());
      case "year" -> String.valueOf(created.getYear());
      case "month" -> twoDigits(created.getMonthValue());
      case "day" -> twoDigits(created.getDayOfMonth());
      case "hour" -> twoDigits(created.getHour());
      case "minute" -> twoDigits(created.getMinute());
      case "second" -> twoDigits(created.getSecond());
      default -> throw unknown(token);
    };
  }

  private AthanorException unknown(String token) {
    return AthanorException.of(
            ErrorCode.SCR_008,
            "The file name template \"" + pattern + "\" has an unknown token \"" + token + "\".")
        .fix("use %(NAME)s with one of " + String.join(", ", TOKENS))
        .build();
  }

  private static String twoDigits(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  /** Lower-case words with underscores between them, cut at a word where that is possible. */
  private String slug(String message) {
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        slug.append(Character.toLowerCase(c));
      } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '_') {
        slug.append('_');
      }
    }
    if (slug.length() <= slugLength) {
      return stripped(slug.toString());
    }
    int end = slug.lastIndexOf("_", slugLength);
    return stripped(slug.substring(0, end > 0 ? end : slugLength));
  }

  private static String pascal(String slug) {
    StringBuilder pascal = new StringBuilder();
    for (String word : slug.split("_", -1)) {
      if (!word.isEmpty()) {
        pascal.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return pascal.toString();
  }

  private static String stripped(String name) {
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) == '_') {
      end--;
    }
    return name.substring(0, end);
  }
}
