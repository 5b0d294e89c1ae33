package org.athanor.dialects.h2;

import java.util.Locale;
import java.util.Set;
import org.athanor.dialect.Identifiers;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Names as H2 reads them: folded to upper case unless quoted, at most 256 characters.
 *
 * <p>Athanor's {@code invoice} is the catalog's {@code INVOICE}, so that it is what free SQL calls
 * {@code invoice}. Any other name is kept exactly and quoted: {@code Invoice}, {@code a b}, and key
 * words such as {@code order}. The catalog's {@code invoice}, which somebody has made with quotes,
 * is {@code "invoice"} with its quotes. Under other settings of folding a name is what it says.
 *
 * <p>See <a href="https://www.h2database.com/html/grammar.html#name">names</a> and <a
 * href="https://www.h2database.com/html/advanced.html#keywords">key words</a>. Immutable and
 * thread-safe.
 */
final class H2Identifiers implements Identifiers {
  private static final int MAX_LENGTH = 256;

  /** What no version from 2.1 to 2.5 takes as the name of a column. */
  private static final Set<String> KEYWORDS = Set.of("""
          ALL AND ANY ARRAY AS ASYMMETRIC AUTHORIZATION BETWEEN CASE CAST CHECK CONSTRAINT CROSS
          CURRENT_CATALOG CURRENT_DATE CURRENT_PATH CURRENT_ROLE CURRENT_SCHEMA CURRENT_TIME
          CURRENT_TIMESTAMP CURRENT_USER DAY DEFAULT DISTINCT ELSE END EXCEPT EXISTS FALSE FETCH FOR
          FOREIGN FROM FULL GROUP HAVING HOUR IF IN INNER INTERSECT INTERVAL IS JOIN KEY LEFT LIKE
          LIMIT LOCALTIME LOCALTIMESTAMP MINUS MINUTE MONTH NATURAL NOT NULL OFFSET ON OR ORDER
          PRIMARY QUALIFY RIGHT ROW ROWNUM SECOND SELECT SESSION_USER SET SOME SYMMETRIC SYSTEM_USER
          TABLE TO TOP TRUE UESCAPE UNION UNIQUE UNKNOWN USER USING VALUE VALUES WHEN WHERE WINDOW
          WITH YEAR _ROWID_
          """.strip().split("\\s+"));

  private final H2Settings settings;

  H2Identifiers(H2Settings settings) {
    this.settings = settings;
  }

  @Override
  public String write(String name) {
    return isBare(name) ? name : quote(stored(name));
  }

  /** Whether the name means itself without quotes. */
  private boolean isBare(String name) {
    boolean isPlain = switch (settings.folding()) {
      case UPPER, LOWER -> isPlain(name, 'a', 'z');
      case NONE -> isPlain(name.toUpperCase(Locale.ROOT), 'A', 'Z');
    };
    return isPlain && !isKeyword(name);
  }

  private boolean isKeyword(String name) {
    String word = name.toUpperCase(Locale.ROOT);
    return KEYWORDS.contains(word) && !settings.nonKeywords().contains(word);
  }

  private static boolean isPlain(String name, char first, char last) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isLetter = c == '_' || c >= first && c <= last;
      if (!isLetter && !(i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return name.length() <= MAX_LENGTH;
  }

  private static String quote(String stored) {
    if (stored.length() > MAX_LENGTH) {
      throw AthanorException.of(
              ErrorCode.DDL_004,
              "The name \"" + stored + "\" has " + stored.length() + " characters; H2 keeps "
                  + MAX_LENGTH + ".")
          .fix("shorten it, for example to \"" + stored.substring(0, MAX_LENGTH) + "\"")
          .build();
    }
    return '"' + stored.replace("\"", "\"\"") + '"';
  }

  @Override
  public String fold(String name) {
    return switch (settings.folding()) {
      case UPPER -> ofStored(name.toUpperCase(Locale.ROOT));
      case LOWER -> name.toLowerCase(Locale.ROOT);
      case NONE -> name;
    };
  }

  @Override
  public String stored(String name) {
    if (settings.folding() != H2Settings.Folding.UPPER) {
      return name;
    }
    if (isBare(name)) {
      return name.toUpperCase(Locale.ROOT);
    }
    return isQuoted(name) ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
  }

  @Override
  public String ofStored(String stored) {
    if (settings.folding() != H2Settings.Folding.UPPER) {
      return stored;
    }
    if (isPlain(stored, 'A', 'Z') && !isKeyword(stored)) {
      return stored.toLowerCase(Locale.ROOT);
    }
    boolean isAmbiguous = isBare(stored) || isQuoted(stored);
    return isAmbiguous ? '"' + stored.replace("\"", "\"\"") + '"' : stored;
  }

  private static boolean isQuoted(String name) {
    return name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
  }

  @Override
  public String key(String name) {
    return settings.ignoresCase() ? name.toLowerCase(Locale.ROOT) : name;
  }

  @Override
  public int maxLength() {
    return MAX_LENGTH;
  }

  @Override
  public int length(String name) {
    return name.length();
  }
}
