package org.athanor.sql.syntax;

/**
 * A statement that begins or ends a transaction or a part of it.
 *
 * @param kind which
 */
public record TransactionControl(Kind kind) implements SqlCommand {
  /** Kinds of control. */
  public enum Kind {
    BEGIN,
    COMMIT,
    ROLLBACK,
    SAVEPOINT,
    RELEASE,
    ROLLBACK_TO,
    PREPARE,
    /** COMMIT PREPARED and ROLLBACK PREPARED. */
    FINISH_PREPARED,
    SET_TRANSACTION
  }
}
