package org.athanor.dialects.h2;

import org.athanor.dialect.Identifiers;
import org.athanor.sql.SqlTokenizer;

/**
 * Expressions as a person would write them: H2 prints {@code ("TOTAL" > 0)} with every name in
 * quotes and upper case, with lines of its own, and all that is not ASCII as Unicode escapes. The
 * meaning stays, so that the text can be run again. Immutable and thread-safe.
 */
final class H2Expressions {
  private final Identifiers identifiers;

  H2Expressions(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  /** The printed expression in readable form. */
  String readable(String printed) {
    StringBuilder text = new StringBuilder();
    SqlTokenizer tokens = new SqlTokenizer(printed, H2Dialect.LEXICAL_RULES);
    int end = 0;
    int escapes = 0;
    while (tokens.next()) {
      text.append(tokens.start() > end ? " " : "");
      end = tokens.end();
      boolean isEscape = escapes == 2;
      escapes = nextOfEscape(tokens, escapes);
      if (tokens.kind() == SqlTokenizer.Kind.QUOTED_NAME
          || isEscape && tokens.kind() == SqlTokenizer.Kind.STRING) {
        text.setLength(text.length() - (isEscape ? 2 : 0));
        text.append(quoted(tokens, isEscape));
      } else {
        text.append(tokens.token());
      }
    }
    return text.toString();
  }

  /** How far {@code U} and {@code &} have come, which stand before quotes with escapes. */
  private static int nextOfEscape(SqlTokenizer tokens, int escapes) {
    if (tokens.token().equals("U")) {
      return 1;
    }
    return escapes == 1 && tokens.isSymbol('&') ? 2 : 0;
  }

  private String quoted(SqlTokenizer tokens, boolean isEscaped) {
    String token = tokens.token();
    String quote = token.substring(0, 1);
    String inner = token.substring(1, token.length() - 1).replace(quote + quote, quote);
    String plain = isEscaped ? unescaped(inner) : inner;
    return quote.equals("\"")
        ? identifiers.write(identifiers.ofStored(plain))
        : quote + plain.replace(quote, quote + quote) + quote;
  }

  /**
   * See <a href="https://www.h2database.com/html/grammar.html#string">strings</a>: four digits, six
   * behind a plus, or a backslash.
   */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
        i++;
      } else if (text.charAt(i + 1) == '\\') {
        plain.append(c);
        i += 2;
      } else {
        boolean isLong = text.charAt(i + 1) == '+';
        int start = i + (isLong ? 2 : 1);
        int end = start + (isLong ? 6 : 4);
        plain.appendCodePoint(Integer.parseInt(text.substring(start, end), 16));
        i = end;
      }
    }
    return plain.toString();
  }
}
