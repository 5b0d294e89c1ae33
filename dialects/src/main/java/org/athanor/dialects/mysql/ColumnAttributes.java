package org.athanor.dialects.mysql;

import java.util.List;
import java.util.Locale;
import org.athanor.dialect.TypeSystem;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Words behind the type of a column that no other product has: <a
 * href="https://mariadb.com/kb/en/invisible-columns/">INVISIBLE</a> and <a
 * href="https://mariadb.com/kb/en/storage-engine-independent-column-compression/">COMPRESSED</a>.
 * They are part of its type, as in {@code raw("int invisible")}, so that whoever states the column
 * again states them too.
 *
 * <p>A generated column takes INVISIBLE only behind its expression, and keeps it untold.
 */
final class ColumnAttributes {
  private static final List<String> ALL = List.of(" compressed", " invisible");

  private ColumnAttributes() {}

  /** The text of a type with what the catalog tells elsewhere. */
  static String added(String type, String extra) {
    String words = extra.toUpperCase(Locale.ROOT);
    String plain = type.replaceFirst("/\\*M?!\\d+ COMPRESSED\\*/", "compressed");
    boolean isHidden = words.contains("INVISIBLE") && !words.contains("GENERATED");
    return isHidden ? plain + " invisible" : plain;
  }

  /** A model does not know of these words: what it wants has those that are there. */
  static Schema kept(Schema wanted, Schema live, TypeSystem types) {
    List<Table> tables =
        wanted.tables().stream().map(table -> kept(table, live, types)).toList();
    return new Schema(tables, wanted.sequences(), wanted.enumTypes(), wanted.objects());
  }

  private static Table kept(Table table, Schema live, TypeSystem types) {
    Table present = live.table(table.name()).orElse(null);
    if (present == null || present.columns().stream().noneMatch(c -> !words(c).isEmpty())) {
      return table;
    }
    Table.Builder builder = table.toBuilder();
    builder.columns().replaceAll(column -> {
      String words = words(present.column(column.name()).orElse(null));
      return words.isEmpty() || !words(column).isEmpty()
          ? column
          : column.withType(types.read(types.write(column.type()) + words));
    });
    return builder.build();
  }

  private static String words(@Nullable Column column) {
    StringBuilder words = new StringBuilder();
    if (column != null && column.type() instanceof DataType.Raw raw) {
      ALL.stream().filter(word -> raw.sql().contains(word)).forEach(words::append);
    }
    return words.toString();
  }
}
