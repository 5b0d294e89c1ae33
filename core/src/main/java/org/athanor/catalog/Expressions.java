package org.athanor.catalog;

import java.util.ArrayList;
import java.util.List;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.SqlExpression;

/** Renames columns inside expressions. */
final class Expressions {
  private Expressions() {}

  /** Whether the expression names this column. */
  static boolean mentions(SqlExpression expression, String column) {
    return expression.names().anyMatch(column::equals);
  }

  /** The expression with a column under its new name. */
  static SqlExpression renamed(SqlExpression expression, String column, String newName) {
    if (!mentions(expression, column)) {
      return expression;
    }
    List<SqlExpression.Token> tokens = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int position = 0;
    for (int i = 0; i < expression.tokens().size(); i++) {
      SqlExpression.Token token = expression.tokens().get(i);
      int start = Math.max(position, expression.text().indexOf(token.text(), position));
      text.append(expression.text(), position, start);
      position = Math.min(expression.text().length(), start + token.text().length());
      SqlExpression.Token kept = isColumn(expression, i, column) ? named(token, newName) : token;
      text.append(kept.text());
      tokens.add(kept);
    }
    text.append(expression.text(), position, expression.text().length());
    return new SqlExpression(text.toString(), tokens);
  }

  private static boolean isColumn(SqlExpression expression, int place, String column) {
    SqlExpression.Token token = expression.tokens().get(place);
    boolean isCall = place + 1 < expression.tokens().size()
        && expression.tokens().get(place + 1).isSymbol('(');
    boolean isName =
        token.kind() == SqlTokenizer.Kind.WORD || token.kind() == SqlTokenizer.Kind.QUOTED_NAME;
    return isName && !isCall && token.name().equals(column);
  }

  private static SqlExpression.Token named(SqlExpression.Token token, String newName) {
    boolean isQuoted = token.kind() == SqlTokenizer.Kind.QUOTED_NAME;
    String quote = isQuoted ? token.text().substring(0, 1) : "";
    String end = isQuoted ? token.text().substring(token.text().length() - 1) : "";
    return new SqlExpression.Token(token.kind(), quote + newName + end, newName);
  }
}
