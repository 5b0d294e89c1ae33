package org.athanor.sql.syntax;

import org.jspecify.annotations.Nullable;

/**
 * {@code SET}, {@code RESET} and {@code PRAGMA}, and {@code SELECT set_config(...)}.
 *
 * @param scope how long it lasts
 * @param name the setting, in lower case; {@code all} for RESET ALL
 * @param value its value without quotes; null for RESET and DEFAULT
 */
public record SessionSetting(
    Scope scope, String name, @Nullable String value) implements SqlCommand {
  /** How long a setting lasts. */
  public enum Scope {
    SESSION,
    /** To the end of the transaction. */
    LOCAL,
    GLOBAL
  }
}
