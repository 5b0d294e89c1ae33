package org.athanor.dialects.mysql;

import org.athanor.sql.LexicalRules;

/** How SQL text is read: https://dev.mysql.com/doc/refman/8.4/en/language-structure.html. */
final class MySqlText {
  private MySqlText() {}

  static LexicalRules rules(SqlMode mode) {
    return new LexicalRules(
        false,
        false,
        mode.escapesBackslashes(),
        false,
        true,
        false,
        false,
        false,
        LexicalRules.Batches.DELIMITER,
        false,
        true);
  }
}
