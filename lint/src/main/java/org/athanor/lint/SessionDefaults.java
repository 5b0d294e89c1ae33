package org.athanor.lint;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Statement;
import org.athanor.sql.syntax.SessionSetting;
import org.jspecify.annotations.Nullable;

/** The settings that the runner gives each session, by the names of the product. */
public final class SessionDefaults {
  private SessionDefaults() {}

  /**
   * The settings for these limits.
   *
   * @param dialect how the product writes them
   * @param lockTimeout how long a statement waits for a lock, or null for no limit
   * @param statementTimeout how long a statement runs, or null for no limit
   */
  public static Map<String, String> of(
      Dialect dialect, @Nullable Duration lockTimeout, @Nullable Duration statementTimeout) {
    Map<String, String> settings = new HashMap<>();
    if (lockTimeout != null) {
      put(dialect.session().lockTimeout(lockTimeout), dialect, settings);
    }
    if (statementTimeout != null) {
      put(dialect.session().statementTimeout(statementTimeout), dialect, settings);
    }
    return settings;
  }

  private static void put(
      Optional<Statement> statement, Dialect dialect, Map<String, String> settings) {
    statement
        .map(Statement::text)
        .map(dialect.grammar()::parse)
        .filter(SessionSetting.class::isInstance)
        .map(SessionSetting.class::cast)
        .ifPresent(setting -> {
          if (setting.value() != null) {
            settings.put(setting.name(), setting.value());
          }
        });
  }
}
