package org.athanor.dialects.postgresql.effects;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.catalog.Catalog;
import org.athanor.catalog.CatalogTable;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.SqlTokenizer;

/** The tables that a query reads: the known ones among the names behind FROM, JOIN and commas. */
final class QueryTables {
  private static final Set<String> STARTS = Set.of("from", "join", "table", "only", ",");

  private QueryTables() {}

  /** The tables in this text, in order. */
  static List<QualifiedName> in(String query, Catalog catalog) {
    Set<QualifiedName> found = new LinkedHashSet<>();
    SqlTokenizer tokens = new SqlTokenizer(query, Lexical.RULES);
    String previous = "";
    boolean isNext = tokens.next();
    while (isNext) {
      String word = word(tokens);
      boolean isSource = STARTS.contains(previous) && isName(tokens);
      isNext = tokens.next();
      previous = word;
      if (isSource && isNext && tokens.isSymbol('.') && tokens.next()) {
        add(QualifiedName.of(word, word(tokens)), catalog, found);
      } else if (isSource) {
        add(QualifiedName.of(word), catalog, found);
      }
    }
    return List.copyOf(found);
  }

  private static void add(QualifiedName name, Catalog catalog, Set<QualifiedName> found) {
    catalog.table(name).map(CatalogTable::name).ifPresent(found::add);
  }

  private static boolean isName(SqlTokenizer tokens) {
    return tokens.kind() == SqlTokenizer.Kind.WORD
        || tokens.kind() == SqlTokenizer.Kind.QUOTED_NAME;
  }

  private static String word(SqlTokenizer tokens) {
    String token = tokens.token();
    return tokens.kind() == SqlTokenizer.Kind.QUOTED_NAME
        ? token.substring(1, token.length() - 1).replace("\"\"", "\"")
        : token.toLowerCase(Locale.ROOT);
  }
}
