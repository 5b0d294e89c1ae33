package org.athanor.dialects.postgresql.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.grammar.TypeArguments;
import org.athanor.sql.syntax.SqlType;

/** Reads types: https://www.postgresql.org/docs/current/datatype.html. */
final class TypeReader {
  private static final Set<String> VARYING = Set.of("CHARACTER", "CHAR", "NCHAR", "BIT");
  private static final Set<String> ZONED = Set.of("TIMESTAMP", "TIME");
  private static final Set<String> FIELDS =
      Set.of("YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND");

  private TypeReader() {}

  static SqlType read(TokenCursor tokens) {
    int from = tokens.mark();
    tokens.accept("SETOF");
    if (tokens.peek().kind() != SqlTokenizer.Kind.WORD && !tokens.isName()) {
      throw tokens.unexpected("a type");
    }
    if (tokens.peek(1).isSymbol('.') || tokens.peek().kind() == SqlTokenizer.Kind.QUOTED_NAME) {
      QualifiedName name = tokens.qualifiedName();
      List<String> arguments = TypeArguments.read(tokens);
      int dimensions = dimensions(tokens);
      return new SqlType(
          name.schema(), name.name(), arguments, dimensions, false, null, tokens.textFrom(from));
    }
    List<String> words = new ArrayList<>(List.of(first(tokens)));
    String first = words.get(0).toUpperCase(Locale.ROOT);
    accept(tokens, words, first.equals("DOUBLE"), "PRECISION");
    if (first.equals("NATIONAL")) {
      words.add(tokens.keyword(Set.of("CHARACTER", "CHAR")).toLowerCase(Locale.ROOT));
    }
    accept(tokens, words, VARYING.contains(first) || first.equals("NATIONAL"), "VARYING");
    if (first.equals("INTERVAL")) {
      fields(tokens, words);
    }
    List<String> arguments = TypeArguments.read(tokens);
    if (ZONED.contains(first)) {
      zone(tokens, words);
    }
    String name = String.join(" ", words);
    int dimensions = dimensions(tokens);
    return new SqlType(null, name, arguments, dimensions, false, null, tokens.textFrom(from));
  }

  private static String first(TokenCursor tokens) {
    if (!tokens.isName()) {
      throw tokens.unexpected("a type");
    }
    return tokens.take().name();
  }

  private static void accept(TokenCursor tokens, List<String> words, boolean fits, String word) {
    if (fits && tokens.accept(word)) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
  }

  private static void fields(TokenCursor tokens, List<String> words) {
    while (tokens.isOneOf(FIELDS) || tokens.is("TO")) {
      words.add(tokens.keyword().toLowerCase(Locale.ROOT));
    }
  }

  private static void zone(TokenCursor tokens, List<String> words) {
    for (String with : List.of("WITH", "WITHOUT")) {
      if (tokens.accept(with, "TIME", "ZONE")) {
        words.add(with.toLowerCase(Locale.ROOT));
        words.add("time");
        words.add("zone");
      }
    }
  }

  private static int dimensions(TokenCursor tokens) {
    int dimensions = 0;
    if (tokens.accept("ARRAY")) {
      dimensions = tokens.isSymbol('[') ? 0 : 1;
    }
    while (tokens.accept('[')) {
      if (!tokens.isSymbol(']')) {
        tokens.value();
      }
      tokens.expect(']');
      dimensions++;
    }
    return dimensions;
  }
}
