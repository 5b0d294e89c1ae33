package org.athanor.dialects.mysql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;

/**
 * Which index serves which foreign key of a table. Each key needs one that begins with its columns:
 * the server refuses to drop the last of them, and leaves the one that it made itself behind when
 * the key goes. See <a
 * href="https://dev.mysql.com/doc/refman/8.4/en/create-table-foreign-keys.html">FOREIGN KEY
 * constraints</a> and {@link ImpliedIndexes}.
 */
final class KeyIndexes {
  private KeyIndexes() {}

  /** The index that was made for a key and serves nothing else, so that it goes with the key. */
  static Optional<Index> madeFor(Table table, ForeignKey key) {
    Table.Builder others = table.toBuilder();
    others.foreignKeys().remove(key);
    Table rest = others.build();
    return table.indexes().stream()
        .filter(index -> ImpliedIndexes.isImplied(index, key))
        .filter(index -> withoutIndex(rest, index.name()).isEmpty())
        .findFirst();
  }

  /** The keys that no index would serve any more if an index, or a unique constraint, went. */
  static List<ForeignKey> withoutIndex(Table table, String dropped) {
    return table.foreignKeys().stream()
        .filter(key -> keyLists(table, "").anyMatch(columns -> serves(columns, key)))
        .filter(key -> keyLists(table, dropped).noneMatch(columns -> serves(columns, key)))
        .toList();
  }

  /** The columns of each index but one. */
  private static Stream<List<String>> keyLists(Table table, String without) {
    PrimaryKey primary = table.primaryKey();
    return Stream.of(
            table.indexes().stream()
                .filter(index -> !index.name().equalsIgnoreCase(without))
                .map(KeyIndexes::columns),
            table.uniqueConstraints().stream()
                .filter(unique -> !without.equalsIgnoreCase(String.valueOf(unique.name())))
                .map(UniqueConstraint::columns),
            Stream.ofNullable(primary).map(PrimaryKey::columns))
        .flatMap(lists -> lists);
  }

  /** The keys at the beginning that hold whole columns. */
  private static List<String> columns(Index index) {
    return index.parts().stream()
        .takeWhile(part -> !part.isExpression() && part.length() == null)
        .map(IndexPart::text)
        .toList();
  }

  private static boolean serves(List<String> columns, ForeignKey key) {
    int size = key.columns().size();
    return columns.size() >= size
        && String.join("\0", columns.subList(0, size))
            .equalsIgnoreCase(String.join("\0", key.columns()));
  }
}
