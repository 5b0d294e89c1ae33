package org.athanor.dialects.sqlite;

import org.athanor.sql.LexicalRules;

/** How SQL text of SQLite is read: https://www.sqlite.org/lang.html. */
final class SqliteText {
  /** Names in all four kinds of quotes, no escapes, triggers with bodies. */
  static final LexicalRules RULES = new LexicalRules(
      false, false, false, false, true, true, true, false, LexicalRules.Batches.NONE, false, false);

  private SqliteText() {}
}
