package org.athanor.dialects.mysql;

/** Parentheses around an expression. */
final class Parentheses {
  private Parentheses() {}

  /** The text without the parentheses around all of it. */
  static String stripped(String text) {
    String inner = text.strip();
    while (inner.startsWith("(") && end(inner) == inner.length() - 1) {
      inner = inner.substring(1, inner.length() - 1).strip();
    }
    return inner;
  }

  /** Where the parenthesis at the beginning is closed, or -1. */
  static int end(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '`' || c == '"') {
        i = endOfQuoted(text, i);
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The position of the quote that ends the text or name that begins at {@code start}. */
  static int endOfQuoted(String text, int start) {
    char quote = text.charAt(start);
    for (int i = start + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && quote != '`') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i;
      }
    }
    return text.length() - 1;
  }
}
