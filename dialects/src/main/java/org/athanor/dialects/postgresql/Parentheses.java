package org.athanor.dialects.postgresql;

/** The parentheses that the server prints around most expressions, once or twice. */
final class Parentheses {
  private Parentheses() {}

  /** The text without the pairs that enclose all of it, so that it is read as it was printed. */
  static String strip(String printed) {
    String text = PrintedArrays.readable(printed);
    while (text.startsWith("(") && closing(text) == text.length() - 1) {
      text = text.substring(1, text.length() - 1);
    }
    return text;
  }

  /** Where the parenthesis closes that opens the text; quoted text and names are passed over. */
  private static int closing(String printed) {
    int depth = 0;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (c == '\'' || c == '"') {
        i = printed.indexOf(c, i + 1);
        if (i < 0) {
          return -1;
        }
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
