package org.athanor.dialects.sqlite;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import org.athanor.schema.ColumnDefault;
import org.athanor.sql.SqlTokenizer;
import org.jspecify.annotations.Nullable;

/** Reads what follows DEFAULT, so that a default has the same value whoever wrote it. */
final class DefaultText {
  private static final ExpressionText EXPRESSIONS = new ExpressionText(List.of());

  private static final SqliteLiterals LITERALS = new SqliteLiterals();

  private DefaultText() {}

  /**
   * The default as it is written: a constant where this package would write it alike, else the
   * words themselves, such as {@code TRUE} or {@code 1e3}, which another comparison reads by their
   * meaning.
   */
  static ColumnDefault read(String sql) {
    ColumnDefault meaning = meaning(sql);
    if (meaning instanceof ColumnDefault.Constant constant) {
      String text = EXPRESSIONS.canonical(sql);
      boolean isSame = LITERALS.write(constant.value()).equals(text);
      return isSame ? meaning : ColumnDefault.expression(text);
    }
    return meaning;
  }

  /** Whether two defaults mean the same value, however they are written. */
  static boolean isSame(ColumnDefault one, ColumnDefault other) {
    BigDecimal first = number(meaning(one));
    BigDecimal second = number(meaning(other));
    return first == null || second == null
        ? meaning(one).equals(meaning(other))
        : first.compareTo(second) == 0;
  }

  private static @Nullable BigDecimal number(ColumnDefault value) {
    return value instanceof ColumnDefault.Constant constant
            && constant.value().value() instanceof BigDecimal number
        ? number
        : null;
  }

  /** What a default means, whoever wrote it. */
  static ColumnDefault meaning(ColumnDefault value) {
    return value instanceof ColumnDefault.Expression expression ? meaning(expression.sql()) : value;
  }

  /**
   * The default that a text means: a constant where it is one, none for NULL, an expression in its
   * one spelling otherwise. A bare word is a string: https://www.sqlite.org/quirks.html#dblquote.
   */
  static ColumnDefault meaning(String sql) {
    List<Tokens.Token> tokens = new Tokens(sql).all();
    int from = 0;
    int to = tokens.size();
    while (ExpressionText.isWrapped(tokens, from, to)) {
      from++;
      to--;
    }
    ColumnDefault constant = constant(tokens.subList(from, to), from > 0);
    return constant != null ? constant : ColumnDefault.expression(EXPRESSIONS.canonical(sql));
  }

  private static @Nullable ColumnDefault constant(List<Tokens.Token> tokens, boolean wrapped) {
    boolean negative = tokens.size() == 2 && tokens.get(0).isSymbol('-');
    boolean signed = negative || tokens.size() == 2 && tokens.get(0).isSymbol('+');
    if (tokens.size() != 1 && !signed) {
      return null;
    }
    Tokens.Token last = tokens.get(tokens.size() - 1);
    if (last.kind() == SqlTokenizer.Kind.NUMBER) {
      return number(last.text(), negative);
    }
    return signed ? null : single(last, wrapped);
  }

  private static @Nullable ColumnDefault number(String text, boolean negative) {
    try {
      BigDecimal value = new BigDecimal(text);
      return ColumnDefault.constant(negative ? value.negate() : value);
    } catch (NumberFormatException hexadecimalOrUnderscores) {
      return null;
    }
  }

  private static @Nullable ColumnDefault single(Tokens.Token token, boolean wrapped) {
    return switch (token.kind()) {
      case STRING -> string(token.text());
      case QUOTED_NAME -> ColumnDefault.constant(token.name());
      case WORD -> word(token, wrapped);
      default -> null;
    };
  }

  private static ColumnDefault string(String text) {
    boolean bytes = text.charAt(0) != '\'';
    return ColumnDefault.constant(
        bytes
            ? HexFormat.of()
                .parseHex(text.substring(2, text.length() - 1).toLowerCase(java.util.Locale.ROOT))
            : SqliteIdentifiers.unquote(text));
  }

  private static @Nullable ColumnDefault word(Tokens.Token token, boolean wrapped) {
    if (token.isWord("NULL")) {
      return ColumnDefault.none();
    }
    if (token.isWord("TRUE") || token.isWord("FALSE")) {
      return ColumnDefault.constant(token.isWord("TRUE") ? 1 : 0);
    }
    boolean keyword = SqliteIdentifiers.isKeyword(token.text());
    return keyword || wrapped ? null : ColumnDefault.constant(token.text());
  }
}
