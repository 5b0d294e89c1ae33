package org.athanor.dialects.mysql.effects;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.athanor.effects.SessionSettings;
import org.athanor.sql.syntax.SqlType;

/**
 * What rows that exist get in a column that is NOT NULL and has no default: <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html">implicit defaults</a>.
 *
 * @param rules what the version can do
 */
record ImplicitValues(OnlineRules rules) {
  private static final Set<String> DATES = Set.of("date", "datetime");
  private static final Set<String> SPATIAL = Set.of(
      "geometry",
      "point",
      "linestring",
      "polygon",
      "multipoint",
      "multilinestring",
      "multipolygon",
      "geometrycollection",
      "geomcollection",
      "vector");

  /** Types whose value is no number; the value in words. */
  private static final Map<String, String> VALUES = Map.of(
      "date", "0000-00-00",
      "datetime", "0000-00-00 00:00:00",
      "timestamp", "0000-00-00 00:00:00",
      "time", "00:00:00",
      "year", "0000",
      "set", "an empty set",
      "uuid", "a UUID of zeros");

  /** The value in words; empty where the statement fails on a table with rows. */
  Optional<String> of(SqlType type, SessionSettings settings) {
    String name = type.name().toLowerCase(Locale.ROOT);
    if (rules.fillsEachType()) {
      return Optional.of(value(type, name));
    }
    boolean fails = SPATIAL.contains(name) || DATES.contains(name) && !isLax(settings);
    return fails ? Optional.empty() : Optional.of(value(type, name));
  }

  private String value(SqlType type, String name) {
    if (name.equals("enum") && !type.arguments().isEmpty()) {
      return "'" + type.arguments().get(0) + "'";
    }
    if (name.equals("json") && !rules.fillsEachType()) {
      return "null of JSON";
    }
    boolean isText = name.contains("char")
        || name.endsWith("text")
        || name.endsWith("blob")
        || name.endsWith("binary")
        || name.equals("json")
        || name.equals("long")
        || SPATIAL.contains(name);
    return isText ? "an empty text" : VALUES.getOrDefault(name, "0");
  }

  /**
   * Whether the session is known not to be strict, so that other values stand in for bad ones: <a
   * href="https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html#sql-mode-strict">strict mode</a>.
   */
  static boolean isLax(SessionSettings settings) {
    return settings
        .value("sql_mode")
        .map(mode -> mode.toUpperCase(Locale.ROOT))
        .filter(mode ->
            !mode.contains("STRICT_") && !mode.contains("TRADITIONAL") && !mode.contains("@@"))
        .isPresent();
  }
}
