package org.athanor.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The session rules of a product whose SQL Athanor writes but to which it never speaks: there are
 * no sessions, so there is nothing to bound, to ask or to recognise. What scripts need is left to
 * the product: {@link #begin}, {@link #scriptStyle}, {@link #shellCommand}, {@link #guardInScript}
 * and {@link #now}.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface ScriptOnlySession extends SessionRules {
  @Override
  default Optional<Statement> lockTimeout(Duration timeout) {
    return Optional.empty();
  }

  @Override
  default Optional<Statement> sessionLockTimeout(Duration timeout) {
    return Optional.empty();
  }

  @Override
  default Optional<Statement> statementTimeout(Duration timeout) {
    return Optional.empty();
  }

  @Override
  default boolean isLockTimeout(SQLException error) {
    return false;
  }

  @Override
  default boolean isReadOnly(SQLException error) {
    return false;
  }

  @Override
  default boolean isConnectionLost(SQLException error) {
    return false;
  }

  @Override
  default List<String> blockers(Connection observer, String waiterId) {
    return List.of();
  }

  /** Nobody is asked, so there is no session to name. */
  @Override
  default String sessionId(Connection connection) {
    return "";
  }
}
