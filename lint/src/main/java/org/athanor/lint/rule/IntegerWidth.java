package org.athanor.lint.rule;

import java.util.Locale;
import java.util.Map;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/** How many bytes integer types have. */
final class IntegerWidth {
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

  private IntegerWidth() {}

  /** Whether both are integer types and the first is narrower. */
  static boolean isNarrower(@Nullable SqlType type, @Nullable SqlType than) {
    if (type == null || than == null) {
      return false;
    }
    Integer bytes = BYTES.get(type.name().toLowerCase(Locale.ROOT));
    Integer wanted = BYTES.get(than.name().toLowerCase(Locale.ROOT));
    return bytes != null && wanted != null && bytes < wanted;
  }
}
