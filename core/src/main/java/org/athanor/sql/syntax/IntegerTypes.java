package org.athanor.sql.syntax;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The sizes of integer types, under all names that the supported products give them. */
public final class IntegerTypes {
  private static final Map<String, Integer> BYTES = Map.ofEntries(
      Map.entry("tinyint", 1),
      Map.entry("smallint", 2),
      Map.entry("int2", 2),
      Map.entry("smallserial", 2),
      Map.entry("mediumint", 3),
      Map.entry("int", 4),
      Map.entry("integer", 4),
      Map.entry("int4", 4),
      Map.entry("serial", 4),
      Map.entry("bigint", 8),
      Map.entry("int8", 8),
      Map.entry("bigserial", 8));

  private IntegerTypes() {}

  /** How many bytes a value of the type has; empty for what is no integer type. */
  public static OptionalInt bytes(SqlType type) {
    Integer bytes = BYTES.get(type.name().toLowerCase(Locale.ROOT));
    return bytes == null ? OptionalInt.empty() : OptionalInt.of(bytes);
  }

  /** Whether both are known, are integer types, and the first has fewer bytes. */
  public static boolean isNarrower(@Nullable SqlType type, @Nullable SqlType than) {
    if (type == null || than == null) {
      return false;
    }
    OptionalInt bytes = bytes(type);
    OptionalInt wanted = bytes(than);
    return bytes.isPresent() && wanted.isPresent() && bytes.getAsInt() < wanted.getAsInt();
  }
}
