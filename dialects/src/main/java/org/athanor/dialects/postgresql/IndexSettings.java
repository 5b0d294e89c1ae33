package org.athanor.dialects.postgresql;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Storage parameters as the catalog keeps them, {@code {fillfactor=70}}: names in lower case, in
 * the order in which they were given.
 */
final class IndexSettings {
  private static final String DEFAULT_TABLESPACE = "pg_default";

  private IndexSettings() {}

  /** The settings of {@code reloptions} or {@code attoptions}. */
  static List<Setting> read(@Nullable Array options) throws SQLException {
    if (options == null) {
      return List.of();
    }
    return lowered(Arrays.stream((String[]) options.getArray())
        .map(option -> option.split("=", 2))
        .map(pair -> new Setting(pair[0], pair.length == 1 ? "true" : pair[1]))
        .toList());
  }

  /** The options as they are read back. */
  static IndexOptions canonical(IndexOptions options) {
    return options
        .withSettings(lowered(options.settings()))
        .tablespace(DEFAULT_TABLESPACE.equals(options.tablespace()) ? null : options.tablespace());
  }

  private static List<Setting> lowered(List<Setting> settings) {
    return settings.stream()
        .map(s -> new Setting(s.name().toLowerCase(Locale.ROOT), s.value()))
        .toList();
  }
}
