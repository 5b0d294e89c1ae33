package org.athanor.dialects.sqlite;

import java.util.Set;
import org.athanor.dialect.Identifiers;

/**
 * Names of SQLite: kept as written, compared without the case of ASCII letters, of any length.
 *
 * <p>Keywords are those of <a href="https://www.sqlite.org/lang_keywords.html">the vendor's
 * list</a>, and the two words that read as constants.
 */
final class SqliteIdentifiers implements Identifiers {
  private static final Set<String> KEYWORDS = Set.of("""
          abort action add after all alter always analyze and as asc attach autoincrement before
          begin between by cascade case cast check collate column commit conflict constraint create
          cross current current_date current_time current_timestamp database default deferrable
          deferred delete desc detach distinct do drop each else end escape except exclude exclusive
          exists explain fail filter first following for foreign from full generated glob group
          groups having if ignore immediate in index indexed initially inner insert instead
          intersect into is isnull join key last left like limit match materialized natural no not
          nothing notnull null nulls of offset on or order others outer over partition plan pragma
          preceding primary query raise range recursive references regexp reindex release rename
          replace restrict returning right rollback row rows savepoint select set table temp
          temporary then ties to transaction trigger unbounded union unique update using vacuum
          values view virtual when where window with within without true false\
          """.split("\\s+"));

  @Override
  public String write(String name) {
    return isPlain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !isKeyword(name);
  }

  /** Whether a word has a meaning of its own. */
  static boolean isKeyword(String word) {
    return KEYWORDS.contains(lowerCase(word));
  }

  @Override
  public String fold(String name) {
    return name;
  }

  @Override
  public String key(String name) {
    return lowerCase(name);
  }

  /** Whether two names mean the same object. */
  static boolean same(String one, String other) {
    return lowerCase(one).equals(lowerCase(other));
  }

  /** SQLite folds ASCII letters and no others: https://www.sqlite.org/datatype3.html#collation. */
  static String lowerCase(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return folded.toString();
  }

  /** The name that a token of SQL text means: quotes of any kind are taken off. */
  static String unquote(String token) {
    char first = token.charAt(0);
    if (first == '[') {
      return token.substring(1, token.length() - 1);
    }
    if (first == '"' || first == '`' || first == '\'') {
      String quote = String.valueOf(first);
      return token.substring(1, token.length() - 1).replace(quote + quote, quote);
    }
    return token;
  }

  @Override
  public int maxLength() {
    return Integer.MAX_VALUE;
  }

  @Override
  public int length(String name) {
    return name.length();
  }
}
