package org.athanor.dialects.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.sql.SqlTokenizer;

/**
 * Brings an SQL expression into one spelling.
 *
 * <p>SQLite keeps expressions as the text in which they were written, so there is no printing of
 * the server to compare with: two spellings are made equal by tokens. White space and comments, the
 * case of keywords and names, the quoting of names, {@code ==} and {@code !=}, and parentheses
 * around the whole do not count. Anything further, such as the order of operands, does.
 *
 * <p>Immutable and thread-safe; one instance serves the expressions of one table.
 */
final class ExpressionText {
  private static final Set<String> OPERATORS =
      Set.of("||", "<=", ">=", "<>", "!=", "==", "<<", ">>", "->", "->>");
  private static final Set<String> NO_TERMS = Set.of("COLLATE", "ASC", "DESC", "WHERE");
  private static final Map<String, String> SAME = Map.of("==", "=", "!=", "<>");
  private static final SqliteIdentifiers IDENTIFIERS = new SqliteIdentifiers();

  private final Map<String, String> columns = new HashMap<>();

  /** For expressions over columns of these names. */
  ExpressionText(List<String> columnNames) {
    columnNames.forEach(name -> columns.put(SqliteIdentifiers.lowerCase(name), name));
  }

  /** The one spelling of an expression. */
  String canonical(String sql) {
    return spelled(unwrapped(sql));
  }

  /** The one spelling of an expression, with the parentheses around it that it has. */
  String spelled(String sql) {
    return join(new Tokens(sql).all());
  }

  /** An expression without parentheses around the whole. */
  static String unwrapped(String sql) {
    Tokens text = new Tokens(sql);
    int from = 0;
    int to = text.all().size();
    while (isWrapped(text.all(), from, to)) {
      from++;
      to--;
    }
    return text.text(from, to);
  }

  /**
   * Whether an expression may stand among keys as it is: it is a call, in parentheses, or more than
   * a name and without words or commas that would be read as more than an expression.
   */
  static boolean isKey(String sql) {
    List<Tokens.Token> tokens = new Tokens(sql).all();
    int depth = 0;
    for (Tokens.Token token : tokens) {
      depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
      if (depth < 0 || depth == 0 && (token.isSymbol(',') || NO_TERMS.contains(upper(token)))) {
        return false;
      }
    }
    return tokens.size() > 1 && depth == 0;
  }

  private static String upper(Tokens.Token token) {
    return token.kind() == SqlTokenizer.Kind.WORD ? token.text().toUpperCase(Locale.ROOT) : "";
  }

  /** Whether an expression holds together whatever follows: it is a call, or in parentheses. */
  static boolean isClosed(String sql) {
    List<Tokens.Token> tokens = new Tokens(sql).all();
    boolean isCall =
        tokens.size() > 2 && tokens.get(0).isName() && isWrapped(tokens, 1, tokens.size());
    boolean isEmptyCall = tokens.size() == 3 && tokens.get(1).isSymbol('(');
    return isCall || isEmptyCall || isWrapped(tokens, 0, tokens.size());
  }

  /** Whether the parenthesis at the start is the partner of the one at the end. */
  static boolean isWrapped(List<Tokens.Token> tokens, int from, int to) {
    if (to - from < 3 || !tokens.get(from).isSymbol('(')) {
      return false;
    }
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += tokens.get(i).isSymbol('(') ? 1 : tokens.get(i).isSymbol(')') ? -1 : 0;
      if (depth == 0) {
        return i == to - 1;
      }
    }
    return false;
  }

  private String join(List<Tokens.Token> tokens) {
    StringBuilder text = new StringBuilder();
    boolean glue = true;
    String before = "";
    int i = 0;
    while (i < tokens.size()) {
      int length = operatorLength(tokens, i);
      String piece = length > 1 ? operator(tokens, i, length) : piece(tokens, i);
      boolean opens = piece.equals("(") && isCall(before);
      boolean noSpace = glue || opens || ",).".contains(piece);
      text.append(noSpace ? "" : " ").append(piece);
      boolean unary =
          (piece.equals("-") || piece.equals("+") || piece.equals("~")) && isUnary(before);
      glue = piece.equals("(") || piece.equals(".") || unary;
      before = piece;
      i += length;
    }
    return text.toString();
  }

  /** A parenthesis belongs to the name before it, but not to a keyword such as IN. */
  private static boolean isCall(String before) {
    if (before.isEmpty()) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    boolean word = Character.isLetterOrDigit(last) || last == '_' || last == '"';
    boolean keyword = SqliteIdentifiers.isKeyword(before) && !before.equals("CAST");
    return word && !keyword;
  }

  private static boolean isUnary(String before) {
    if (before.isEmpty()) {
      return true;
    }
    char last = before.charAt(before.length() - 1);
    boolean operand = Character.isLetterOrDigit(last) || "_\")'".indexOf(last) >= 0;
    boolean operator = !operand || SqliteIdentifiers.isKeyword(before);
    return operator && !before.equals("END") && !before.equals("NULL");
  }

  private static int operatorLength(List<Tokens.Token> tokens, int at) {
    StringBuilder text = new StringBuilder();
    int length = 1;
    for (int i = at; i < Math.min(at + 3, tokens.size()); i++) {
      Tokens.Token token = tokens.get(i);
      boolean adjacent = i == at || tokens.get(i - 1).end() == token.start();
      if (token.kind() != SqlTokenizer.Kind.SYMBOL || !adjacent) {
        break;
      }
      text.append(token.text());
      if (OPERATORS.contains(text.toString())) {
        length = i - at + 1;
      }
    }
    return length;
  }

  private static String operator(List<Tokens.Token> tokens, int at, int length) {
    StringBuilder text = new StringBuilder();
    tokens.subList(at, at + length).forEach(token -> text.append(token.text()));
    return SAME.getOrDefault(text.toString(), text.toString());
  }

  private String piece(List<Tokens.Token> tokens, int at) {
    Tokens.Token token = tokens.get(at);
    return switch (token.kind()) {
      case WORD -> word(token.text());
      case QUOTED_NAME ->
        quoted(token, at + 1 < tokens.size() && tokens.get(at + 1).isSymbol('.'));
      case NUMBER -> token.text().toLowerCase(Locale.ROOT);
      default -> token.text();
    };
  }

  private String word(String word) {
    if (SqliteIdentifiers.isKeyword(word)) {
      return word.toUpperCase(Locale.ROOT);
    }
    String folded = SqliteIdentifiers.lowerCase(word);
    String column = columns.get(folded);
    return column == null ? folded : IDENTIFIERS.write(column);
  }

  /**
   * A name in double quotes that is no column is a string, see
   * https://www.sqlite.org/quirks.html#dblquote; it stays as it is.
   */
  private String quoted(Tokens.Token token, boolean qualifier) {
    String folded = SqliteIdentifiers.lowerCase(token.name());
    String column = columns.get(folded);
    if (column != null) {
      return IDENTIFIERS.write(column);
    }
    boolean string = token.text().charAt(0) == '"' && !qualifier;
    return string ? token.text() : IDENTIFIERS.write(folded);
  }
}
