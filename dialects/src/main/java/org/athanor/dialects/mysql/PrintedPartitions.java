package org.athanor.dialects.mysql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a table is divided, in what SHOW CREATE TABLE prints: lines of their own at its end, on MySQL
 * in a comment that servers execute.
 */
final class PrintedPartitions {
  private static final Pattern CLAUSE =
      Pattern.compile("\\n ?(?:/\\*!\\d+ )?(PARTITION BY .*?)(?: ?\\*/)?\\s*$", Pattern.DOTALL);
  private static final String ENGINE = " ENGINE = ";

  private PrintedPartitions() {}

  /** The clause, such as {@code PARTITION BY HASH (`id`) PARTITIONS 4}, or nothing. */
  static String clause(String printed) {
    Matcher clause = CLAUSE.matcher(printed);
    return clause.find() ? withoutEngines(clause.group(1)) : "";
  }

  /** The engine of each partition is that of the table. */
  private static String withoutEngines(String text) {
    StringBuilder clause = new StringBuilder();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '`') {
        i = Parentheses.endOfQuoted(text, i);
      } else if (text.startsWith(ENGINE, i)) {
        clause.append(text, from, i);
        from = endOfWord(text, i + ENGINE.length());
        i = from - 1;
      }
    }
    return clause.append(text.substring(from)).toString();
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
