package org.athanor.sql.grammar;

import java.util.ArrayList;
import java.util.List;
import org.athanor.sql.SqlTokenizer;
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
    List<String> names = new ArrayList<>();
    boolean plain = tokens.accept("SELECT") && !tokens.accept("DISTINCT", "ON");
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
    String plain = plainName(tokens, from);
    if (tokens.accept("AS")) {
      return tokens.isName() || tokens.peek().kind() == SqlTokenizer.Kind.WORD
          ? tokens.take().name()
          : null;
    }
    return plain;
  }

  /** The last part of {@code a.b.c}, if nothing else stands there. */
  private static @Nullable String plainName(TokenCursor tokens, int from) {
    int end = tokens.mark();
    tokens.reset(from);
    String name = null;
    boolean isPlain = tokens.isName();
    while (isPlain && tokens.mark() < end) {
      name = tokens.take().name();
      boolean more = tokens.mark() < end;
      isPlain = !more || tokens.accept('.') && tokens.mark() < end && tokens.isName();
    }
    tokens.reset(end);
    return isPlain ? name : null;
  }

  private static boolean endsItem(TokenCursor tokens) {
    return tokens.is("AS")
        || tokens.is("FROM")
        || tokens.is("WHERE")
        || tokens.is("UNION")
        || tokens.is("LIMIT")
        || tokens.is("ORDER", "BY")
        || tokens.is("GROUP", "BY");
  }
}
