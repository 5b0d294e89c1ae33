package org.athanor.cli;

import java.util.Map;
import java.util.Optional;

/**
 * What people answered to questions.
 *
 * @param renames former names by the ids of their questions; nothing for what is really new
 * @param values what rows get, by {@code table.column}; an empty text for what is left to the file
 */
record Answers(Map<String, Optional<String>> renames, Map<String, String> values) {
  static final Answers NONE = new Answers(Map.of(), Map.of());

  Answers {
    renames = Map.copyOf(renames);
    values = Map.copyOf(values);
  }
}
