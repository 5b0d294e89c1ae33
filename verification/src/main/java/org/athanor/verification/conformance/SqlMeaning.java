package org.athanor.verification.conformance;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL without what means nothing: white space, the case of keywords, needless quotes, and which of
 * two spellings of one clause or type is used.
 */
final class SqlMeaning {
  private static final Pattern TOKEN = Pattern.compile("(?<text>'(?:[^']|'')*')"
      + "|(?<quoted>\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`)"
      + "|(?<bound>%\\(\\w+\\)s|(?<!:):\\w+|\\?)"
      + "|(?<word>\\w+)|(?<space>\\s+)|(?<other>.)");
  private static final Pattern NEEDS_NO_QUOTES = Pattern.compile("[a-z_][a-z0-9_]*");

  private SqlMeaning() {}

  /** Equal for statements that mean the same. */
  static String of(String sql) {
    StringBuilder words = new StringBuilder();
    Matcher token = TOKEN.matcher(sql);
    while (token.find()) {
      if (token.group("space") == null) {
        words.append(word(token)).append(' ');
      }
    }
    return words
        .toString()
        .replaceFirst("(?<= )set data type ", "type ")
        .replaceFirst("^(alter table .*)rename (?=\\S+ to )(?!column )", "$1rename column ")
        .replaceFirst("(?<= )change (\\S+) \\1 ", "modify $1 ")
        .replace("character varying ", "varchar ")
        .replaceFirst(" not deferrable(?= $)", "")
        .replaceFirst(" match simple(?= |$)", "")
        .replaceAll("(?<= )boolean (?!=)", "bool ")
        .replaceAll("(?<= )integer (?!=)", "int ")
        .replaceFirst("; $", "");
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
