package org.athanor.sql.grammar;

/**
 * Leaves the readers of a statement that is not understood; {@link KeywordGrammar} turns it into
 * {@link org.athanor.sql.syntax.SqlCommand.Opaque}, so that no caller of a grammar sees it.
 *
 * <p>It has no stack trace: it tells about a statement, not about a program.
 */
public final class NotUnderstood extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int offset;

  NotUnderstood(String reason, int offset) {
    super(reason, null, false, false);
    this.offset = offset;
  }

  /** Where in the statement. */
  public int offset() {
    return offset;
  }
}
