package org.athanor.dialects.postgresql;

import java.util.List;
import org.athanor.schema.Literal;

/**
 * Writes rows in the text format of COPY: tabs between values, a line end after each row,
 * {@code \N} for NULL, and a backslash before what would be taken for one of these: <a
 * href="https://www.postgresql.org/docs/current/sql-copy.html#id-1.9.3.55.9.2">file formats</a>.
 */
final class CopyText {
  private CopyText() {}

  /** Adds a row with its line end. */
  static void append(StringBuilder line, List<Literal> row) {
    String separator = "";
    for (Literal literal : row) {
      line.append(separator);
      if (literal.value() == null) {
        line.append("\\N");
      } else {
        escape(line, PostgresLiterals.text(literal));
      }
      separator = "\t";
    }
    line.append('\n');
  }

  /** Most texts hold nothing to be escaped, and are added as a whole. */
  private static void escape(StringBuilder line, String text) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '\t' || c == '\n' || c == '\r') {
        line.append(text, done, i).append('\\').append(escaped(c));
        done = i + 1;
      }
    }
    if (done == 0) {
      line.append(text);
    } else {
      line.append(text, done, text.length());
    }
  }

  private static char escaped(char c) {
    return switch (c) {
      case '\t' -> 't';
      case '\n' -> 'n';
      case '\r' -> 'r';
      default -> c;
    };
  }
}
