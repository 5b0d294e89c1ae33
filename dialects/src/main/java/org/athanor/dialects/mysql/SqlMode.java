package org.athanor.dialects.mysql;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The {@code sql_mode} of a session, as far as it changes how SQL text is read: <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/sql-mode.html">server SQL modes</a>.
 *
 * @param escapesBackslashes whether a backslash in a string begins an escape
 */
record SqlMode(boolean escapesBackslashes) {
  /** The mode of a server that nobody configured. */
  static final SqlMode DEFAULT = new SqlMode(true);

  /** Reads the value of the variable: words with commas between them. */
  static SqlMode parse(String value) {
    Set<String> words = Arrays.stream(value.split(","))
        .map(word -> word.strip().toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
    return new SqlMode(!words.contains("NO_BACKSLASH_ESCAPES"));
  }
}
