package org.athanor.dialects.h2;

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
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** Reads the indexes that somebody made, without those that a constraint brings along. */
final class CatalogIndexes {
  private static final String INDEXES = """
      SELECT I.TABLE_SCHEMA, I.TABLE_NAME, I.INDEX_SCHEMA, I.INDEX_NAME, I.INDEX_TYPE_NAME,
             C.COLUMN_NAME, C.ORDERING_SPECIFICATION, C.NULL_ORDERING, C.IS_UNIQUE, %s
      FROM INFORMATION_SCHEMA.INDEXES I JOIN INFORMATION_SCHEMA.INDEX_COLUMNS C
        ON C.INDEX_SCHEMA = I.INDEX_SCHEMA AND C.INDEX_NAME = I.INDEX_NAME
          AND C.TABLE_NAME = I.TABLE_NAME
      WHERE ARRAY_CONTAINS(?, I.TABLE_SCHEMA) AND NOT I.IS_GENERATED
      ORDER BY I.TABLE_SCHEMA, I.TABLE_NAME, I.INDEX_NAME, C.ORDINAL_POSITION
      """;

  private final CatalogScope catalog;
  private final H2Settings settings;

  CatalogIndexes(CatalogScope catalog, H2Settings settings) {
    this.catalog = catalog;
    this.settings = settings;
  }

  void readInto(Map<QualifiedName, Table.Builder> tables) throws SQLException {
    Map<QualifiedName, Found> indexes = new LinkedHashMap<>();
    String nulls = settings.hasNullsDistinct() ? "I.NULLS_DISTINCT" : "'YES'";
    try (PreparedStatement statement = catalog.prepare(INDEXES.replace("%s", nulls));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName name = QualifiedName.of(row.getString(3), row.getString(4));
        Found index = indexes.get(name);
        if (index == null) {
          index = found(row);
          indexes.put(name, index);
        }
        addColumn(index, row);
      }
    }
    indexes.values().forEach(index -> {
      Table.Builder table = tables.get(index.table());
      if (table != null) {
        table.index(index.toIndex());
      }
    });
  }

  private Found found(ResultSet row) throws SQLException {
    return new Found(
        catalog.name(row.getString(1), row.getString(2)),
        catalog.name(row.getString(4)),
        row.getString(5),
        "NO".equals(row.getString(10)),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private void addColumn(Found index, ResultSet row) throws SQLException {
    String column = catalog.name(row.getString(6));
    if (index.isUnique() && !row.getBoolean(9)) {
      index.include().add(column);
      return;
    }
    boolean descending = "DESC".equals(row.getString(7));
    IndexPart part = IndexPart.column(column);
    index.parts().add((descending ? part.descending() : part).nulls(nulls(row, descending)));
  }

  private IndexPart.@Nullable Nulls nulls(ResultSet row, boolean descending) throws SQLException {
    String ordering = row.getString(8);
    IndexPart.Nulls nulls = ordering == null ? null : IndexPart.Nulls.valueOf(ordering);
    return nulls == settings.usualNulls(descending) ? null : nulls;
  }

  /** An index while it is read. */
  private record Found(
      QualifiedName table,
      String name,
      String kind,
      boolean nullsNotDistinct,
      List<IndexPart> parts,
      List<String> include) {
    boolean isUnique() {
      return kind.startsWith("UNIQUE");
    }

    Index toIndex() {
      String method = kind.contains("HASH") ? "hash" : null;
      Index index = new Index(name, parts, isUnique(), method, include, null, nullsNotDistinct);
      return kind.startsWith("SPATIAL")
          ? index.withOptions(IndexOptions.DEFAULT.kind(IndexOptions.Kind.SPATIAL))
          : index;
    }
  }
}
