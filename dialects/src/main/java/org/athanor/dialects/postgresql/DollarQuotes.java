package org.athanor.dialects.postgresql;

import org.athanor.dialect.SqlWriter;

/**
 * Quotes text that is long or full of quotes itself: <a
 * href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-DOLLAR-QUOTING">
 * dollar quoting</a>.
 */
final class DollarQuotes {
  private DollarQuotes() {}

  /** Writes {@code text} between tags that do not stand in it. */
  static SqlWriter write(SqlWriter sql, String text) {
    String tag = tag(text);
    return sql.sql(tag).user(text).sql(tag);
  }

  /** A tag that does not stand in {@code text}, and that no end of {@code text} completes. */
  private static String tag(String text) {
    String tag = "$$";
    for (int i = 0; (text + tag).indexOf(tag) < text.length(); i++) {
      tag = "$q" + i + "$";
    }
    return tag;
  }
}
