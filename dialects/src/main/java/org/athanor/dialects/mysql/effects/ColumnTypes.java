package org.athanor.dialects.mysql.effects;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.catalog.CatalogTable;
import org.athanor.sql.syntax.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rows stay when a column gets another type: only a longer VARCHAR whose length takes
 * as many bytes, and values added at the end of ENUM and SET, leave them.
 *
 * @param table the table, or null
 * @param from the type before
 * @param rules what the version can do
 */
record ColumnTypes(@Nullable CatalogTable table, SqlType from, OnlineRules rules) {
  private static final Map<String, String> ALIASES = Map.of(
      "integer", "int",
      "dec", "decimal",
      "numeric", "decimal",
      "bool", "tinyint",
      "boolean", "tinyint",
      "double precision", "double");
  private static final int SHORT = 255;

  /**
   * <a
   * href="https://mariadb.com/kb/en/innodb-online-ddl-operations-with-the-instant-alter-algorithm/">
   * Up to here</a> MariaDB has room for a longer length.
   */
  private static final int SMALL = 127;

  private static final int MAX_LABELS = 255;
  private static final int BITS = 8;

  /** Why the table is copied for the new type; empty when it is not. */
  String copyReason(SqlType to) {
    String type = name(from);
    if (!type.equals(name(to)) || from.unsigned() != to.unsigned()) {
      return from.text() + " and " + to.text() + " are stored differently";
    }
    if (!charset(from).equals(charset(to)) && isText(type)) {
      return "the text is converted to " + charset(to);
    }
    if (type.equals("varchar") || type.equals("varbinary")) {
      return lengthReason(to);
    }
    if (type.equals("enum") || type.equals("set")) {
      return labelReason(type, from.arguments(), to.arguments());
    }
    boolean isInteger = type.endsWith("int");
    return isInteger || from.arguments().equals(to.arguments())
        ? ""
        : "the length or precision changes";
  }

  private static String name(SqlType type) {
    return ALIASES.getOrDefault(type.name(), type.name());
  }

  private static boolean isText(String type) {
    return type.endsWith("char") || type.endsWith("text") || type.equals("enum");
  }

  private String charset(SqlType type) {
    String ofTable = table == null ? "" : table.options().getOrDefault("charset", "");
    String charset = type.charset() == null ? ofTable : type.charset();
    return charset.isEmpty() ? "utf8mb4" : charset.toLowerCase(Locale.ROOT);
  }

  private String lengthReason(SqlType to) {
    int old = bytes(from);
    int wanted = bytes(to);
    if (wanted < old) {
      return "the column becomes shorter";
    }
    boolean isSmall = rules.hasNoCopy() && old <= SMALL;
    return old <= SHORT && wanted > SHORT && !isSmall
        ? "the length no longer fits into one byte"
        : "";
  }

  private int bytes(SqlType type) {
    String length = type.arguments().isEmpty() ? "0" : type.arguments().get(0).strip();
    return Integer.parseInt(length) * width(charset(type));
  }

  private static int width(String charset) {
    return switch (charset) {
      case "utf8mb4", "utf32", "utf16" -> 4;
      case "utf8", "utf8mb3" -> 3;
      case "ucs2" -> 2;
      default -> 1;
    };
  }

  private static String labelReason(String type, List<String> from, List<String> to) {
    boolean isAppended = to.size() >= from.size() && to.subList(0, from.size()).equals(from);
    if (!isAppended) {
      return "the values that were there change their place";
    }
    boolean grows = type.equals("enum")
        ? from.size() <= MAX_LABELS && to.size() > MAX_LABELS
        : (from.size() + BITS - 1) / BITS != (to.size() + BITS - 1) / BITS;
    return grows ? "so many values take more bytes" : "";
  }
}
