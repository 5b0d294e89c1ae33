package org.athanor.dialects.postgresql;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The names that PostgreSQL gives to constraints and sequences without one:
 * {@code table_column_key} and the like, shortened to 63 bytes by taking from the longer part
 * first.
 *
 * <p>The rule is that of {@code makeObjectName} in the server's <a
 * href="https://github.com/postgres/postgres/blob/master/src/backend/commands/indexcmds.c">
 * indexcmds.c</a>; the manual only shows its results.
 */
final class DefaultNames {
  private static final int MAX_BYTES = 63;

  private DefaultNames() {}

  /** The name made of a table, columns and the word for the kind of object. */
  static String of(String table, List<String> columns, String label) {
    return of(table, PostgresIdentifiers.cut(String.join("_", columns), 2 * MAX_BYTES), label);
  }

  /** The name made of two parts, the second of which may be empty, and a label. */
  static String of(String first, String second, String label) {
    int available = MAX_BYTES - label.length() - 1 - (second.isEmpty() ? 0 : 1);
    int firstBytes = bytes(first);
    int secondBytes = bytes(second);
    while (firstBytes + secondBytes > available) {
      if (firstBytes > secondBytes) {
        firstBytes--;
      } else {
        secondBytes--;
      }
    }
    String start = PostgresIdentifiers.cut(first, firstBytes);
    String middle = second.isEmpty() ? "" : "_" + PostgresIdentifiers.cut(second, secondBytes);
    return start + middle + "_" + label;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
