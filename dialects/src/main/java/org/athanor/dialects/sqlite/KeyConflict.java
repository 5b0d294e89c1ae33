package org.athanor.dialects.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.dialect.SqlWriter;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.Setting;

/**
 * What a key does with a row that is there already: {@code ON CONFLICT REPLACE}, in the model the
 * setting {@code on_conflict}. See https://www.sqlite.org/lang_conflict.html.
 */
final class KeyConflict {
  private static final String SETTING = "on_conflict";
  private static final String MARK = "ON CONFLICT ";
  private static final String DEFAULT = "ABORT";
  private static final Set<String> ACTIONS =
      Set.of("ROLLBACK", DEFAULT, "FAIL", "IGNORE", "REPLACE");

  private KeyConflict() {}

  /** The options of a key as it is written; the default action is not told. */
  static IndexOptions read(Clause clause) {
    return clause.marks().stream()
        .filter(mark -> mark.startsWith(MARK))
        .map(mark -> mark.substring(MARK.length()))
        .filter(action -> !action.equals(DEFAULT))
        .findFirst()
        .map(action -> IndexOptions.DEFAULT.with(SETTING, action))
        .orElse(IndexOptions.DEFAULT);
  }

  private static boolean isAll(IndexOptions options) {
    return options.settings().stream().allMatch(KeyConflict::isConflict);
  }

  private static boolean isConflict(Setting setting) {
    return setting.name().equalsIgnoreCase(SETTING)
        && ACTIONS.contains(setting.value().toUpperCase(Locale.ROOT));
  }

  /** Writes the clause with a space before it; gives the options that are left. */
  static IndexOptions write(SqlWriter sql, IndexOptions options) {
    if (options.settings().isEmpty() || !isAll(options)) {
      return options;
    }
    sql.sql(" ").sql(MARK).user(options.settings().get(0).value().toUpperCase(Locale.ROOT));
    return options.withSettings(List.of());
  }
}
