package org.athanor.dialects.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.athanor.sql.SqlTokenizer;

/**
 * The tokens of a piece of SQL without its comments, with a place among them.
 *
 * <p>Reading past the end gives empty tokens, never an error. Not thread-safe.
 */
final class Tokens {
  /** One token: what it is, where it stands and its text. */
  record Token(SqlTokenizer.Kind kind, int start, int end, String text) {
    boolean isWord(String word) {
      return kind == SqlTokenizer.Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isSymbol(char symbol) {
      return kind == SqlTokenizer.Kind.SYMBOL && text.length() == 1 && text.charAt(0) == symbol;
    }

    /** Whether it can be a name; SQLite takes a string for one where nothing else fits. */
    boolean isName() {
      return kind == SqlTokenizer.Kind.WORD
          || kind == SqlTokenizer.Kind.QUOTED_NAME
          || kind == SqlTokenizer.Kind.STRING;
    }

    /** The name that it means. */
    String name() {
      return text.isEmpty() ? "" : SqliteIdentifiers.unquote(text);
    }
  }

  private static final Token END = new Token(SqlTokenizer.Kind.SYMBOL, 0, 0, "");

  private final String sql;
  private final List<Token> tokens;
  private int index;

  Tokens(String sql) {
    this.sql = sql;
    this.tokens = new ArrayList<>();
    SqlTokenizer tokenizer = new SqlTokenizer(sql, SqliteText.RULES);
    while (tokenizer.next()) {
      if (tokenizer.kind() != SqlTokenizer.Kind.COMMENT) {
        tokens.add(
            new Token(tokenizer.kind(), tokenizer.start(), tokenizer.end(), tokenizer.token()));
      }
    }
  }

  boolean atEnd() {
    return index >= tokens.size();
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    int at = index + ahead;
    return at >= 0 && at < tokens.size() ? tokens.get(at) : END;
  }

  Token take() {
    Token token = peek();
    index++;
    return token;
  }

  /** Moves on when the next token is this word. */
  boolean accept(String word) {
    boolean found = peek().isWord(word);
    index += found ? 1 : 0;
    return found;
  }

  /** Moves on when the next tokens are these words. */
  boolean accept(String first, String second) {
    boolean found = peek().isWord(first) && peek(1).isWord(second);
    index += found ? 2 : 0;
    return found;
  }

  /** Moves on when the next token is this symbol. */
  boolean accept(char symbol) {
    boolean found = peek().isSymbol(symbol);
    index += found ? 1 : 0;
    return found;
  }

  /** Moves past a parenthesis that opens here and all that is in it; gives what is inside. */
  String group() {
    int first = index + 1;
    int depth = 0;
    do {
      Token token = take();
      depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
    } while (depth > 0 && !atEnd());
    return text(first, index - 1);
  }

  /** Takes {@code name} or {@code schema.name}; gives the last part. */
  String qualifiedName() {
    String name = take().name();
    return accept('.') ? take().name() : name;
  }

  /** The number of tokens before this place, for {@link #text}. */
  int mark() {
    return index;
  }

  /** The text from one mark to another as it is written, comments inside included. */
  String text(int from, int to) {
    int last = Math.min(to, tokens.size());
    return from >= last
        ? ""
        : sql.substring(tokens.get(from).start(), tokens.get(last - 1).end());
  }

  /** All tokens, whatever the place. */
  List<Token> all() {
    return tokens;
  }
}
