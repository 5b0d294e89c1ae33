package org.athanor.sql.grammar;

import org.athanor.sql.syntax.SqlCommand;

/**
 * Understands the statements of one database product.
 *
 * <p>A grammar is tolerant: it never throws at a statement that it does not know, because a server
 * of a later version may. What it does not understand is {@link SqlCommand.Opaque}, with the
 * reason; it is never guessed and never left out.
 *
 * <pre>{@code
 * SqlCommand command = dialect.grammar().parse("ALTER TABLE t ADD COLUMN x int");
 * }</pre>
 *
 * <p>Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface Grammar {
  /** Understands nothing. */
  Grammar NONE = statement -> new SqlCommand.Opaque("no grammar is known for this database", 0);

  /**
   * Understands one statement, such as {@link org.athanor.sql.ScriptSplitter} gives it.
   *
   * @param statement its text, without the semicolon; comments are allowed anywhere
   * @return what it says; {@link SqlCommand.Opaque} when it is not understood
   */
  SqlCommand parse(String statement);
}
