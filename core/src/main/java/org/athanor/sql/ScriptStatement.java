package org.athanor.sql;

/**
 * One statement of a script, where it stands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sql its text as written, without the semicolon, with the comments before and inside it; it
 *     never ends in a comment, so that a semicolon can be put after it
 * @param line the line of its first word, counted from 1 in the script
 * @param column the column of its first word, counted from 1 in characters
 * @param codeOffset the offset of its first word in {@code sql}: the length of leading comments
 */
public record ScriptStatement(String sql, int line, int column, int codeOffset) {
  /** A statement without leading comments. */
  public ScriptStatement(String sql, int line, int column) {
    this(sql, line, column, 0);
  }

  /**
   * Where a character of this statement stands in the script, for an error position that a server
   * reports.
   *
   * @param offset an offset into {@link #sql()}; one inside leading comments gives the first word
   */
  public ScriptPosition positionOf(int offset) {
    int to = Math.max(codeOffset, Math.min(offset, sql.length()));
    return new ScriptPosition(line, column).advance(sql, codeOffset, to);
  }
}
