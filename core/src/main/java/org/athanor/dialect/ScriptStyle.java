package org.athanor.dialect;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a script is put together so that the product's own shell runs it and stops at an error.
 *
 * <p>Immutable and thread-safe.
 *
 * @param opening the lines at its top, as the shell takes them: settings, and remarks that begin
 *     with {@code --}
 * @param terminator what follows each statement before the end of its line, such as {@code ;}
 * @param rowsPerInsert how many rows one INSERT may hold
 * @param bodyDelimiter what ends stored programs that hold semicolons, for a shell that must be
 *     told so by DELIMITER; empty where the shell finds their end by itself
 */
public record ScriptStyle(
    List<String> opening, String terminator, int rowsPerInsert, String bodyDelimiter) {
  private static final int MANY_ROWS = 500;

  /** Comments, and the first word of a definition or of a block of its own. */
  private static final Pattern PROGRAM = Pattern.compile(
      "(?:\\s+|--[^\\n]*|#[^\\n]*|/\\*[^!].*?\\*/)*+(?:CREATE|ALTER|BEGIN)\\b",
      Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Statements that end with a semicolon, and nothing else to say. */
  public static final ScriptStyle SEMICOLONS = new ScriptStyle(List.of(), ";", MANY_ROWS);

  /** A style for a shell that finds the end of every statement by itself. */
  public ScriptStyle(List<String> opening, String terminator, int rowsPerInsert) {
    this(opening, terminator, rowsPerInsert, "");
  }

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
    if (!bodyDelimiter.isEmpty() && isProgram(statement)) {
      return delimited(statement);
    }
    String lastLine = statement.substring(statement.lastIndexOf('\n') + 1);
    return statement + (lastLine.contains("--") ? "\n" : "") + terminator + "\n";
  }

  private static boolean isProgram(String statement) {
    return statement.contains(";") && PROGRAM.matcher(statement).lookingAt();
  }

  private String delimited(String statement) {
    StringBuilder delimiter = new StringBuilder(bodyDelimiter);
    while (statement.contains(delimiter)) {
      delimiter.append(bodyDelimiter);
    }
    return "DELIMITER " + delimiter + "\n" + statement + "\n" + delimiter + "\nDELIMITER ;\n";
  }

  /** The same with other lines at the top. */
  public ScriptStyle withOpening(List<String> newOpening) {
    return new ScriptStyle(newOpening, terminator, rowsPerInsert, bodyDelimiter);
  }

  /** The same for a shell that must be told what ends statements that hold semicolons. */
  public ScriptStyle withBodyDelimiter(String newBodyDelimiter) {
    return new ScriptStyle(opening, terminator, rowsPerInsert, newBodyDelimiter);
  }
}
