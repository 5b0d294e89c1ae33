package org.athanor.effects;

import java.util.Optional;

/**
 * The settings in force when a statement runs: {@code timezone}, {@code lock_timeout},
 * {@code sql_mode}, {@code foreign_key_checks}, ...
 */
@FunctionalInterface
public interface SessionSettings {
  /** No setting is known. */
  SessionSettings UNKNOWN = name -> Optional.empty();

  /**
   * The value in force, without quotes.
   *
   * @param name the setting in lower case
   * @return empty when no statement and no configuration has set it
   */
  Optional<String> value(String name);
}
