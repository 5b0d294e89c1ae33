package org.athanor.sql.syntax;

import java.util.List;
import java.util.stream.Stream;
import org.athanor.sql.SqlTokenizer;

/**
 * An expression as written, with its tokens: comments are left out, white space is not kept.
 *
 * @param text as it stands in the statement
 * @param tokens its tokens in order
 */
public record SqlExpression(String text, List<Token> tokens) {
  public SqlExpression {
    tokens = List.copyOf(tokens);
  }

  /**
   * One token.
   *
   * @param kind what it is
   * @param text as written
   * @param name for a word or quoted name, the name as the product folds it; else the text
   */
  public record Token(SqlTokenizer.Kind kind, String text, String name) {
    /** Whether it is this keyword, in any case, without quotes. */
    public boolean isWord(String word) {
      return kind == SqlTokenizer.Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** Whether it is this symbol. */
    public boolean isSymbol(char symbol) {
      return kind == SqlTokenizer.Kind.SYMBOL && text.length() == 1 && text.charAt(0) == symbol;
    }
  }

  /** The names and words in it, folded: columns, functions, types and keywords alike. */
  public Stream<String> names() {
    return tokens.stream()
        .filter(token ->
            token.kind() == SqlTokenizer.Kind.WORD || token.kind() == SqlTokenizer.Kind.QUOTED_NAME)
        .map(Token::name);
  }

  @Override
  public String toString() {
    return text;
  }
}
