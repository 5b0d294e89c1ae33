package org.athanor.dialects.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.Inspector;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** One reading of the catalog: its queries and what they are put together to. */
final class CatalogReader {
  private static final String TABLES = """
      SELECT c.oid, n.nspname, c.relname, d.description,
             CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END,
             c.relpersistence = 'u', ARRAY(
               SELECT pg_catalog.format('%I.%I', pn.nspname, p.relname)
               FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
               JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
               WHERE i.inhrelid = c.oid ORDER BY i.inhseqno),
             ARRAY(SELECT i.inhparent::int8 FROM pg_catalog.pg_inherits i
               WHERE i.inhrelid = c.oid)
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_description d
        ON d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = 0
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname = ANY (?)
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
          WHERE e.objid = c.oid AND e.classid = 'pg_catalog.pg_class'::regclass
            AND e.deptype = 'e')
      """;
  private static final String SEQUENCES = """
      SELECT n.nspname, c.relname, pg_catalog.format_type(s.seqtypid, NULL), s.seqstart,
             s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, d.description
      FROM pg_catalog.pg_sequence s JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_description d
        ON d.objoid = c.oid AND d.classoid = 'pg_catalog.pg_class'::regclass AND d.objsubid = 0
      WHERE n.nspname = ANY (?)
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
          WHERE e.objid = c.oid AND e.classid = 'pg_catalog.pg_class'::regclass
            AND e.deptype IN (%owned))
      """;
  private static final String ENUM_TYPES = """
      SELECT n.nspname, t.typname, e.enumlabel, d.description
      FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      LEFT JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid
      LEFT JOIN pg_catalog.pg_description d
        ON d.objoid = t.oid AND d.classoid = 'pg_catalog.pg_type'::regclass
      WHERE t.typtype = 'e' AND n.nspname = ANY (?)
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend x
          WHERE x.objid = t.oid AND x.classid = 'pg_catalog.pg_type'::regclass
            AND x.deptype = 'e')
      ORDER BY n.nspname, t.typname, e.enumsortorder
      """;

  private final CatalogScope catalog;
  private final PostgresTypes types;
  private final PostgresVersion version;

  CatalogReader(CatalogScope catalog, PostgresTypes types, PostgresVersion version) {
    this.catalog = catalog;
    this.types = types;
    this.version = version;
  }

  /** Reads all of it. */
  Schema read(Inspector.Scope scope) throws SQLException {
    Map<Long, CatalogTable> tables = tables(scope);
    CatalogKinds kinds = CatalogKinds.read(catalog);
    CatalogObjects objects = new CatalogObjects(catalog, types, version, kinds);
    Map<Long, CatalogTable> withColumns = new LinkedHashMap<>(tables);
    withColumns.putAll(objects.readViews(scope));
    new CatalogColumns(catalog, types, scope).readInto(withColumns);
    CatalogIndexes indexes = new CatalogIndexes(catalog, version);
    indexes.read(withColumns);
    new CatalogConstraints(catalog, version).readInto(tables, indexes);
    indexes.addRest();
    List<Table> built = new ArrayList<>();
    for (CatalogTable table : tables.values()) {
      built.add(table.build());
    }
    boolean withComments = !scope.includes(ObjectKind.COMMENT);
    boolean withOwned = scope.includes(ObjectKind.SETTING);
    return new Schema(
        built,
        sequences(withComments, withOwned),
        kinds.hasEnumTypes() ? enumTypes(withComments) : List.of(),
        objects.read(scope));
  }

  private Map<Long, CatalogTable> tables(Inspector.Scope scope) throws SQLException {
    Map<Long, CatalogTable> tables = new LinkedHashMap<>();
    try (PreparedStatement statement = catalog.prepare(TABLES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName name = catalog.name(row.getString(2), row.getString(3));
        if (!scope.excludedTables().contains(name)) {
          CatalogTable table = new CatalogTable(name, row.getString(4));
          if (row.getBoolean(6) && !scope.includes(ObjectKind.SETTING)) {
            table.builder().prefix("UNLOGGED");
          }
          String partitionKey = row.getString(5);
          if (partitionKey != null) {
            table.builder().option("PARTITION BY " + partitionKey);
          }
          table.inherit(CatalogViews.texts(row.getArray(7)), Set.of((Long[])
              row.getArray(8).getArray()));
          tables.put(row.getLong(1), table);
        }
      }
    }
    boolean isWhole = scope.includes(ObjectKind.SETTING);
    if (scope.namesParents()) {
      tables.values().stream()
          .filter(table -> isWhole || tables.keySet().containsAll(table.parents()))
          .forEach(CatalogTable::nameParents);
    }
    return tables;
  }

  /**
   * Comments that are objects of their own are left out here; sequences that a column owns are
   * listed where that is an object of its own.
   */
  private List<Sequence> sequences(boolean withComments, boolean withOwned) throws SQLException {
    List<Sequence> sequences = new ArrayList<>();
    String query = SEQUENCES.replace("%owned", withOwned ? "'e', 'i'" : "'e', 'a', 'i'");
    try (PreparedStatement statement = catalog.prepare(query);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName name = catalog.name(row.getString(1), row.getString(2));
        SequenceOptions options = options(row, 3, types.read(row.getString(3)));
        SequenceOptions canonical = PostgresDialect.SEQUENCES.canonical(options, null);
        sequences.add(new Sequence(name, canonical, withComments ? row.getString(10) : null));
      }
    }
    return sequences;
  }

  /** The settings that stand in the columns behind that of the type. */
  static SequenceOptions options(ResultSet row, int typeColumn, DataType type) throws SQLException {
    return new SequenceOptions(
        type,
        row.getLong(typeColumn + 1),
        row.getLong(typeColumn + 2),
        row.getLong(typeColumn + 3),
        row.getLong(typeColumn + 4),
        row.getLong(typeColumn + 5),
        row.getBoolean(typeColumn + 6));
  }

  private List<EnumType> enumTypes(boolean withComments) throws SQLException {
    Map<QualifiedName, List<String>> labels = new LinkedHashMap<>();
    Map<QualifiedName, @Nullable String> comments = new LinkedHashMap<>();
    try (PreparedStatement statement = catalog.prepare(ENUM_TYPES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName name = catalog.name(row.getString(1), row.getString(2));
        List<String> known = labels.computeIfAbsent(name, n -> new ArrayList<>());
        if (row.getString(3) != null) {
          known.add(row.getString(3));
        }
        comments.put(name, withComments ? row.getString(4) : null);
      }
    }
    List<EnumType> enumTypes = new ArrayList<>();
    labels.forEach((name, list) -> enumTypes.add(new EnumType(name, list, comments.get(name))));
    return enumTypes;
  }
}
