package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of SQL without white space, the case of keywords and needless quotes, and where lists
 * in parentheses begin and end among them.
 */
final class SqlWords {
  private static final Pattern TOKEN = Pattern.compile("(?<text>'(?:[^']|'')*')"
      + "|(?<quoted>\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`)"
      + "|(?<bound>%\\(\\w+\\)s|(?<!:):\\w+|\\?)"
      + "|(?<word>\\w+)|(?<space>\\s+)|(?<other>.)");
  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[a-z_][a-z0-9_]*");

  private SqlWords() {}

  /** The words of a statement, whose end may be marked. */
  static List<String> of(String sql) {
    List<String> words = new ArrayList<>();
    Matcher token = TOKEN.matcher(sql);
    while (token.find()) {
      if (token.group("space") == null) {
        words.add(word(token));
      }
    }
    int last = words.size() - 1;
    return last >= 0 && words.get(last).equals(";") ? words.subList(0, last) : words;
  }

  /** What stands between the commas that are in no parentheses. */
  static List<List<String>> parts(List<String> words) {
    List<List<String>> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      depth += change(words.get(i));
      if (depth == 0 && words.get(i).equals(",")) {
        parts.add(words.subList(start, i));
        start = i + 1;
      }
    }
    parts.add(words.subList(start, words.size()));
    return parts;
  }

  /** Where the parenthesis ends that opens at {@code open}, or -1 when it opens none. */
  static int closing(List<String> words, int open) {
    int depth = 0;
    for (int i = open; i < words.size(); i++) {
      depth += change(words.get(i));
      if (depth <= 0) {
        return depth == 0 && i > open ? i : -1;
      }
    }
    return -1;
  }

  /** Whether {@code sought} stands at {@code index}, word for word. */
  static boolean stands(List<String> words, int index, String... sought) {
    int end = index + sought.length;
    return index >= 0 && end <= words.size() && words.subList(index, end).equals(List.of(sought));
  }

  private static int change(String word) {
    return switch (word) {
      case "(" -> 1;
      case ")" -> -1;
      default -> 0;
    };
  }

  private static String word(Matcher token) {
    String quoted = token.group("quoted");
    if (quoted != null) {
      String bare = quoted.substring(1, quoted.length() - 1);
      return NEEDS_NO_QUOTES.matcher(bare).matches() ? bare : '"' + bare + '"';
    }
    if (token.group("bound") != null) {
      return "?";
    }
    String word = token.group("word");
    return word == null ? token.group() : word.toLowerCase(Locale.ROOT);
  }
}
