package org.athanor.sql.grammar;

import org.athanor.sql.syntax.SqlCommand;

/**
 * Reads a statement whose first words chose it.
 *
 * <pre>{@code
 * StatementReader listen = tokens -> new SqlCommand.Other("LISTEN", tokens.qualifiedName());
 * }</pre>
 *
 * <p>Implementations are thread-safe: what a statement says is kept by its cursor.
 */
@FunctionalInterface
public interface StatementReader {
  /**
   * Reads on.
   *
   * @param tokens stands behind the words that chose this reader
   * @return the statement
   * @throws NotUnderstood when something else stands there
   */
  SqlCommand read(TokenCursor tokens);
}
