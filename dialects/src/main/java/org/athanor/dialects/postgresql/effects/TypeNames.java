package org.athanor.dialects.postgresql.effects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.athanor.sql.syntax.SqlType;

/** The names of built-in types under their one name, and what stands in their parentheses. */
final class TypeNames {
  private static final Map<String, String> ALIASES = Map.ofEntries(
      Map.entry("int", "integer"),
      Map.entry("int4", "integer"),
      Map.entry("serial", "integer"),
      Map.entry("serial4", "integer"),
      Map.entry("int8", "bigint"),
      Map.entry("bigserial", "bigint"),
      Map.entry("serial8", "bigint"),
      Map.entry("int2", "smallint"),
      Map.entry("smallserial", "smallint"),
      Map.entry("serial2", "smallint"),
      Map.entry("varchar", "character varying"),
      Map.entry("char varying", "character varying"),
      Map.entry("char", "character"),
      Map.entry("bpchar", "character"),
      Map.entry("bool", "boolean"),
      Map.entry("float", "double precision"),
      Map.entry("float8", "double precision"),
      Map.entry("float4", "real"),
      Map.entry("decimal", "numeric"),
      Map.entry("dec", "numeric"),
      Map.entry("varbit", "bit varying"),
      Map.entry("timestamp", "timestamp without time zone"),
      Map.entry("timestamptz", "timestamp with time zone"),
      Map.entry("time", "time without time zone"),
      Map.entry("timetz", "time with time zone"));

  /** The types of time have six digits of a second unless they say fewer. */
  private static final int DEFAULT_PRECISION = 6;

  private static final Set<String> WITH_LENGTH =
      Set.of("character varying", "numeric", "bit varying", "interval");

  private TypeNames() {}

  /** The one name of a type. */
  static String of(SqlType type) {
    return ALIASES.getOrDefault(type.name(), type.name());
  }

  /** Whether a longer one of the same type keeps what a shorter one holds. */
  static boolean isLength(String name) {
    return WITH_LENGTH.contains(name) || isTime(name);
  }

  private static boolean isTime(String name) {
    return name.startsWith("timestamp with") || name.startsWith("time with");
  }

  /** Its arguments, those that need not be said among them. */
  static List<String> arguments(SqlType type) {
    if (of(type).equals("numeric") && type.arguments().size() == 1) {
      return List.of(type.arguments().get(0), "0");
    }
    boolean isChar = of(type).equals("character") || of(type).equals("bit");
    return isChar && type.arguments().isEmpty() ? List.of("1") : type.arguments();
  }

  /** Its length or precision; empty for one without a bound. */
  static Optional<Integer> length(SqlType type) {
    List<String> arguments = arguments(type);
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> length = number(arguments.get(0));
    boolean isFull = length.filter(digits -> digits >= DEFAULT_PRECISION).isPresent();
    return isTime(of(type)) && isFull ? Optional.empty() : length;
  }

  /** Its scale; zero for one without. */
  static int scale(SqlType type) {
    List<String> arguments = arguments(type);
    return arguments.size() > 1 ? number(arguments.get(1)).orElse(0) : 0;
  }

  private static Optional<Integer> number(String text) {
    String digits = text.strip();
    boolean isNumber =
        !digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(Character::isDigit);
    return isNumber ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
  }
}
