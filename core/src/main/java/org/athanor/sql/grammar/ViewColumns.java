package org.athanor.sql.grammar;

import java.util.ArrayList;
import java.util.List;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.syntax.SqlExpression;
import org.jspecify.annotations.Nullable;

/** Reads the names of a query's columns, where it tells them plainly. */
public final class ViewColumns {
  private ViewColumns() {}

  /**
   * The names, read without moving on: those behind AS and of plain columns; none when any of them
   * is something else, such as {@code *} or an expression without a name.
   *
   * @param tokens stands at the query
   */
  public static List<String> read(TokenCursor tokens) {
    int mark = tokens.mark();
    List<String> names = tokens.accept("SELECT") ? behindSelect(tokens) : List.of();
    tokens.reset(mark);
    return names;
  }

  /**
   * The same.
   *
   * @param tokens stands behind the word SELECT
   */
  public static List<String> behindSelect(TokenCursor tokens) {
    int mark = tokens.mark();
    List<String> names = new ArrayList<>();
    boolean plain = !tokens.accept("DISTINCT", "ON");
    tokens.accept("DISTINCT");
    while (plain) {
      String name = column(tokens);
      plain = name != null;
      if (name != null) {
        names.add(name);
      }
      if (!tokens.accept(',')) {
        break;
      }
    }
    tokens.reset(mark);
    return plain ? names : List.of();
  }

  private static @Nullable String column(TokenCursor tokens) {
    int from = tokens.mark();
    tokens.skipUntil(ViewColumns::endsItem);
    if (tokens.is("AS")) {
      tokens.take();
      return tokens.isName() || tokens.peek().kind() == SqlTokenizer.Kind.WORD
          ? tokens.take().name()
          : null;
    }
    int end = tokens.mark();
    boolean hasBareLabel = isBareLabel(tokens, from);
    String plain = hasBareLabel ? tokens.peek(-1).name() : plainName(tokens, from, end);
    tokens.reset(end);
    return plain;
  }

  /**
   * Whether the item ends in a name that can only be its label, as in {@code 1 a} and {@code t.b
   * a}: behind other words a name may be a part of a type or of an operator.
   */
  private static boolean isBareLabel(TokenCursor tokens, int from) {
    int end = tokens.mark();
    if (end - from < 2 || !tokens.isName(-1)) {
      return false;
    }
    SqlExpression.Token before = tokens.peek(-2);
    return switch (before.kind()) {
      case NUMBER -> true;
      case SYMBOL -> before.isSymbol(')');
      case WORD, QUOTED_NAME -> plainName(tokens, from, end - 1) != null;
      case STRING -> end - from == 2;
      case COMMENT -> false;
    };
  }

  /** The last part of {@code a.b.c}, if nothing else stands there. */
  private static @Nullable String plainName(TokenCursor tokens, int from, int end) {
    int mark = tokens.mark();
    tokens.reset(from);
    String name = null;
    boolean isPlain = tokens.isName();
    while (isPlain && tokens.mark() < end) {
      name = tokens.take().name();
      boolean more = tokens.mark() < end;
      isPlain = !more || tokens.accept('.') && tokens.mark() < end && tokens.isName();
    }
    tokens.reset(mark);
    return isPlain ? name : null;
  }

  private static boolean endsItem(TokenCursor tokens) {
    return tokens.is("AS")
        || tokens.is("INTO")
        || tokens.is("FROM")
        || tokens.is("WHERE")
        || tokens.is("UNION")
        || tokens.is("LIMIT")
        || tokens.is("ORDER", "BY")
        || tokens.is("GROUP", "BY");
  }
}
