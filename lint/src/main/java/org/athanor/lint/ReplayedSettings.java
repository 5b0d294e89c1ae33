package org.athanor.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.athanor.effects.SessionSettings;
import org.athanor.sql.syntax.SessionSetting;

/**
 * The settings after the statements of a unit so far. Immutable and thread-safe.
 *
 * @param configured what holds in every session of the tool
 * @param session what SET has set, for RESET without what it has reset
 * @param local what SET LOCAL has set in this transaction
 */
record ReplayedSettings(
    Map<String, String> configured, Map<String, String> session, Map<String, String> local)
    implements SessionSettings {
  ReplayedSettings {
    configured = Map.copyOf(configured);
    session = Map.copyOf(session);
    local = Map.copyOf(local);
  }

  static ReplayedSettings of(Map<String, String> configured) {
    return new ReplayedSettings(configured, Map.of(), Map.of());
  }

  @Override
  public Optional<String> value(String name) {
    String value = local.get(name);
    if (value == null) {
      value = session.get(name);
    }
    return Optional.ofNullable(value == null ? configured.get(name) : value);
  }

  /** The settings after a statement; SET LOCAL outside a transaction does nothing. */
  ReplayedSettings after(SessionSetting setting, boolean isInTransaction) {
    return switch (setting.scope()) {
      case GLOBAL -> this;
      case LOCAL ->
        isInTransaction ? new ReplayedSettings(configured, session, changed(local, setting)) : this;
      case SESSION ->
        setting.name().equals("all")
            ? of(configured)
            : new ReplayedSettings(configured, changed(session, setting), without(setting.name()));
    };
  }

  /** The settings after the end of a transaction. */
  ReplayedSettings withoutLocal() {
    return local.isEmpty() ? this : new ReplayedSettings(configured, session, Map.of());
  }

  private Map<String, String> without(String name) {
    Map<String, String> rest = new HashMap<>(local);
    rest.remove(name);
    return rest;
  }

  private static Map<String, String> changed(Map<String, String> before, SessionSetting setting) {
    Map<String, String> changed = new HashMap<>(before);
    if (setting.value() == null) {
      changed.remove(setting.name());
    } else {
      changed.put(setting.name(), setting.value());
    }
    return changed;
  }
}
