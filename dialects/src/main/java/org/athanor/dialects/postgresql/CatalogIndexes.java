package org.athanor.dialects.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Reads indexes in structured parts. Text is asked of the server only for expressions and
 * conditions; everything else is put together from the numbers in {@code pg_index}.
 */
final class CatalogIndexes {
  private static final int DESCENDING = 1;
  private static final int NULLS_FIRST = 2;

  private static final String INDEXES = """
      SELECT i.indrelid, i.indexrelid, c.relname, i.indisunique, am.amname, i.indkey::text,
             i.indnkeyatts, i.indoption::text, i.indclass::text, i.indcollation::text,
             pg_catalog.pg_get_expr(i.indpred, i.indrelid), %s,
             CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(
               SELECT pg_catalog.pg_get_indexdef(i.indexrelid, k, false)
               FROM pg_catalog.generate_series(1, i.indnkeyatts) AS k) END,
             c.reloptions, s.spcname
      FROM pg_catalog.pg_index i
      JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
      JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
      JOIN pg_catalog.pg_am am ON am.oid = c.relam
      LEFT JOIN pg_catalog.pg_tablespace s ON s.oid = c.reltablespace
      WHERE i.indisvalid AND n.nspname = ANY (?) AND NOT c.relispartition
      ORDER BY i.indrelid, c.relname
      """;

  private static final String CLASS_SETTINGS = """
      SELECT a.attrelid, a.attnum, a.attoptions
      FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      WHERE a.attoptions IS NOT NULL AND c.relkind IN ('i', 'I')
      """;

  private final CatalogScope catalog;
  private final PostgresVersion version;
  private final Map<Long, Found> found = new LinkedHashMap<>();
  private final Map<Long, Map<Integer, List<Setting>>> classSettings = new HashMap<>();
  private final Map<Long, String> defaultClasses = new HashMap<>();
  private final Map<Long, String> specialClasses = new HashMap<>();
  private @Nullable Map<Long, String> collations;

  CatalogIndexes(CatalogScope catalog, PostgresVersion version) {
    this.catalog = catalog;
    this.version = version;
  }

  /** Reads the indexes of the given tables. */
  void read(Map<Long, CatalogTable> tables) throws SQLException {
    readNames(
        "SELECT oid, opcname FROM pg_catalog.pg_opclass WHERE NOT opcdefault", specialClasses);
    readClassSettings();
    String nulls = version.hasNullsNotDistinct() ? "i.indnullsnotdistinct" : "false";
    try (PreparedStatement statement = catalog.prepare(INDEXES.replace("%s", nulls));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        CatalogTable table = tables.get(row.getLong(1));
        if (table != null) {
          found.put(row.getLong(2), new Found(table, index(row, table)));
        }
      }
    }
  }

  /** The index behind a constraint, which is no index of the table by itself then. */
  Optional<Index> take(long oid) {
    return Optional.ofNullable(found.remove(oid)).map(Found::index);
  }

  /** Adds what no constraint took to the tables. */
  void addRest() {
    found.values().forEach(rest -> rest.table().builder().index(rest.index()));
  }

  private record Found(CatalogTable table, Index index) {}

  private void readClassSettings() throws SQLException {
    try (PreparedStatement statement = catalog.prepare(CLASS_SETTINGS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        classSettings
            .computeIfAbsent(row.getLong(1), oid -> new HashMap<>())
            .put(row.getInt(2), IndexSettings.read(row.getArray(3)));
      }
    }
    if (!classSettings.isEmpty()) {
      readNames("SELECT oid, opcname FROM pg_catalog.pg_opclass WHERE opcdefault", defaultClasses);
    }
  }

  private Index index(ResultSet row, CatalogTable table) throws SQLException {
    int[] columns = Numbers.read(row.getString(6));
    int keys = row.getInt(7);
    List<IndexPart> parts = new ArrayList<>();
    Keys keyFacts = new Keys(row);
    Map<Integer, List<Setting>> settings = classSettings.getOrDefault(row.getLong(2), Map.of());
    for (int i = 0; i < keys; i++) {
      IndexPart part = part(table, columns[i], i, keyFacts);
      List<Setting> told = settings.getOrDefault(i + 1, List.of());
      parts.add(told.isEmpty() ? part : withSettings(part, keyFacts.classes[i], told));
    }
    List<String> include = new ArrayList<>();
    for (int i = keys; i < columns.length; i++) {
      include.add(table.columnName(columns[i]));
    }
    String method = row.getString(5);
    @Nullable String where = row.getString(11);
    return new Index(
        row.getString(3),
        parts,
        row.getBoolean(4),
        method.equals("btree") ? null : method,
        include,
        where == null ? null : Parentheses.strip(where),
        row.getBoolean(12),
        IndexOptions.DEFAULT
            .withSettings(IndexSettings.read(row.getArray(14)))
            .tablespace(row.getString(15)));
  }

  /** Settings stand behind the name of the operator class, even of the default one. */
  private IndexPart withSettings(IndexPart part, long operatorClass, List<Setting> settings) {
    String name = part.operatorClass() == null
        ? defaultClasses.getOrDefault(operatorClass, "?")
        : part.operatorClass();
    return part.operatorClass(name, settings.toArray(Setting[]::new));
  }

  private IndexPart part(CatalogTable table, int column, int position, Keys keys)
      throws SQLException {
    int option = keys.options[position];
    boolean descending = (option & DESCENDING) != 0;
    boolean nullsFirst = (option & NULLS_FIRST) != 0;
    IndexPart.Nulls nulls = nullsFirst ? IndexPart.Nulls.FIRST : IndexPart.Nulls.LAST;
    boolean expression = column == 0;
    return new IndexPart(
        expression ? Parentheses.strip(keys.expressions[position]) : table.columnName(column),
        expression,
        descending ? IndexPart.Order.DESCENDING : IndexPart.Order.ASCENDING,
        nullsFirst == descending ? null : nulls,
        specialClasses.get(keys.classes[position]),
        collation(table, column, keys.collations[position]));
  }

  private @Nullable String collation(CatalogTable table, int column, long collation)
      throws SQLException {
    if (column == 0 || collation == 0 || collation == table.collationOf(column)) {
      return null;
    }
    if (collations == null) {
      collations = new HashMap<>();
      readNames("SELECT oid, collname FROM pg_catalog.pg_collation", collations);
    }
    return collations.get(collation);
  }

  private void readNames(String query, Map<Long, String> into) throws SQLException {
    try (PreparedStatement statement = catalog.prepare(query);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        into.put(row.getLong(1), row.getString(2));
      }
    }
  }

  /** What the row of an index says of each key. */
  private static final class Keys {
    private final int[] options;
    private final long[] classes;
    private final long[] collations;
    private final String[] expressions;

    Keys(ResultSet row) throws SQLException {
      java.sql.Array printed = row.getArray(13);
      this.options = Numbers.read(row.getString(8));
      this.classes = Numbers.readLong(row.getString(9));
      this.collations = Numbers.readLong(row.getString(10));
      this.expressions = printed == null ? new String[0] : (String[]) printed.getArray();
    }
  }
}
