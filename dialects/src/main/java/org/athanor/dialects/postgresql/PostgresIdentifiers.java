package org.athanor.dialects.postgresql;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.athanor.dialect.Identifiers;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * Names as PostgreSQL reads them: folded to lower case unless quoted, at most 63 bytes.
 *
 * <p>A name is quoted when {@code quote_ident} of any version from 12 to 18 quotes it, so that the
 * same script serves them all. See <a
 * href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">
 * identifiers</a> and <a
 * href="https://www.postgresql.org/docs/current/sql-keywords-appendix.html">key words</a>.
 */
final class PostgresIdentifiers implements Identifiers {
  private static final int MAX_BYTES = 63;

  /** Every key word that is not "unreserved", of all versions from 12 to 18. */
  private static final Set<String> QUOTED_WORDS = Set.of("""
          all analyse analyze and any array as asc asymmetric authorization between bigint binary
          bit boolean both case cast char character check coalesce collate collation column
          concurrently constraint create cross current_catalog current_date current_role
          current_schema current_time current_timestamp current_user dec decimal default deferrable
          desc distinct do else end except exists extract false fetch float for foreign freeze from
          full grant greatest group grouping having ilike in initially inner inout int integer
          intersect interval into is isnull join json json_array json_arrayagg json_exists
          json_object json_objectagg json_query json_scalar json_serialize json_table json_value
          lateral leading least left like limit localtime localtimestamp merge_action national
          natural nchar none normalize not notnull null nullif numeric offset on only or order out
          outer overlaps overlay placing position precision primary real references returning right
          row select session_user setof similar smallint some substring symmetric system_user table
          tablesample then time timestamp to trailing treat trim true union unique user using
          values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement
          xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
          """.strip().split("\\s+"));

  @Override
  public String write(String name) {
    refuseTooLong(name);
    return isPlain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String name) {
    char first = name.charAt(0);
    if (first != '_' && (first < 'a' || first > 'z')) {
      return false;
    }
    for (int i = 1; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isPlain = c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!isPlain) {
        return false;
      }
    }
    return !QUOTED_WORDS.contains(name);
  }

  /** The server would cut the name with a mere notice, and the next look-up would miss it. */
  private void refuseTooLong(String name) {
    if (name.length() * 3 > MAX_BYTES && length(name) > MAX_BYTES) {
      throw AthanorException.of(
              ErrorCode.DDL_004,
              "The name \"" + name + "\" has " + length(name) + " bytes; PostgreSQL keeps "
                  + MAX_BYTES + ".")
          .fix("shorten it, for example to \"" + cut(name, MAX_BYTES) + "\"")
          .build();
    }
  }

  /** The longest beginning of {@code name} that has at most {@code bytes} bytes. */
  static String cut(String name, int bytes) {
    int end = 0;
    int used = 0;
    while (end < name.length()) {
      int codePoint = name.codePointAt(end);
      used += bytesOf(codePoint);
      if (used > bytes) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return name.substring(0, end);
  }

  private static int bytesOf(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  @Override
  public String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public String key(String name) {
    return name;
  }

  @Override
  public int maxLength() {
    return MAX_BYTES;
  }

  @Override
  public int length(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }
}
