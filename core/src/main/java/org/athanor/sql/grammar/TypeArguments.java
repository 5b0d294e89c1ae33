package org.athanor.sql.grammar;

import java.util.List;
import org.athanor.sql.SqlTokenizer;

/** Reads what stands in the parentheses behind the name of a type. */
public final class TypeArguments {
  private TypeArguments() {}

  /** The arguments in order, texts without their quotes; none where no parenthesis opens. */
  public static List<String> read(TokenCursor tokens) {
    return tokens.isSymbol('(') ? tokens.listInParentheses(TypeArguments::argument) : List.of();
  }

  private static String argument(TokenCursor tokens) {
    boolean isText = tokens.peek().kind() == SqlTokenizer.Kind.STRING
        && (tokens.peek(1).isSymbol(',') || tokens.peek(1).isSymbol(')'));
    return isText ? tokens.string() : tokens.expression().text();
  }
}
