package org.athanor.sql.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code SET}, {@code RESET} and {@code PRAGMA}, and {@code SELECT set_config(...)}.
 *
 * @param scope how long it lasts
 * @param name the setting, in lower case; {@code all} for RESET ALL
 * @param value its value without quotes; null for RESET and DEFAULT
 * @param others the settings behind a comma, as MySQL has them
 */
public record SessionSetting(
    Scope scope, String name, @Nullable String value, List<SessionSetting> others)
    implements SqlCommand {
  public SessionSetting {
    others = List.copyOf(others);
  }

  /** One setting alone. */
  public SessionSetting(Scope scope, String name, @Nullable String value) {
    this(scope, name, value, List.of());
  }

  /** All settings of the statement, in order. */
  public List<SessionSetting> all() {
    List<SessionSetting> all = new ArrayList<>();
    all.add(this);
    all.addAll(others);
    return all;
  }

  /** How long a setting lasts. */
  public enum Scope {
    SESSION,
    /** To the end of the transaction. */
    LOCAL,
    GLOBAL
  }
}
