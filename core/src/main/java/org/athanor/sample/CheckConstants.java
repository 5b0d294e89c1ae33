package org.athanor.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.schema.Column;
import org.athanor.schema.Literal;
import org.athanor.sql.SqlTokenizer;

/**
 * Values that a check may like: the constants in its text. What the check does with them is not
 * understood; the server says whether a row passes.
 */
final class CheckConstants {
  private final Dialect dialect;

  CheckConstants(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The constants of a check that names a column; none when it names another column. */
  List<Literal> of(String expression, Column column) {
    List<Literal> constants = new ArrayList<>();
    boolean isNamed = false;
    SqlTokenizer tokens = new SqlTokenizer(expression, dialect.lexicalRules());
    while (tokens.next()) {
      String token = tokens.token();
      switch (tokens.kind()) {
        case WORD -> isNamed |= token.equalsIgnoreCase(column.name());
        case QUOTED_NAME -> isNamed |= token.substring(1, token.length() - 1).equals(column.name());
        case STRING -> constants.addAll(ofText(token));
        case NUMBER -> constants.addAll(ofNumber(token));
        case SYMBOL, COMMENT -> {}
      }
    }
    return isNamed ? constants : List.of();
  }

  /** The texts that a check of a column names; none when it names another column. */
  Set<String> texts(String expression, String column) {
    Set<String> texts = new HashSet<>();
    boolean isNamed = false;
    SqlTokenizer tokens = new SqlTokenizer(expression, dialect.lexicalRules());
    while (tokens.next()) {
      String token = tokens.token();
      switch (tokens.kind()) {
        case WORD -> isNamed |= token.equalsIgnoreCase(column);
        case QUOTED_NAME -> isNamed |= token.substring(1, token.length() - 1).equals(column);
        case STRING -> unquoted(token).ifPresent(texts::add);
        case NUMBER, SYMBOL, COMMENT -> {}
      }
    }
    return isNamed ? texts : Set.of();
  }

  private static Optional<String> unquoted(String token) {
    int begin = token.indexOf('\'');
    return begin < 0 || token.length() < begin + 2
        ? Optional.empty()
        : Optional.of(token.substring(begin + 1, token.length() - 1).replace("''", "'"));
  }

  /** The text, and one that a pattern of LIKE matches. */
  private static List<Literal> ofText(String token) {
    String text = unquoted(token).orElse(null);
    if (text == null) {
      return List.of();
    }
    return text.contains("%") || text.contains("_")
        ? List.of(Literal.of(text.replace("%", "a").replace("_", "b")))
        : List.of(Literal.of(text));
  }

  private static List<Literal> ofNumber(String token) {
    try {
      BigDecimal number = new BigDecimal(token);
      return List.of(
          Literal.of(number),
          Literal.of(number.add(BigDecimal.ONE)),
          Literal.of(number.subtract(BigDecimal.ONE)));
    } catch (NumberFormatException e) {
      return List.of();
    }
  }
}
