package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.List;

/**
 * Arrays of varchar that a text is compared with, which the server prints in words that it does not
 * read as the same.
 *
 * <p>It prints {@code code IN ('a', 'b')} of a varchar column as {@code (code)::text = ANY
 * ((ARRAY['a'::character varying, 'b'::character varying])::text[])}. Read again, the cast of the
 * array is one of each element, which is printed otherwise: the expression would differ from itself
 * once it was written. Without the cast it is read as it was, since the comparison asks for it by
 * itself: see <a
 * href="https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-ARRAY-CONSTRUCTORS">
 * Array Constructors</a>.
 */
final class PrintedArrays {
  private static final String PRINTED = "((ARRAY[";
  private static final String READABLE = "(ARRAY[";
  private static final String CAST = "])::text[])";
  private static final String ELEMENT = "::character varying";

  private final String text;
  private final String opening;
  private final String closing;
  private final StringBuilder written = new StringBuilder();
  private int done;

  private PrintedArrays(String text, String opening, String closing) {
    this.text = text;
    this.opening = opening;
    this.closing = closing;
  }

  /** What the server has printed, in words that it reads as the same. */
  static String readable(String printed) {
    return printed.contains(PRINTED)
        ? new PrintedArrays(printed, PRINTED, CAST).rewritten()
        : printed;
  }

  /**
   * What a database has that was restored from what the server prints for {@code readable}: a cast
   * of each element.
   */
  static String restored(String readable) {
    return readable.contains(READABLE)
        ? new PrintedArrays(readable, READABLE, "])").rewritten()
        : readable;
  }

  private String rewritten() {
    int position = 0;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '\'' || c == '"') {
        position = behindQuotes(position);
      } else if (c == '(' && isCompared(position) && text.startsWith(opening, position)) {
        position = rewrittenArray(position);
      } else {
        position++;
      }
    }
    return written.append(text, done, text.length()).toString();
  }

  private boolean isCompared(int position) {
    return text.startsWith("ANY ", position - "ANY ".length())
        || text.startsWith("ALL ", position - "ALL ".length());
  }

  /** Writes an array of varchar otherwise; goes on behind it, or inside of another array. */
  private int rewrittenArray(int start) {
    int first = start + opening.length();
    List<String> elements = new ArrayList<>();
    int end = elements(first, elements);
    if (end < 0 || !text.startsWith(closing, end)) {
      return first;
    }
    if (opening.equals(READABLE)) {
      elements.replaceAll(element -> "(" + element + ")::text");
    }
    written.append(text, done, start).append(READABLE).append(String.join(", ", elements));
    written.append("])");
    done = end + closing.length();
    return done;
  }

  /** Adds the elements; where the array closes, or -1 where one of them is of another type. */
  private int elements(int first, List<String> elements) {
    int depth = 0;
    int begin = first;
    int position = first;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (depth == 0 && (c == ',' || c == ']')) {
        String element = text.substring(begin, position).strip();
        if (!element.endsWith(ELEMENT)) {
          return -1;
        }
        elements.add(element);
        begin = position + 1;
        if (c == ']') {
          return position;
        }
      } else if (c == '\'' || c == '"') {
        position = behindQuotes(position) - 1;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      }
      position++;
    }
    return -1;
  }

  private int behindQuotes(int start) {
    int end = text.indexOf(text.charAt(start), start + 1);
    return end < 0 ? text.length() : end + 1;
  }
}
