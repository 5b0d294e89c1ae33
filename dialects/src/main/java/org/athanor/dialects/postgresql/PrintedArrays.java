package org.athanor.dialects.postgresql;

/**
 * Arrays as the server prints them, in words that it reads as the same.
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
  private static final String OPENING = "((ARRAY[";
  private static final String CAST = "])::text[])";
  private static final String ELEMENT = "::character varying";

  private final String printed;
  private final StringBuilder readable = new StringBuilder();
  private int done;

  private PrintedArrays(String printed) {
    this.printed = printed;
  }

  /** The same expression or query, to be read again. */
  static String readable(String printed) {
    return printed.contains(OPENING) ? new PrintedArrays(printed).read() : printed;
  }

  private String read() {
    int position = 0;
    while (position < printed.length()) {
      char c = printed.charAt(position);
      if (c == '\'' || c == '"') {
        position = behindQuotes(position);
      } else if (c == '(' && isCompared(position) && printed.startsWith(OPENING, position)) {
        position = readArray(position);
      } else {
        position++;
      }
    }
    return readable.append(printed, done, printed.length()).toString();
  }

  private boolean isCompared(int position) {
    return printed.startsWith("ANY ", position - "ANY ".length())
        || printed.startsWith("ALL ", position - "ALL ".length());
  }

  /** Leaves out the cast of an array of varchar; goes on behind it, or inside of another array. */
  private int readArray(int start) {
    int first = start + OPENING.length();
    int end = closing(first);
    if (end < 0 || !printed.startsWith(CAST, end)) {
      return first;
    }
    readable.append(printed, done, start + 1).append(printed, start + 2, end).append("])");
    done = end + CAST.length();
    return done;
  }

  /** Where the array closes, or -1 where one of its elements is of another type. */
  private int closing(int first) {
    int depth = 0;
    int position = first;
    while (position < printed.length()) {
      char c = printed.charAt(position);
      boolean isEnd = depth == 0 && (c == ',' || c == ']');
      if (isEnd && !printed.startsWith(ELEMENT, position - ELEMENT.length())) {
        return -1;
      } else if (isEnd && c == ']') {
        return position;
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
    int end = printed.indexOf(printed.charAt(start), start + 1);
    return end < 0 ? printed.length() : end + 1;
  }
}
