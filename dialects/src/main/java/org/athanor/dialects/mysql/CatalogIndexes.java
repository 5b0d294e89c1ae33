package org.athanor.dialects.mysql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.jspecify.annotations.Nullable;

/** Reads indexes, and with them primary keys and unique constraints. */
final class CatalogIndexes {
  private static final String PRIMARY = "PRIMARY";

  /** The setting of an index that is its comment. */
  private static final String COMMENT = "COMMENT";

  private final CatalogScope catalog;
  private final CatalogFacts facts;
  private final String query;

  CatalogIndexes(CatalogScope catalog, MySqlDialect dialect) {
    this.catalog = catalog;
    this.facts = dialect.facts().catalog();
    this.query = """
        SELECT s.table_name, s.index_name, s.non_unique = 0, s.index_type, %s, s.column_name, %s,
               s.collation, s.sub_part, s.index_comment
        FROM information_schema.statistics s
        WHERE s.table_schema = ?
        ORDER BY s.table_name, s.index_name, s.seq_in_index
        """.formatted(facts.hiddenIndex(), facts.keyExpression());
  }

  void readInto(Map<String, CatalogTable> tables) throws SQLException {
    Map<Place, Found> found = new LinkedHashMap<>();
    try (PreparedStatement statement = catalog.prepare(query, 1);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Place place = new Place(row.getString(1), row.getString(2));
        Found index = found.get(place);
        if (index == null) {
          index = new Found(row.getBoolean(3), options(row), new ArrayList<>());
          found.put(place, index);
        }
        index.parts().add(part(row, index.options().kind()));
      }
    }
    found.forEach((place, index) -> {
      CatalogTable table = tables.get(place.table());
      if (table != null) {
        add(table, place.name(), index);
      }
    });
  }

  private static void add(CatalogTable table, String name, Found found) {
    if (name.equals(PRIMARY)) {
      List<String> columns = found.parts().stream().map(IndexPart::text).toList();
      table.builder().primaryKey(new PrimaryKey(null, columns));
      return;
    }
    Index index = new Index(
        name, found.parts(), found.unique(), null, List.of(), null, false, found.options());
    UniqueKeys.constraint(index)
        .ifPresentOrElse(table.builder()::constraint, () -> table.builder().index(index));
  }

  private IndexOptions options(ResultSet row) throws SQLException {
    IndexOptions.Kind kind = switch (row.getString(4)) {
      case "FULLTEXT" -> IndexOptions.Kind.FULLTEXT;
      case "SPATIAL" -> IndexOptions.Kind.SPATIAL;
      default -> IndexOptions.Kind.ORDINARY;
    };
    IndexOptions options = IndexOptions.DEFAULT.kind(kind);
    String comment = CatalogScope.textOrNull(row.getString(10));
    IndexOptions commented = comment == null ? options : options.with(COMMENT, comment);
    return row.getBoolean(5) ? commented.invisible() : commented;
  }

  /** The length that a spatial index shows is that of its boxes. */
  private IndexPart part(ResultSet row, IndexOptions.Kind kind) throws SQLException {
    String column = row.getString(6);
    IndexPart part = column == null
        ? IndexPart.expression(String.valueOf(row.getString(7)))
        : IndexPart.column(column);
    @Nullable Integer length = row.getObject(9, Integer.class);
    boolean isBox = kind == IndexOptions.Kind.SPATIAL;
    if (length != null && !isBox && !(facts.cutsLongKeys() && isGreatest(length))) {
      part = part.length(length);
    }
    return "D".equals(row.getString(8)) ? part.descending() : part;
  }

  /** 3,072 bytes, in characters of one to four bytes. */
  static boolean isGreatest(int length) {
    return length == 3072 || length == 1536 || length == 1024 || length == 768;
  }

  private record Place(String table, String name) {}

  private record Found(boolean unique, IndexOptions options, List<IndexPart> parts) {}
}
