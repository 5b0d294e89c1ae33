package org.athanor.dialects.mysql.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.grammar.TokenCursor;
import org.athanor.sql.grammar.TypeArguments;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/** Reads types: https://dev.mysql.com/doc/refman/8.4/en/data-types.html. */
final class TypeReader {
  /** Types whose names are reserved words, which no name of a type of a later version is. */
  private static final Set<String> RESERVED_TYPES = Set.of("""
          BIGINT BINARY BLOB CHAR CHARACTER DEC DECIMAL DOUBLE FLOAT FLOAT4 FLOAT8 INT INT1 INT2
          INT3 INT4 INT8 INTEGER LONG LONGBLOB LONGTEXT MEDIUMBLOB MEDIUMINT MEDIUMTEXT MIDDLEINT
          NUMERIC REAL SET SMALLINT TINYBLOB TINYINT TINYTEXT VARBINARY VARCHAR VARCHARACTER
          """.strip().split("\\s+"));

  private static final Set<String> VARYING = Set.of("CHAR", "CHARACTER", "NCHAR");
  private static final Set<String> LONG = Set.of("VARCHAR", "VARBINARY", "CHAR", "CHARACTER");
  private static final Set<String> NATIONAL = Set.of("CHAR", "CHARACTER", "VARCHAR");
  private static final Set<String> SHORT_CHARSETS = Set.of("ASCII", "UNICODE", "BYTE", "BINARY");

  private TypeReader() {}

  static SqlType read(TokenCursor tokens) {
    int from = tokens.mark();
    String name = name(tokens);
    List<String> arguments = TypeArguments.read(tokens);
    boolean unsigned = unsigned(tokens);
    String text = tokens.textFrom(from);
    return new SqlType(null, name, arguments, 0, unsigned, charset(tokens), text);
  }

  private static String name(TokenCursor tokens) {
    boolean isType = tokens.peek().kind() == SqlTokenizer.Kind.WORD
        && (tokens.isName() || tokens.isOneOf(RESERVED_TYPES));
    if (!isType) {
      throw tokens.unexpected("a type");
    }
    List<String> words = new ArrayList<>(List.of(tokens.keyword()));
    String first = words.get(0);
    if (first.equals("NATIONAL")) {
      words.add(tokens.keyword(NATIONAL));
    }
    if (first.equals("LONG") && tokens.isOneOf(LONG)) {
      words.add(tokens.keyword());
    }
    if (first.equals("DOUBLE") && tokens.is("PRECISION")) {
      words.add(tokens.keyword());
    }
    if (VARYING.contains(words.get(words.size() - 1)) && tokens.is("VARYING")) {
      words.add(tokens.keyword());
    }
    return String.join(" ", words).toLowerCase(Locale.ROOT);
  }

  private static boolean unsigned(TokenCursor tokens) {
    boolean unsigned = false;
    while (tokens.is("UNSIGNED") || tokens.is("SIGNED") || tokens.is("ZEROFILL")) {
      unsigned |= !tokens.keyword().equals("SIGNED");
    }
    return unsigned;
  }

  private static @Nullable String charset(TokenCursor tokens) {
    String charset = null;
    while (true) {
      if (acceptCharsetWords(tokens)) {
        charset = tokens.value().toLowerCase(Locale.ROOT);
      } else if (tokens.isOneOf(SHORT_CHARSETS)) {
        String word = tokens.keyword();
        charset = word.equals("BINARY") ? charset : shortCharset(word);
      } else {
        return charset;
      }
    }
  }

  /**
   * See <a href="https://dev.mysql.com/doc/refman/8.4/en/charset-column.html">charsets</a>; BINARY
   * asks for a collation.
   */
  private static String shortCharset(String word) {
    return switch (word) {
      case "ASCII" -> "latin1";
      case "UNICODE" -> "ucs2";
      default -> "binary";
    };
  }

  /** Moves past CHARACTER SET or one of its short forms. */
  static boolean acceptCharsetWords(TokenCursor tokens) {
    return tokens.accept("CHARACTER", "SET")
        || tokens.accept("CHAR", "SET")
        || tokens.accept("CHARSET");
  }
}
