package org.athanor.dialects.h2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.Identifiers;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.SqlTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a type. Immutable and thread-safe.
 *
 * <p>A name that H2 does not bring along is taken for a domain, which is how H2 has enum types with
 * a name. What the model has no word for becomes {@link DataType.Raw}, in the form in which H2
 * prints it.
 */
final class TypeParser {
  private static final Map<String, DataType> PLAIN = plain();

  /** Words that begin types without a counterpart in the model. */
  private static final Set<String> BUILT_IN = Set.of(
      "BINARY",
      "BLOB",
      "CLOB",
      "NCLOB",
      "CHARACTER",
      "GEOMETRY",
      "IMAGE",
      "INTERVAL",
      "ROW",
      "JAVA_OBJECT",
      "TINYINT",
      "VARCHAR_IGNORECASE",
      "ENUM",
      "NATIONAL",
      "IDENTITY");

  private static final Map<String, String> LARGE_OBJECTS = Map.of(
      "CLOB", "CHARACTER LARGE OBJECT",
      "NCLOB", "CHARACTER LARGE OBJECT",
      "CHAR LARGE OBJECT", "CHARACTER LARGE OBJECT",
      "BLOB", "BINARY LARGE OBJECT",
      "IMAGE", "BINARY LARGE OBJECT");

  private final Identifiers identifiers;

