package org.athanor.dialect;

import java.util.Locale;
import java.util.Set;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.SqlTokenizer;

/**
 * Whether SQL that a user wrote loses rows or values, by its words: {@code DROP TABLE},
 * {@code TRUNCATE}, {@code DELETE}, {@code ALTER TABLE ... DROP COLUMN}. What a function or
 * procedure does is not looked into.
 */
final class WrittenLoss {
  private static final Set<String> DROPPED_WITH_ROWS =
      Set.of("TABLE", "SCHEMA", "DATABASE", "TABLESPACE");

  /** What ALTER TABLE drops without losing values. */
  private static final Set<String> DROPPED_WITHOUT = Set.of(
      "CONSTRAINT",
      "INDEX",
      "KEY",
      "PRIMARY",
      "FOREIGN",
      "CHECK",
      "DEFAULT",
      "NOT",
      "EXPRESSION",
      "IDENTITY",
      "SYSTEM");

  private final SqlTokenizer tokens;

  private WrittenLoss(SqlTokenizer tokens) {
    this.tokens = tokens;
  }

  /** What is known of the effects of a statement. */
  static Effects effects(String sql, LexicalRules rules) {
    return new WrittenLoss(new SqlTokenizer(sql, rules)).loses()
        ? Effects.LOSES_DATA
        : Effects.NONE;
  }

  private boolean loses() {
    return switch (word()) {
      case "TRUNCATE", "DELETE" -> true;
      case "DROP" -> DROPPED_WITH_ROWS.contains(word());
      case "ALTER" -> word().equals("TABLE") && dropsValues();
      case "WITH" -> deletesInside();
      default -> false;
    };
  }

  private boolean dropsValues() {
    int depth = 0;
    for (String word = word(); !word.isEmpty(); word = word()) {
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      if (depth == 0 && word.equals("DROP") && !DROPPED_WITHOUT.contains(word())) {
        return true;
      }
    }
    return false;
  }

  /** Of a query with parts: {@code WITH gone AS (DELETE FROM a RETURNING *) ...}. */
  private boolean deletesInside() {
    for (String word = word(); !word.isEmpty(); word = word()) {
      if (word.equals("DELETE")) {
        return true;
      }
    }
    return false;
  }

  /** The next word in capitals or symbol; a quoted name is no keyword; empty at the end. */
  private String word() {
    while (tokens.next()) {
      if (tokens.kind() == SqlTokenizer.Kind.WORD || tokens.kind() == SqlTokenizer.Kind.SYMBOL) {
        return tokens.token().toUpperCase(Locale.ROOT);
      }
      if (tokens.kind() != SqlTokenizer.Kind.COMMENT) {
        return "\"";
      }
    }
    return "";
  }
}
