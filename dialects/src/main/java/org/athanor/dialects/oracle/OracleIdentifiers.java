package org.athanor.dialects.oracle;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.athanor.dialect.Identifiers;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Names as Oracle reads them: folded to upper case unless quoted, at most 128 bytes, and 30 before
 * 12.2.
 *
 * <p>A plain name in lower case is written as it is, so that it is the same object as in free SQL;
 * a name that needs quotes keeps its case. See <a
 * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Database-Object-Names-and-Qualifiers.html">
 * names</a> and <a
 * href="https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Oracle-SQL-Reserved-Words.html">
 * reserved words</a>.
 */
final class OracleIdentifiers implements Identifiers {
  private static final Set<String> RESERVED = Set.of("""
          access add all alter and any as asc audit between by char check cluster column
          column_value comment compress connect create current date decimal default delete desc
          distinct drop else exclusive exists file float for from grant group having identified
          immediate in increment index initial insert integer intersect into is level like lock
          long maxextents minus mlslabel mode modify nested_table_id noaudit nocompress not nowait
          null number of offline on online option or order pctfree prior public raw rename resource
          revoke row rowid rownum rows select session set share size smallint start successful
          synonym sysdate table then to trigger uid union unique update user validate values
          varchar varchar2 view whenever where with
          """.strip().split("\\s+"));

  private final OracleVersion version;

  OracleIdentifiers(OracleVersion version) {
    this.version = version;
  }

  @Override
  public String write(String name) {
    if (name.length() * 3 > maxLength() && length(name) > maxLength()) {
      throw tooLong(name);
    }
    if (name.chars().anyMatch(c -> c == '"' || c == '\n' || c == '\r')) {
      throw AthanorException.of(
              ErrorCode.DDL_004,
              "The name \"" + name + "\" holds a double quote or a line end, which no name of"
                  + " Oracle has.")
          .fix("take the character out of the name")
          .build();
    }
    return isPlain(name) ? name : '"' + name + '"';
  }

  private AthanorException tooLong(String name) {
    return AthanorException.of(
            ErrorCode.DDL_004,
            "The name \"" + name + "\" has " + length(name) + " bytes; Oracle " + version.version()
                + " takes " + maxLength() + ".")
        .fix("shorten it, for example to \"" + cut(name) + "\"")
        .build();
  }

  private String cut(String name) {
    String shorter = name;
    while (length(shorter) > maxLength()) {
      shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
    }
    return shorter;
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && (i == 0 || c != '_' && (c < '0' || c > '9'))) {
        return false;
      }
    }
    return !RESERVED.contains(name);
  }

  @Override
  public String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public String stored(String name) {
    return isPlain(name) ? name.toUpperCase(Locale.ROOT) : name;
  }

  @Override
  public String ofStored(String stored) {
    String lower = stored.toLowerCase(Locale.ROOT);
    return stored.equals(stored(lower)) ? lower : stored;
  }

  @Override
  public String key(String name) {
    return stored(name);
  }

  @Override
  public int maxLength() {
    return version.longestName();
  }

  @Override
  public int length(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
