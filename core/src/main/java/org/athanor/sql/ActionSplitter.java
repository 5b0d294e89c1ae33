package org.athanor.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits an {@code ALTER TABLE} of several actions into statements of one action each, in the words
 * of its author.
 *
 * <pre>{@code
 * ActionSplitter.split("ALTER TABLE t ADD a int, ADD b int", rules);
 * // ALTER TABLE t ADD a int
 * // ALTER TABLE t ADD b int
 * }</pre>
 *
 * <p>A comment beside an action stands on a line of its own before its statement. Not thread-safe.
 */
public final class ActionSplitter {
  private final String statement;
  private final SqlTokenizer tokens;
  private final List<String> statements = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();
  private final List<String> trailing = new ArrayList<>();
  private String head = "";
  private int from = -1;
  private int to;
  private int depth;

  private ActionSplitter(String statement, LexicalRules rules) {
    this.statement = statement;
    this.tokens = new SqlTokenizer(statement, rules);
  }

  /**
   * The statements of single actions.
   *
   * @param statement the text of one statement, without a semicolon
   * @param rules how the product reads text
   * @return the statements in order; empty when it does not begin with ALTER TABLE and a name
   */
  public static List<String> split(String statement, LexicalRules rules) {
    return new ActionSplitter(statement, rules).split();
  }

  private List<String> split() {
    if (!code() || !tokens.isWord("ALTER") || !code() || !tokens.isWord("TABLE") || !isNamed()) {
      return List.of();
    }
    do {
      take();
    } while (tokens.next());
    end();
    return statements;
  }

  /** Moves to the next token that is no comment. */
  private boolean code() {
    while (tokens.next()) {
      if (tokens.kind() != SqlTokenizer.Kind.COMMENT) {
        return true;
      }
    }
    return false;
  }

  /** Passes the name of the table and what stands before it; then at the first action. */
  private boolean isNamed() {
    boolean goesOn = code();
    while (goesOn && (tokens.isWord("IF") || tokens.isWord("EXISTS") || tokens.isWord("ONLY"))) {
      goesOn = code();
    }
    int end = tokens.end();
    goesOn = goesOn && code();
    while (goesOn && tokens.isSymbol('.')) {
      goesOn = code();
      end = tokens.end();
      goesOn = goesOn && code();
    }
    if (goesOn && tokens.isSymbol('*')) {
      end = tokens.end();
      goesOn = code();
    }
    head = statement.substring(0, end);
    return goesOn;
  }

  private void take() {
    if (tokens.kind() == SqlTokenizer.Kind.COMMENT) {
      comment();
      return;
    }
    if (depth == 0 && tokens.isSymbol(',')) {
      end();
      return;
    }
    depth += tokens.isSymbol('(') || tokens.isSymbol('[') ? 1 : 0;
    depth -= tokens.isSymbol(')') || tokens.isSymbol(']') ? 1 : 0;
    trailing.clear();
    from = from < 0 ? tokens.start() : from;
    to = tokens.end();
  }

  /**
   * A comment right behind a comma tells of the action before it; one between the words of an
   * action stays there.
   */
  private void comment() {
    String own = tokens.token().stripTrailing();
    String before = statement.substring(0, tokens.start()).stripTrailing();
    boolean isBehindComma = from < 0
        && before.endsWith(",")
        && statement.substring(before.length(), tokens.start()).indexOf('\n') < 0;
    if (isBehindComma && !statements.isEmpty()) {
      int last = statements.size() - 1;
      statements.set(last, own + "\n" + statements.get(last));
    } else {
      (from < 0 ? comments : trailing).add(own);
    }
  }

  private void end() {
    if (from >= 0) {
      comments.addAll(trailing);
      comments.add(head + " " + statement.substring(from, to));
      statements.add(String.join("\n", comments));
    }
    comments.clear();
    trailing.clear();
    from = -1;
  }
}