  TypeParser(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  private static Map<String, DataType> plain() {
    Map<String, DataType> types = new HashMap<>();
    for (H2Types.PlainType plain : H2Types.PlainType.values()) {
      types.putIfAbsent(plain.sql, plain.type);
      plain.synonyms.forEach(synonym -> types.put(synonym, plain.type));
    }
    types.put("CHARACTER", new DataType.Char(1));
    types.put("CHAR", new DataType.Char(1));
    types.put("BINARY VARYING", new DataType.Binary(null));
    types.put("VARBINARY", new DataType.Binary(null));
    types.put("BYTEA", new DataType.Binary(null));
    types.put("NUMERIC", new DataType.Numeric(100_000, 0));
    types.put("DECIMAL", new DataType.Numeric(100_000, 0));
    types.put("DEC", new DataType.Numeric(100_000, 0));
    types.put("TIME", new DataType.Time(null, false));
    types.put("TIME WITHOUT TIME ZONE", new DataType.Time(null, false));
    types.put("TIME WITH TIME ZONE", new DataType.Time(null, true));
    types.put("TIMESTAMP", new DataType.Timestamp(null, false));
    types.put("DATETIME", new DataType.Timestamp(null, false));
    types.put("TIMESTAMP WITHOUT TIME ZONE", new DataType.Timestamp(null, false));
    types.put("TIMESTAMP WITH TIME ZONE", new DataType.Timestamp(null, true));
    return Map.copyOf(types);
  }

  DataType parse(String sql) {
    List<Token> tokens = tokens(sql);
    return tokens.isEmpty() ? new DataType.Raw(sql.strip()) : parse(tokens);
  }

  private static List<Token> tokens(String sql) {
    List<Token> tokens = new ArrayList<>();
    SqlTokenizer reader = new SqlTokenizer(sql, H2Dialect.LEXICAL_RULES);
    while (reader.next()) {
      boolean isWord = reader.kind() == SqlTokenizer.Kind.WORD;
      String text = reader.token();
      tokens.add(new Token(isWord ? text.toUpperCase(Locale.ROOT) : text, reader.kind()));
    }
    return tokens;
  }

  private DataType parse(List<Token> tokens) {
    int last = tokens.size() - 1;
    if (tokens.get(last).text().equals("ARRAY") && last > 0) {
      return new DataType.Array(parse(tokens.subList(0, last)));
    }
    boolean isBracket = last > 1
        && tokens.get(last).text().equals("]")
        && tokens.get(last - 1).text().equals("[");
    if (isBracket) {
      return new DataType.Array(parse(tokens.subList(0, last - 1)));
    }
    DataType known = known(tokens);
    return known == null ? other(tokens) : known;
  }

  /** Reads {@code words(1, 2) more words}. */
  private static @Nullable DataType known(List<Token> tokens) {
    String whole = print(tokens);
    DataType plain = PLAIN.get(whole);
    if (plain != null) {
      return plain;
    }
    int open = indexOf("(", tokens);
    int close = indexOf(")", tokens);
    if (open < 1 || close < open || !areNumbers(tokens.subList(open + 1, close))) {
      return null;
    }
    List<Token> words = new ArrayList<>(tokens.subList(0, open));
    words.addAll(tokens.subList(close + 1, tokens.size()));
    int first = Integer.parseInt(tokens.get(open + 1).text());
    return close - open == 2
        ? sized(print(words), first)
        : pair(print(words), first, Integer.parseInt(tokens.get(close - 1).text()));
  }

  private static int indexOf(String symbol, List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).text().equals(symbol)) {
        return i;
      }
    }
    return -1;
  }

  /** One number, or two with a comma, that are numbers for Java too. */
  private static boolean areNumbers(List<Token> tokens) {
    boolean isCount = tokens.size() == 1 || tokens.size() == 3;
    for (int i = 0; i < tokens.size(); i += 2) {
      isCount &= tokens.get(i).text().matches("\\d{1,9}|1000000000");
    }
    return isCount;
  }

  private static @Nullable DataType pair(String words, int precision, int scale) {
    return switch (words) {
      case "NUMERIC", "DECIMAL", "DEC", "NUMBER" -> new DataType.Numeric(precision, scale);
      default -> null;
    };
  }

  private static @Nullable DataType sized(String words, int size) {
    return switch (words) {
      case "NUMERIC", "DECIMAL", "DEC", "NUMBER" -> new DataType.Numeric(size, null);
      case "CHARACTER VARYING", "CHAR VARYING", "VARCHAR", "VARCHAR2", "NVARCHAR" ->
        new DataType.Varchar(size);
      case "CHARACTER", "CHAR", "NCHAR" -> new DataType.Char(size);
      case "BINARY VARYING", "VARBINARY" -> new DataType.Binary(size);
      case "TIME", "TIME WITHOUT TIME ZONE" -> new DataType.Time(size, false);
      case "TIME WITH TIME ZONE" -> new DataType.Time(size, true);
      case "TIMESTAMP", "TIMESTAMP WITHOUT TIME ZONE", "DATETIME" ->
        new DataType.Timestamp(size, false);
      case "TIMESTAMP WITH TIME ZONE" -> new DataType.Timestamp(size, true);
      case "FLOAT" -> size <= 24 ? new DataType.Real() : new DataType.DoublePrecision();
      default -> null;
    };
  }

  private DataType other(List<Token> tokens) {
    Token first = tokens.get(0);
    boolean isName = first.isName() && !BUILT_IN.contains(first.text());
    if (isName && tokens.size() == 1) {
      return new DataType.Named(QualifiedName.of(name(first)));
    }
    if (isName && tokens.size() == 3 && tokens.get(1).text().equals(".")) {
      return new DataType.Named(QualifiedName.of(name(first), name(tokens.get(2))));
    }
    String printed = print(tokens);
    return new DataType.Raw(LARGE_OBJECTS.getOrDefault(printed, printed));
  }

  private String name(Token token) {
    String text = token.text();
    return token.kind() == SqlTokenizer.Kind.WORD
        ? identifiers.fold(text)
        : identifiers.ofStored(text.substring(1, text.length() - 1).replace("\"\"", "\""));
  }

  /** The text as H2 prints it: one space between words and behind commas, none in parentheses. */
  private static String print(List<Token> tokens) {
    StringBuilder sql = new StringBuilder();
    String before = "(";
    for (Token token : tokens) {
      boolean isTight = "(),[]".contains(token.text()) || "([".contains(before);
      sql.append(isTight && !before.equals(",") ? "" : " ").append(token.text());
      before = token.text();
    }
    return sql.toString().strip();
  }

  private record Token(String text, SqlTokenizer.Kind kind) {
    boolean isName() {
      return kind == SqlTokenizer.Kind.WORD || kind == SqlTokenizer.Kind.QUOTED_NAME;
    }
  }
}
