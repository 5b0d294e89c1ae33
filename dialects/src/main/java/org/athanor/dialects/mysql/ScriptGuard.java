package org.athanor.dialects.mysql;

import org.athanor.dialect.Statement;
import org.athanor.schema.Literal;

/**
 * Stops a script when a query finds a row. Statements with a condition belong to stored programs,
 * whose semicolons the shells would take for ends of statements, so the condition chooses between
 * texts.
 */
final class ScriptGuard {
  /** The longest text that SIGNAL takes is 128 characters on some servers. */
  private static final int LONGEST_MESSAGE = 120;

  private final ServerFacts facts;
  private final MySqlLiterals literals;

  ScriptGuard(ServerFacts facts, MySqlLiterals literals) {
    this.facts = facts;
    this.literals = literals;
  }

  /** One statement, or two with a semicolon between them. */
  String of(Statement.Guard guard) {
    String failure = guard.failure();
    String message = literal(
        failure.length() > LONGEST_MESSAGE
            ? failure.substring(0, LONGEST_MESSAGE) + "..."
            : failure);
    return facts.hasExecuteImmediate()
        ? signal(guard.query(), message)
        : refusedValue(guard.query(), message);
  }

  /** <a href="https://mariadb.com/kb/en/execute-immediate/">EXECUTE IMMEDIATE</a>. */
  private String signal(String query, String message) {
    String signal = literal("SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = " + message);
    return "SET @athanor_guard = IF(EXISTS (" + query + "),\n  " + signal
        + ", 'DO 0');\nEXECUTE IMMEDIATE @athanor_guard";
  }

  /**
   * SIGNAL cannot be prepared there, but a text that is no UUID is an error that shows it: <a
   * href="https://dev.mysql.com/doc/refman/8.4/en/miscellaneous-functions.html#function_uuid-to-bin">
   * UUID_TO_BIN</a>.
   */
  private static String refusedValue(String query, String message) {
    return "DO IF(EXISTS (" + query + "), UUID_TO_BIN(" + message + "), 0)";
  }

  private String literal(String text) {
    return literals.write(Literal.of(text));
  }
}
