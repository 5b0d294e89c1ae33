package org.athanor.sql.grammar;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.SqlTokenizer;

/**
 * How a product reads the words of a statement.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rules how its text is read
 * @param fold the name that a word without quotes means
 * @param reserved the words, in upper case, that are names only in quotes
 * @param comments which comments hold code
 */
public record Vocabulary(
    LexicalRules rules, UnaryOperator<String> fold, Set<String> reserved, CodeComments comments) {
  public Vocabulary {
    reserved = Set.copyOf(reserved);
  }

  /** A product whose comments hold no code. */
  public Vocabulary(LexicalRules rules, UnaryOperator<String> fold, Set<String> reserved) {
    this(rules, fold, reserved, comment -> -1);
  }

  /** Comments that a server runs. */
  @FunctionalInterface
  public interface CodeComments {
    /**
     * Where the code begins in a comment.
     *
     * @param comment as written, with both its ends
     * @return the offset behind the mark and the version, or -1 when the server skips the comment
     */
    int codeOffset(String comment);
  }

  /** The name that a token means: quotes are taken off, other words are folded. */
  String nameOf(SqlTokenizer.Kind kind, String token) {
    return switch (kind) {
      case WORD -> fold.apply(token);
      case QUOTED_NAME -> unquoted(token);
      case STRING, NUMBER, SYMBOL, COMMENT -> token;
    };
  }

  private static String unquoted(String token) {
    char open = token.charAt(0);
    String close = open == '[' ? "]" : String.valueOf(open);
    String inner = token.substring(1, token.length() - 1);
    return inner.contains(close) ? inner.replace(close + close, close) : inner;
  }
}
