package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.athanor.catalog.CatalogConstraint;
import org.athanor.catalog.CatalogTable;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlExpression;

/**
 * Whether checks of a table prove that a column holds no NULL; the catalog tells of the column
 * itself what a constraint NOT NULL proves.
 */
final class NotNullProof {
  private NotNullProof() {}

  /** Whether a check that all rows are known to satisfy says so, as itself or behind AND. */
  static boolean holds(Alteration<?> change, String column) {
    return change.known().map(CatalogTable::constraints).orElse(List.of()).stream()
        .anyMatch(constraint -> proves(constraint, column));
  }

  private static boolean proves(CatalogConstraint constraint, String column) {
    return constraint.validated()
        && constraint.definition() instanceof SqlConstraint.Check check
        && conjuncts(check.condition().tokens()).stream()
            .anyMatch(conjunct -> isNotNull(conjunct, column));
  }

  /** The parts between the ANDs outside of parentheses; none where an OR stands there. */
  private static List<List<SqlExpression.Token>> conjuncts(List<SqlExpression.Token> tokens) {
    List<List<SqlExpression.Token>> parts = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += depthChange(tokens.get(i));
      if (depth == 0 && tokens.get(i).isWord("or")) {
        return List.of();
      }
      if (depth == 0 && tokens.get(i).isWord("and")) {
        parts.add(tokens.subList(from, i));
        from = i + 1;
      }
    }
    parts.add(tokens.subList(from, tokens.size()));
    return parts;
  }

  private static int depthChange(SqlExpression.Token token) {
    if (token.isSymbol('(')) {
      return 1;
    }
    return token.isSymbol(')') ? -1 : 0;
  }

  private static boolean isNotNull(List<SqlExpression.Token> tokens, String column) {
    if (isParenthesised(tokens)) {
      return conjuncts(tokens.subList(1, tokens.size() - 1)).stream()
          .anyMatch(conjunct -> isNotNull(conjunct, column));
    }
    String rest = tokens.stream()
        .skip(1)
        .map(token -> token.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
    return rest.equals("is not null") && tokens.get(0).name().equals(column);
  }

  /** Whether the first parenthesis is closed by the last one. */
  private static boolean isParenthesised(List<SqlExpression.Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size() - 1; i++) {
      depth += depthChange(tokens.get(i));
      if (depth == 0) {
        return false;
      }
    }
    return tokens.size() > 1;
  }
}
