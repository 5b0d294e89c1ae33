package org.athanor.dialects.postgresql.grammar;

import java.util.Set;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.grammar.ColumnClauses;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.syntax.AlterAction;
import org.athanor.sql.syntax.SqlExpression;
import org.athanor.sql.syntax.SqlType;

/** Reads {@code ALTER [COLUMN] ...} of ALTER TABLE behind those words. */
final class ColumnChangeReader {
  private static final Set<String> SEQUENCE_OPTIONS = Set.of(
      "GENERATED",
      "INCREMENT",
      "MINVALUE",
      "MAXVALUE",
      "START",
      "RESTART",
      "CACHE",
      "CYCLE",
      "NO",
      "SEQUENCE",
      "LOGGED",
      "OWNED");

  private ColumnChangeReader() {}

  static AlterAction read(TokenCursor tokens) {
    boolean isNumber = tokens.peek().kind() == SqlTokenizer.Kind.NUMBER;
    String column = isNumber ? tokens.take().text() : tokens.name();
    if (tokens.accept("TYPE") || tokens.accept("SET", "DATA", "TYPE")) {
      return type(tokens, column);
    }
    if (tokens.accept("DROP")) {
      return drop(tokens, column);
    }
    int from = tokens.mark();
    if (tokens.accept("ADD", "GENERATED")) {
      if (!tokens.accept("ALWAYS")) {
        tokens.expect("BY", "DEFAULT");
      }
      tokens.expect("AS", "IDENTITY");
      skipOptionalParentheses(tokens);
      return new AlterAction.ChangeIdentity(column, tokens.wordsFrom(from));
    }
    if (tokens.accept("OPTIONS") || tokens.accept("RESET")) {
      tokens.skipParentheses();
      return new AlterAction.SetColumnOption(column, tokens.wordsFrom(from));
    }
    if (tokens.is("RESTART")) {
      return identity(tokens, column);
    }
    tokens.expect("SET");
    return set(tokens, column, from);
  }

  private static AlterAction type(TokenCursor tokens, String column) {
    SqlType type = TypeReader.read(tokens);
    String collation = tokens.accept("COLLATE") ? ColumnClauses.collation(tokens) : null;
    SqlExpression using = tokens.accept("USING") ? tokens.expression() : null;
    ColumnGrammar.cascade(tokens);
    return new AlterAction.SetType(column, type, collation, using);
  }

  private static AlterAction drop(TokenCursor tokens, String column) {
    if (tokens.accept("DEFAULT")) {
      return new AlterAction.SetDefault(column, null);
    }
    if (tokens.accept("NOT", "NULL")) {
      return new AlterAction.DropNotNull(column);
    }
    if (tokens.accept("EXPRESSION")) {
      tokens.accept("IF", "EXISTS");
      return new AlterAction.SetExpression(column, null);
    }
    tokens.expect("IDENTITY");
    tokens.accept("IF", "EXISTS");
    return new AlterAction.ChangeIdentity(column, "DROP IDENTITY");
  }

  private static AlterAction set(TokenCursor tokens, String column, int from) {
    if (tokens.accept("DEFAULT")) {
      return new AlterAction.SetDefault(column, tokens.expression());
    }
    if (tokens.accept("NOT", "NULL")) {
      return new AlterAction.SetNotNull(column);
    }
    if (tokens.accept("EXPRESSION", "AS")) {
      return new AlterAction.SetExpression(column, tokens.expressionInParentheses());
    }
    if (tokens.accept("STATISTICS") || tokens.accept("COMPRESSION") || tokens.accept("STORAGE")) {
      tokens.value();
      return new AlterAction.SetColumnOption(column, tokens.wordsFrom(from));
    }
    if (tokens.isSymbol('(')) {
      tokens.skipParentheses();
      return new AlterAction.SetColumnOption(column, tokens.wordsFrom(from));
    }
    tokens.reset(from);
    return identity(tokens, column);
  }

  /** {@code SET GENERATED ...}, {@code SET INCREMENT BY 2}, {@code RESTART}: any number of them. */
  private static AlterAction identity(TokenCursor tokens, String column) {
    int from = tokens.mark();
    while (tokens.is("SET") || tokens.is("RESTART")) {
      if (tokens.accept("SET") && !tokens.isOneOf(SEQUENCE_OPTIONS)) {
        throw tokens.unexpected("a change of a column");
      }
      tokens.keyword();
      tokens.skipUntil(rest -> rest.is("SET") || rest.is("RESTART"));
    }
    return new AlterAction.ChangeIdentity(column, tokens.wordsFrom(from));
  }

  private static void skipOptionalParentheses(TokenCursor tokens) {
    if (tokens.isSymbol('(')) {
      tokens.skipParentheses();
    }
  }
}
