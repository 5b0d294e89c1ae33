package org.athanor.lint.rule;

import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.sql.LexicalRules;
import org.athanor.sql.SqlTokenizer;

/**
 * The words of a statement as the user wrote them, to be changed in one place. Immutable.
 *
 * @param text the words, without comments before them
 * @param rules how the product reads text
 */
record Rewording(String text, LexicalRules rules) {

  /** The words of a statement. */
  static Rewording of(LintUnit unit, LintStatement statement) {
    LexicalRules rules = unit.dialect().lexicalRules();
    String text = statement.source().text();
    SqlTokenizer tokens = new SqlTokenizer(text, rules);
    while (tokens.next()) {
      if (tokens.kind() != SqlTokenizer.Kind.COMMENT) {
        return new Rewording(text.substring(tokens.start()), rules);
      }
    }
    return new Rewording(text, rules);
  }

  /** With further words behind the first one that is this one. */
  Rewording behind(String word, String more) {
    SqlTokenizer tokens = new SqlTokenizer(text, rules);
    while (tokens.next()) {
      if (tokens.isWord(word)) {
        return new Rewording(
            text.substring(0, tokens.end()) + " " + more + text.substring(tokens.end()), rules);
      }
    }
    return this;
  }

  /** What stands behind the table of CREATE INDEX, with a space before it. */
  String behindIndexedTable() {
    SqlTokenizer tokens = new SqlTokenizer(text, rules);
    boolean isBehindOn = false;
    boolean isNamed = false;
    while (tokens.next()) {
      if (isBehindOn && isNamed && !tokens.isSymbol('.')) {
        return " " + text.substring(tokens.start());
      }
      if (isBehindOn && tokens.kind() != SqlTokenizer.Kind.COMMENT && !tokens.isWord("ONLY")) {
        isNamed = !tokens.isSymbol('.');
      }
      isBehindOn |= tokens.isWord("ON");
    }
    return "";
  }

  /** With further words at the end. */
  Rewording ended(String more) {
    return new Rewording(text + " " + more, rules);
  }

  /** Whether this word stands in it, outside quotes and comments. */
  boolean has(String word) {
    SqlTokenizer tokens = new SqlTokenizer(text, rules);
    while (tokens.next()) {
      if (tokens.isWord(word)) {
        return true;
      }
    }
    return false;
  }
}
