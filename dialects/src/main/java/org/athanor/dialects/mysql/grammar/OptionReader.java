package org.athanor.dialects.mysql.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.sql.SqlTokenizer;
import org.athanor.sql.grammar.TokenCursor;
import org.jspecify.annotations.Nullable;

/**
 * Reads options of tables and databases, such as {@code ENGINE = InnoDB}: names in lower case, with
 * one name for each of their forms, and values without quotes.
 */
final class OptionReader {
  private static final Set<String> NAMES = Set.of("""
          ENGINE AUTO_INCREMENT AVG_ROW_LENGTH CHECKSUM TABLE_CHECKSUM COMMENT COMPRESSION
          CONNECTION DELAY_KEY_WRITE ENCRYPTION ENGINE_ATTRIBUTE SECONDARY_ENGINE
          SECONDARY_ENGINE_ATTRIBUTE INSERT_METHOD KEY_BLOCK_SIZE MAX_ROWS MIN_ROWS PACK_KEYS
          PASSWORD ROW_FORMAT STATS_AUTO_RECALC STATS_PERSISTENT STATS_SAMPLE_PAGES TABLESPACE
          STORAGE UNION AUTOEXTEND_SIZE TRANSACTIONAL PAGE_CHECKSUM PAGE_COMPRESSED
          PAGE_COMPRESSION_LEVEL ENCRYPTED ENCRYPTION_KEY_ID IETF_QUOTES SEQUENCE
          """.strip().split("\\s+"));

  private OptionReader() {}

  /** One option. */
  record Option(String name, String value) {}

  /** The option that stands here; null when none does. */
  static @Nullable Option read(TokenCursor tokens) {
    int from = tokens.mark();
    tokens.accept("DEFAULT");
    if (TypeReader.acceptCharsetWords(tokens)) {
      return valued(tokens, "charset");
    }
    if (tokens.accept("COLLATE")) {
      return valued(tokens, "collate");
    }
    if (tokens.mark() != from) {
      tokens.reset(from);
      return null;
    }
    for (String kind : List.of("DATA", "INDEX")) {
      if (tokens.accept(kind, "DIRECTORY")) {
        return valued(tokens, kind.toLowerCase(Locale.ROOT) + " directory");
      }
    }
    if (tokens.accept("START", "TRANSACTION")) {
      return new Option("start transaction", "");
    }
    boolean isNamed = tokens.isOneOf(NAMES) || isAssigned(tokens);
    return isNamed ? valued(tokens, tokens.take().name().toLowerCase(Locale.ROOT)) : null;
  }

  /** Engines of MariaDB have options of their own. */
  private static boolean isAssigned(TokenCursor tokens) {
    return tokens.isName() && tokens.peek(1).isSymbol('=');
  }

  private static Option valued(TokenCursor tokens, String name) {
    tokens.accept('=');
    if (tokens.isSymbol('(')) {
      int from = tokens.mark();
      tokens.skipParentheses();
      return new Option(name, tokens.textFrom(from));
    }
    String value = tokens.value();
    if (tokens.peek(-1).kind() == SqlTokenizer.Kind.WORD && tokens.isSymbol('.')) {
      throw tokens.unexpected("the end of an option");
    }
    if (name.equals("tablespace") && tokens.accept("STORAGE")) {
      tokens.keyword();
    }
    return new Option(name, value);
  }
}
