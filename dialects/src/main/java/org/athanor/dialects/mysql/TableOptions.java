package org.athanor.dialects.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The clauses behind CREATE TABLE as the catalog keeps them, without those that are the default.
 */
final class TableOptions {
  private TableOptions() {}

  /**
   * The clauses that make a table anew as it is.
   *
   * @param engine its storage engine
   * @param collation its collation
   * @param usualCollation the collation of its database
   * @param others what {@code CREATE_OPTIONS} says, words with spaces between them
   */
  static List<String> printed(
      @Nullable String engine,
      @Nullable String collation,
      @Nullable String usualCollation,
      @Nullable String others) {
    List<String> options = new ArrayList<>();
    if (engine != null && !engine.equalsIgnoreCase("InnoDB")) {
      options.add("ENGINE=" + engine);
    }
    if (collation != null && !collation.equals(usualCollation)) {
      options.add("COLLATE=" + collation);
    }
    for (String word : String.valueOf(others == null ? "" : others).split(" ", -1)) {
      if (word.contains("=")) {
        options.add(canonical(word));
      }
    }
    return options;
  }

  /** One clause in the spelling of the catalog: {@code ROW_FORMAT=DYNAMIC}. */
  static String canonical(String clause) {
    int equals = clause.indexOf('=');
    if (equals < 0) {
      return clause.strip();
    }
    String name = clause.substring(0, equals).strip().toUpperCase(Locale.ROOT);
    return name + "=" + clause.substring(equals + 1).strip();
  }
}
