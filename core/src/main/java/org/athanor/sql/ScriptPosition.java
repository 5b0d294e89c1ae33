package org.athanor.sql;

/**
 * A place in a script, counted from 1 as editors count.
 *
 * <p>Immutable and thread-safe.
 *
 * @param line the line
 * @param column the column, in characters
 */
public record ScriptPosition(int line, int column) {
  /** The first character of a script. */
  public static final ScriptPosition START = new ScriptPosition(1, 1);

  /**
   * The place of {@code text[to]} when this is the place of {@code text[from]}. Lines end in LF, CR
   * LF or CR.
   */
  public ScriptPosition advance(String text, int from, int to) {
    int lines = line;
    int lineStart = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean lineEnd =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (lineEnd) {
        lines++;
        lineStart = i + 1;
      }
    }
    int columns = lineStart < 0
        ? column + text.codePointCount(from, to)
        : 1 + text.codePointCount(lineStart, Math.max(lineStart, to));
    return new ScriptPosition(lines, columns);
  }

  /** The line of {@code text} that holds {@code offset}, without its end and blanks around it. */
  static String lineAt(String text, int offset) {
    int from = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    int to = offset;
    while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
      to++;
    }
    return text.substring(from, to).strip();
  }

  /** For messages: {@code line 3, column 14}. */
  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
