package org.athanor.sql.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.SqlExpression;

/**
 * A place among the tokens of a statement: what readers look at and move on.
 *
 * <p>Words are compared without their case and never match a name in quotes. Reading past the end
 * gives empty tokens; what must stand there and does not is {@link NotUnderstood}. Nothing here
 * calls itself, so that deep nesting takes no stack.
 *
 * <pre>{@code
 * if (tokens.accept("ON", "ONLY")) {
 *   QualifiedName table = tokens.qualifiedName();
 * }
 * }</pre>
 *
 * <p>Not thread-safe; one instance reads one statement.
 */
public final class TokenCursor {
  private static final SqlExpression.Token END =
      new SqlExpression.Token(SqlTokenizer.Kind.SYMBOL, "", "");

  private static final int SHOWN = 40;

  private final TokenText text;
  private final Vocabulary vocabulary;
  private int index;

  TokenCursor(String sql, Vocabulary vocabulary) {
    this.text = new TokenText(sql, vocabulary);
    this.vocabulary = vocabulary;
  }

  /** Whether no token is left. */
  public boolean atEnd() {
    return index >= text.size();
  }

  boolean hasSkippedCode() {
    return text.hasSkippedCode();
  }

  /** The next token. */
  public SqlExpression.Token peek() {
    return peek(0);
  }

  /** A token further on; 0 is the next one. */
  public SqlExpression.Token peek(int ahead) {
    int at = index + ahead;
    return at >= 0 && at < text.size() ? text.token(at) : END;
  }

  /** Moves past the next token and gives it. */
  public SqlExpression.Token take() {
    SqlExpression.Token token = peek();
    if (!atEnd()) {
      index++;
    }
    return token;
  }

