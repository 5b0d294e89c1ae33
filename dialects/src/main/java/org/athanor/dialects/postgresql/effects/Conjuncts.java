package org.athanor.dialects.postgresql.effects;

import java.util.ArrayList;
import java.util.List;
import org.athanor.sql.syntax.SqlExpression.Token;

/** The conditions that AND joins. */
final class Conjuncts {
  private Conjuncts() {}

  /** The tokens without parentheses around all of them. */
  static List<Token> bare(List<Token> tokens) {
    List<Token> bare = tokens;
    while (bare.size() > 2 && closing(bare) == bare.size() - 1) {
      bare = bare.subList(1, bare.size() - 1);
    }
    return bare;
  }

  /** Where the parenthesis closes that the tokens begin with; -1 when they begin otherwise. */
  private static int closing(List<Token> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += depthChange(tokens.get(i));
      if (depth == 0) {
        return i == 0 ? -1 : i;
      }
    }
    return -1;
  }

  private static int depthChange(Token token) {
    return token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
  }

  /** The parts between the ANDs at the top; those of BETWEEN stay where they are. */
  static List<List<Token>> of(List<Token> tokens) {
    List<List<Token>> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    boolean isBetween = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += depthChange(token);
      if (depth == 0 && token.isWord("or")) {
        return List.of(tokens);
      }
      if (depth == 0 && token.isWord("and") && !isBetween) {
        parts.add(tokens.subList(start, i));
        start = i + 1;
      }
      isBetween = depth == 0 && (token.isWord("between") || isBetween && !token.isWord("and"));
    }
    parts.add(tokens.subList(start, tokens.size()));
    return parts;
  }
}
