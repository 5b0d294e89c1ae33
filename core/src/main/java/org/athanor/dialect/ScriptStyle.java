package org.athanor.dialect;

import java.util.List;

/**
 * How a script is put together so that the product's own shell runs it and stops at an error.
 *
 * <p>Immutable and thread-safe.
 *
 * @param opening the lines at its top, as the shell takes them: settings, and remarks that begin
 *     with {@code --}
 * @param terminator what follows each statement before the end of its line, such as {@code ;}
 * @param rowsPerInsert how many rows one INSERT may hold
 */
public record ScriptStyle(List<String> opening, String terminator, int rowsPerInsert) {
  private static final int MANY_ROWS = 500;

  /** Statements that end with a semicolon, and nothing else to say. */
  public static final ScriptStyle SEMICOLONS = new ScriptStyle(List.of(), ";", MANY_ROWS);

  /** Copies the list. */
  public ScriptStyle {
    opening = List.copyOf(opening);
  }

  /**
   * A statement with its end: a semicolon never ends up inside a comment of the last line.
   *
   * @param sql the statement, without a terminator
   * @return whole lines
   */
  public String terminated(String sql) {
    String statement = sql.stripTrailing();
    String lastLine = statement.substring(statement.lastIndexOf('\n') + 1);
    return statement + (lastLine.contains("--") ? "\n" : "") + terminator + "\n";
  }
}
