package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.dialect.Identifiers;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.SqlTokenizer;

/**
 * One token of a statement.
 *
 * @param kind what it is
 * @param text as it stands in the statement
 * @param line the line on which it begins, counted from 0
 * @param endLine the line on which it ends
 * @param depth how many parentheses are open around it; one of them belongs to the outside
 */
record SqlToken(SqlTokenizer.Kind kind, String text, int line, int endLine, int depth) {
  /** The tokens of a statement, comments among them. */
  static List<SqlToken> of(String sql, LexicalRules rules) {
    List<SqlToken> tokens = new ArrayList<>();
    SqlTokenizer tokenizer = new SqlTokenizer(sql, rules);
    int line = 0;
    int seen = 0;
    int depth = 0;
    while (tokenizer.next()) {
      line += lines(sql, seen, tokenizer.start());
      int endLine = line + lines(sql, tokenizer.start(), tokenizer.end());
      depth -= tokenizer.isSymbol(')') ? 1 : 0;
      tokens.add(new SqlToken(tokenizer.kind(), tokenizer.token(), line, endLine, depth));
      depth += tokenizer.isSymbol('(') ? 1 : 0;
      line = endLine;
      seen = tokenizer.end();
    }
    return tokens;
  }

  private static int lines(String sql, int from, int to) {
    return (int) sql.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  boolean isComment() {
    return kind == SqlTokenizer.Kind.COMMENT;
  }

  boolean isSymbol(String symbol) {
    return kind == SqlTokenizer.Kind.SYMBOL && text.equals(symbol);
  }

  boolean isName() {
    return kind == SqlTokenizer.Kind.WORD || kind == SqlTokenizer.Kind.QUOTED_NAME;
  }

  /** The token in upper case when it is a word, else something that no word is. */
  String word() {
    return kind == SqlTokenizer.Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
  }

  /** The exact name that it stands for. */
  String name(Identifiers identifiers) {
    return name(text, identifiers);
  }

  /** The exact name that a text stands for: as it is between quotes, else folded. */
  static String name(String text, Identifiers identifiers) {
    if (text.length() > 1 && "\"`[".indexOf(text.charAt(0)) >= 0) {
      String quote = text.substring(text.length() - 1);
      return identifiers.ofStored(
          text.substring(1, text.length() - 1).replace(quote + quote, quote));
    }
    return identifiers.fold(text);
  }
}
