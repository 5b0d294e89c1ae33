package org.athanor.dialects.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.sql.SqlTokenizer;
import org.jspecify.annotations.Nullable;

/** Reads CREATE INDEX: https://www.sqlite.org/lang_createindex.html. Used for one statement. */
final class IndexParser {
  private final Tokens tokens;
  private final ExpressionText expressions;
  private final StoredTable table;

  private IndexParser(String sql, StoredTable table) {
    this.tokens = new Tokens(sql);
    this.table = table;
    this.expressions =
        new ExpressionText(table.columns().stream().map(StoredColumn::name).toList());
  }

  /** The index over a table that a statement makes. */
  static Index parse(String sql, StoredTable table) {
    return new IndexParser(sql, table).index();
  }

  private Index index() {
    tokens.accept("CREATE");
    boolean unique = tokens.accept("UNIQUE");
    tokens.accept("INDEX");
    if (tokens.accept("IF", "NOT")) {
      tokens.accept("EXISTS");
    }
    String name = tokens.qualifiedName();
    tokens.accept("ON");
    tokens.take();
    tokens.accept('(');
    List<IndexPart> parts = new ArrayList<>();
    while (!tokens.atEnd() && !tokens.accept(')')) {
      parts.add(part());
      tokens.accept(',');
    }
    String where = null;
    if (tokens.accept("WHERE")) {
      int from = tokens.mark();
      where = expressions.canonical(tokens.text(from, Integer.MAX_VALUE));
    }
    return new Index(name, parts, unique, null, List.of(), where, false);
  }

  private IndexPart part() {
    int from = tokens.mark();
    int to = from;
    String collation = null;
    IndexPart.Order order = IndexPart.Order.ASCENDING;
    while (!tokens.atEnd() && !tokens.peek().isSymbol(',') && !tokens.peek().isSymbol(')')) {
      if (tokens.accept("COLLATE")) {
        collation = spelled(tokens.take().name());
      } else if (tokens.accept("DESC")) {
        order = IndexPart.Order.DESCENDING;
      } else if (!tokens.accept("ASC")) {
        takeTerm();
        to = tokens.mark();
      }
    }
    return part(tokens.text(from, to), to - from == 1 ? from : -1, order, collation);
  }

  private void takeTerm() {
    if (tokens.peek().isSymbol('(')) {
      tokens.group();
    } else {
      tokens.take();
    }
  }

  private IndexPart part(
      String text, int single, IndexPart.Order order, @Nullable String collation) {
    String name = single >= 0 ? nameOf(tokens.all().get(single)) : null;
    boolean column = name != null && table.column(name).isPresent();
    String key = column ? table.exactName(String.valueOf(name)) : expressions.spelled(text);
    return new IndexPart(key, !column, order, null, null, collation);
  }

  private static @Nullable String nameOf(Tokens.Token token) {
    boolean constant = token.kind() == SqlTokenizer.Kind.STRING;
    return token.isName() && !constant ? token.name() : null;
  }

  /** The collation of a column as it is written; none for BINARY, which is the usual one. */
  static @Nullable String collation(String name) {
    return name.equalsIgnoreCase("BINARY") ? null : spelled(name);
  }

  /** A key may ask for BINARY where its column has another collation. */
  private static String spelled(String collation) {
    String upper = collation.toUpperCase(Locale.ROOT);
    return switch (upper) {
      case "BINARY", "NOCASE", "RTRIM" -> upper;
      default -> collation;
    };
  }
}