  /** Whether the next tokens are these words. */
  public boolean is(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).isWord(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether the next token is this symbol. */
  public boolean isSymbol(char symbol) {
    return peek().isSymbol(symbol);
  }

  /** Whether the next token is a word of this set, which is in upper case. */
  public boolean isOneOf(Set<String> words) {
    return isOneOf(peek(), words);
  }

  private static boolean isOneOf(SqlExpression.Token token, Set<String> words) {
    return token.kind() == SqlTokenizer.Kind.WORD
        && words.contains(token.text().toUpperCase(Locale.ROOT));
  }

  /** Moves on when the next tokens are these words. */
  public boolean accept(String... words) {
    boolean found = is(words);
    index += found ? words.length : 0;
    return found;
  }

  /** Moves on when the next token is this symbol. */
  public boolean accept(char symbol) {
    boolean found = isSymbol(symbol);
    index += found ? 1 : 0;
    return found;
  }

  /** Moves past these words, which must be next. */
  public void expect(String... words) {
    if (!accept(words)) {
      throw unexpected(String.join(" ", words));
    }
  }

  /** Moves past this symbol, which must be next. */
  public void expect(char symbol) {
    if (!accept(symbol)) {
      throw unexpected("\"" + symbol + "\"");
    }
  }

  /** The next word, in upper case. */
  public String keyword() {
    if (peek().kind() != SqlTokenizer.Kind.WORD) {
      throw unexpected("a keyword");
    }
    return take().text().toUpperCase(Locale.ROOT);
  }

  /** The next word, in upper case; it must be one of these. */
  public String keyword(Set<String> words) {
    if (!isOneOf(words)) {
      throw unexpected(String.join(" or ", words.stream().sorted().toList()));
    }
    return keyword();
  }

  /** Whether a name is next: one in quotes, or a word that is not reserved. */
  public boolean isName() {
    return isName(0);
  }

  /** As {@link #isName()}, further on. */
  public boolean isName(int ahead) {
    SqlExpression.Token token = peek(ahead);
    return switch (token.kind()) {
      case QUOTED_NAME -> !token.name().isEmpty();
      case WORD -> !isOneOf(token, vocabulary.reserved());
      case STRING, NUMBER, SYMBOL, COMMENT -> false;
    };
  }

  /** The next token as a name. */
  public String name() {
    if (!isName()) {
      throw unexpected("a name");
    }
    return take().name();
  }

  /** A name with its schema, if any; that of a database before it is left out. */
  public QualifiedName qualifiedName() {
    String name = name();
    String schema = null;
    while (accept('.')) {
      schema = name;
      name = part();
    }
    return QualifiedName.of(schema, name);
  }

  /** Behind a dot every word is a name. */
  private String part() {
    if (peek().kind() != SqlTokenizer.Kind.WORD && !isName()) {
      throw unexpected("a name");
    }
    return take().name();
  }

  /** A number, with its sign, or a word or text, without quotes: the value of an option. */
  public String value() {
    int from = index;
    if (accept('-') || accept('+') || peek().kind() == SqlTokenizer.Kind.NUMBER) {
      take();
      return textFrom(from).replace(" ", "");
    }
    SqlExpression.Token token = peek();
    return switch (token.kind()) {
      case STRING -> string();
      case WORD -> take().text();
      case QUOTED_NAME -> take().name();
      case NUMBER, SYMBOL, COMMENT -> throw unexpected("a value");
    };
  }

  /** Text in quotes, without them; escapes stay as written. */
  public String string() {
    SqlExpression.Token token = peek();
    boolean quotedTwice =
        token.kind() == SqlTokenizer.Kind.QUOTED_NAME && vocabulary.rules().backslashEscapes();
    if (token.kind() != SqlTokenizer.Kind.STRING && !quotedTwice) {
      throw unexpected("text in quotes");
    }
    index++;
    return quotedTwice ? token.name() : unquoted(token.text());
  }

  private static String unquoted(String token) {
    if (token.charAt(0) == '$') {
      int tag = token.indexOf('$', 1) + 1;
      return token.substring(tag, token.length() - tag);
    }
    return token.substring(token.indexOf('\'') + 1, token.length() - 1).replace("''", "'");
  }

  /** One or more of these, with commas between them. */
  public <T> List<T> list(Function<TokenCursor, T> element) {
    List<T> elements = new ArrayList<>();
    do {
      elements.add(element.apply(this));
    } while (accept(','));
    return elements;
  }

  /** A list in parentheses. */
  public <T> List<T> listInParentheses(Function<TokenCursor, T> element) {
    expect('(');
    List<T> elements = list(element);
    expect(')');
    return elements;
  }

  /** Names in parentheses. */
  public List<String> names() {
    return listInParentheses(TokenCursor::name);
  }

  /** This place, for {@link #textFrom} and its like. */
  public int mark() {
    return index;
  }

  /** Goes back to a mark. */
  public void reset(int mark) {
    index = mark;
  }

  /** What stands between a mark and here, as written. */
  public String textFrom(int mark) {
    return text.text(mark, index);
  }

  /** The whole statement as written, without comments around it. */
  public String whole() {
    return text.text(0, text.size());
  }

  /** The tokens between a mark and here, with one space between them and words in upper case. */
  public String wordsFrom(int mark) {
    StringBuilder words = new StringBuilder();
    for (SqlExpression.Token token : text.tokens(mark, index)) {
      boolean isWord = token.kind() == SqlTokenizer.Kind.WORD;
      words
          .append(words.isEmpty() ? "" : " ")
          .append(isWord ? token.text().toUpperCase(Locale.ROOT) : token.text());
    }
    return words.toString();
  }

  /** What stands between a mark and here, as an expression. */
  public SqlExpression expressionFrom(int mark) {
    return new SqlExpression(textFrom(mark), text.tokens(mark, index));
  }

  /**
   * Moves past balanced tokens up to a comma, a closing parenthesis, the end, or a token at which
   * {@code ends} holds, all of them outside parentheses, brackets and CASE.
   */
  public void skipUntil(Predicate<TokenCursor> ends) {
    int depth = 0;
    while (!atEnd()) {
      if (depth == 0 && (isBorder() || ends.test(this))) {
        return;
      }
      depth += step();
      take();
      if (depth < 0) {
        index--;
        throw unexpected("what the statement opens before it closes");
      }
    }
    if (depth > 0) {
      throw unexpected("a closing parenthesis");
    }
  }

  private boolean isBorder() {
    return isSymbol(',') || isSymbol(')');
  }

  /** How much deeper it is behind the next token. */
  private int step() {
    SqlExpression.Token token = peek();
    if (token.isSymbol('(') || token.isSymbol('[')) {
      return 1;
    }
    if (token.isSymbol(')') || token.isSymbol(']')) {
      return -1;
    }
    boolean isPart = index > 0 && text.token(index - 1).isSymbol('.');
    if (isPart || token.kind() != SqlTokenizer.Kind.WORD) {
      return 0;
    }
    return token.isWord("CASE") ? 1 : token.isWord("END") ? -1 : 0;
  }

  /** An expression of at least one token, up to where {@link #skipUntil} stops. */
  public SqlExpression expression(Predicate<TokenCursor> ends) {
    int from = index;
    boolean isFirst = !atEnd() && !isBorder() && step() == 0;
    if (isFirst) {
      take();
    }
    skipUntil(ends);
    if (index == from) {
      throw unexpected("an expression");
    }
    return expressionFrom(from);
  }

  /** An expression up to a comma, a closing parenthesis or the end. */
  public SqlExpression expression() {
    return expression(tokens -> false);
  }

  /** The expression in a pair of parentheses. */
  public SqlExpression expressionInParentheses() {
    expect('(');
    int from = index;
    skipUntilClosing();
    SqlExpression inside = expressionFrom(from);
    if (inside.tokens().isEmpty()) {
      throw unexpected("an expression");
    }
    expect(')');
    return inside;
  }

  /** Moves past a pair of parentheses and all between them. */
  public void skipParentheses() {
    expect('(');
    skipUntilClosing();
    expect(')');
  }

  private void skipUntilClosing() {
    int depth = 0;
    while (!atEnd() && !(depth == 0 && isSymbol(')'))) {
      SqlExpression.Token token = take();
      depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
    }
    if (depth > 0) {
      throw unexpected("a closing parenthesis");
    }
  }

  /**
   * Moves past balanced tokens, commas among them, to a place where this holds, to a parenthesis
   * that closes more than was opened, or to the end.
   */
  public void skipTo(Predicate<TokenCursor> ends) {
    while (!atEnd() && !isSymbol(')') && !ends.test(this)) {
      skipUntil(ends);
      while (accept(',')) {
        // Each moves on by itself.
      }
    }
  }

  /** Whether this word stands between a mark and here, at any depth. */
  public boolean hasWordSince(int mark, String word) {
    return text.tokens(mark, index).stream().anyMatch(token -> token.isWord(word));
  }

  /** Moves past all that is left; parentheses must be balanced in it, blocks need not. */
  public void skipRest() {
    while (!atEnd()) {
      skipUntilClosing();
      if (!atEnd()) {
        throw unexpected("what the statement opens before it closes");
      }
    }
  }

  /** What to throw when {@code wanted} does not stand here. */
  public NotUnderstood unexpected(String wanted) {
    String found = atEnd() ? "the statement ends" : "\"" + shown(peek().text()) + "\" stands there";
    return new NotUnderstood(
        "expected " + wanted + ", but " + found, text.start(Math.min(index, text.size())));
  }

  private static String shown(String token) {
    return token.length() <= SHOWN ? token : token.substring(0, SHOWN) + "...";
  }
}
