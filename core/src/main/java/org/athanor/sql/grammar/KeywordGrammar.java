package org.athanor.sql.grammar;

import java.util.Locale;
import java.util.Map;
import org.athanor.error.AthanorException;
import org.athanor.sql.syntax.SqlCommand;

/**
 * A grammar whose statements are told apart by their first keyword.
 *
 * <pre>{@code
 * Grammar grammar = new KeywordGrammar(vocabulary, Map.of("LISTEN", listen));
 * }</pre>
 *
 * <p>It takes time in proportion to the statement, and no more stack for a deeper one. Immutable
 * and thread-safe.
 */
public final class KeywordGrammar implements Grammar {
  private final Vocabulary vocabulary;
  private final Map<String, StatementReader> statements;

  /**
   * A grammar.
   *
   * @param vocabulary how words are read
   * @param statements the readers by first keyword in upper case; {@code (} for a statement that
   *     begins with a parenthesis
   */
  public KeywordGrammar(Vocabulary vocabulary, Map<String, StatementReader> statements) {
    this.vocabulary = vocabulary;
    this.statements = Map.copyOf(statements);
  }

  @Override
  public SqlCommand parse(String statement) {
    try {
      TokenCursor tokens = new TokenCursor(statement, vocabulary);
      SqlCommand command = read(tokens);
      if (!tokens.atEnd()) {
        throw tokens.unexpected("the end of the statement");
      }
      return command;
    } catch (NotUnderstood why) {
      return new SqlCommand.Opaque(String.valueOf(why.getMessage()), why.offset());
    } catch (AthanorException why) {
      return new SqlCommand.Opaque(String.valueOf(why.getMessage()), 0);
    }
  }

  private SqlCommand read(TokenCursor tokens) {
    if (tokens.atEnd()) {
      if (tokens.hasSkippedCode()) {
        return new SqlCommand.Other("COMMENT FOR ANOTHER VERSION", null);
      }
      throw tokens.unexpected("a statement");
    }
    StatementReader reader = statements.get(tokens.peek().text().toUpperCase(Locale.ROOT));
    if (reader == null) {
      throw tokens.unexpected("the first keyword of a statement");
    }
    if (!tokens.isSymbol('(')) {
      tokens.take();
    }
    return reader.read(tokens);
  }
}
