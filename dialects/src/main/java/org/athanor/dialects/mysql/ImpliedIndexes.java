package org.athanor.dialects.mysql;

import java.util.List;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Table;

/**
 * The indexes that the server makes for foreign keys by itself.
 *
 * <p>A foreign key needs an index over its columns. When there is none the server makes one, named
 * after the key or, when that has no name, after its first column; and it drops that one again when
 * a better one is made: see <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html">FOREIGN KEY
 * constraints</a>. Nobody declares such an index, so it is listed on neither side of a comparison.
 */
final class ImpliedIndexes {
  private ImpliedIndexes() {}

  /** The table without them. */
  static Table removed(Table table) {
    boolean hasSome = table.indexes().stream().anyMatch(index -> isImplied(index, table));
    if (!hasSome) {
      return table;
    }
    Table.Builder builder = table.toBuilder();
    builder.indexes().removeIf(index -> isImplied(index, table));
    return builder.build();
  }

  private static boolean isImplied(Index index, Table table) {
    return table.foreignKeys().stream().anyMatch(key -> isImplied(index, key));
  }

  /** Whether an index is as the server makes one for a key. */
  static boolean isImplied(Index index, ForeignKey key) {
    String first = key.columns().get(0);
    boolean isNamedAfterIt =
        index.name().equals(key.name()) || index.name().matches("\\Q" + first + "\\E(_\\d+)?");
    List<IndexPart> parts = key.columns().stream().map(IndexPart::column).toList();
    return isNamedAfterIt
        && !index.unique()
        && index.options().equals(IndexOptions.DEFAULT)
        && index.parts().equals(parts);
  }
}
