package org.athanor.dialects.postgresql;

/** The pair of parentheses that the server prints around most expressions. */
final class Parentheses {
  private Parentheses() {}

  /** The text without the pair that encloses all of it, if there is one. */
  static String strip(String printed) {
    boolean enclosed = printed.startsWith("(") && closing(printed) == printed.length() - 1;
    return enclosed ? printed.substring(1, printed.length() - 1) : printed;
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
