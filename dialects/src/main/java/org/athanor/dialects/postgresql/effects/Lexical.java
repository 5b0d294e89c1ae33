package org.athanor.dialects.postgresql.effects;

import org.athanor.sql.LexicalRules;

/** How the texts inside parsed statements are split into tokens. */
final class Lexical {
  static final LexicalRules RULES = new LexicalRules(
      true, true, false, true, false, false, false, true, LexicalRules.Batches.NONE, false, false);

  private Lexical() {}
}
