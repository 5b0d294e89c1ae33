package org.athanor.lint.rule;

import java.util.Optional;
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
    return new Rewording(statement.source().text(), unit.dialect().lexicalRules()).behindComments();
  }

  /** From its first word on; all of it when it is a comment alone. */
  Rewording behindComments() {
    SqlTokenizer tokens = new SqlTokenizer(text, rules);
    while (tokens.next()) {
      if (tokens.kind() != SqlTokenizer.Kind.COMMENT) {
        return new Rewording(text.substring(tokens.start()), rules);
      }
    }
    return this;
  }

  /** With further words behind the first one that is this one. */
  Rewording behind(String word, String more) {
    return endOf(word)
        .map(end -> new Rewording(text.substring(0, end) + " " + more + text.substring(end), rules))
        .orElse(this);
  }

  /** What stands behind the table of CREATE INDEX, with a space before it. */
  String behindIndexedTable() {
    SqlTokenizer tokens = new SqlTokenizer(text, rules);
    boolean isBehindOn = false;
    boolean isNamed = false;
    while (tokens.next()) {
      if (isNamed && !tokens.isSymbol('.')) {
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

  /** With another value of a request, such as {@code LOCK=NONE}. */
  Rewording requesting(String name, String value) {
    return request(name)
        .map(request -> new Rewording(
            text.substring(0, request.value()) + value + text.substring(request.end()), rules))
        .orElse(this);
  }

  /** Without a request, and without the comma that set it off. */
  Rewording withoutRequest(String name) {
    return request(name)
        .map(request -> {
          String before = text.substring(0, request.start()).stripTrailing();
          String behind = text.substring(request.end());
          boolean isLast = before.endsWith(",");
          boolean isFirst = !isLast && behind.stripLeading().startsWith(",");
          return new Rewording(
              (isLast ? before.substring(0, before.length() - 1).stripTrailing() : before)
                  + (isFirst ? behind.stripLeading().substring(1) : behind),
              rules);
        })
        .orElse(this);
  }

  /** Where a request stands: its name, and its value. */
  private record Request(int start, int value, int end) {}

  private Optional<Request> request(String name) {
    SqlTokenizer tokens = new SqlTokenizer(text, rules);
    int start = -1;
    while (tokens.next()) {
      boolean isMeant = tokens.kind() != SqlTokenizer.Kind.COMMENT && !tokens.isSymbol('=');
      if (start >= 0 && isMeant) {
        return Optional.of(new Request(start, tokens.start(), tokens.end()));
      }
      start = tokens.isWord(name) ? tokens.start() : start;
    }
    return Optional.empty();
  }

  /** Whether this word stands in it, outside quotes and comments. */
  boolean has(String word) {
    return endOf(word).isPresent();
  }

  private Optional<Integer> endOf(String word) {
    SqlTokenizer tokens = new SqlTokenizer(text, rules);
    while (tokens.next()) {
      if (tokens.isWord(word)) {
        return Optional.of(tokens.end());
      }
    }
    return Optional.empty();
  }
}
