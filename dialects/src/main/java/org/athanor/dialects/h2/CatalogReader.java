package org.athanor.dialects.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Inspector;
import org.athanor.schema.EnumType;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;

/**
 * One reading of the catalog: its queries, in upper case that every setting of folding understands,
 * and what they are put together to.
 */
final class CatalogReader {
  /** Behind a materialized view there is a table of its name and a number. */
  private static final String TABLES = """
      SELECT TABLE_SCHEMA, TABLE_NAME, REMARKS FROM INFORMATION_SCHEMA.TABLES
      WHERE ARRAY_CONTAINS(?, TABLE_SCHEMA) AND TABLE_TYPE IN (%s)
        AND (TABLE_SCHEMA, TABLE_NAME) NOT IN
          (SELECT TABLE_SCHEMA, TABLE_NAME || '$1' FROM INFORMATION_SCHEMA.VIEWS)
      """;

  private static final String SEQUENCES = """
      SELECT SEQUENCE_SCHEMA, SEQUENCE_NAME, DATA_TYPE, START_VALUE, INCREMENT, MINIMUM_VALUE,
             MAXIMUM_VALUE, CACHE, CYCLE_OPTION, REMARKS
      FROM INFORMATION_SCHEMA.SEQUENCES WHERE ARRAY_CONTAINS(?, SEQUENCE_SCHEMA)
      """;
  private static final String ENUM_TYPES = """
      SELECT D.DOMAIN_SCHEMA, D.DOMAIN_NAME, E.VALUE_NAME, D.REMARKS
      FROM INFORMATION_SCHEMA.DOMAINS D JOIN INFORMATION_SCHEMA.ENUM_VALUES E
        ON E.OBJECT_SCHEMA = D.DOMAIN_SCHEMA AND E.OBJECT_NAME = D.DOMAIN_NAME
          AND E.OBJECT_TYPE = 'DOMAIN'
      WHERE ARRAY_CONTAINS(?, D.DOMAIN_SCHEMA)
      ORDER BY D.DOMAIN_SCHEMA, D.DOMAIN_NAME, E.VALUE_ORDINAL
      """;

  private final CatalogScope catalog;
  private final H2Settings settings;
  private final H2Types types;

  CatalogReader(CatalogScope catalog, H2Settings settings, H2Types types) {
    this.catalog = catalog;
    this.settings = settings;
    this.types = types;
  }

  /** Reads the lasting tables, the sequences, the enum types and the objects of the scope. */
  Schema read(Inspector.Scope scope) throws SQLException {
    List<SchemaObject> objects = new ArrayList<>();
    for (ObjectKind kind : scope.objects()) {
      objects.addAll(new CatalogObjects(catalog, types).read(kind));
    }
    objects.removeIf(object -> scope.excludedTables().contains(object.key().table()));
    return new Schema(tables("'BASE TABLE'", scope), sequences(), enumTypes(), objects);
  }

  /** Reads the temporary tables of the session. */
  Schema readTemporary() throws SQLException {
    return new Schema(
        tables("'LOCAL TEMPORARY', 'GLOBAL TEMPORARY'", Inspector.Scope.DEFAULT),
        List.of(),
        List.of());
  }

  private List<Table> tables(String kind, Inspector.Scope scope) throws SQLException {
    Map<QualifiedName, Table.Builder> tables = new LinkedHashMap<>();
    try (PreparedStatement statement = catalog.prepare(TABLES.replace("%s", kind));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName name = catalog.name(row.getString(1), row.getString(2));
        if (!scope.excludedTables().contains(name)) {
          tables.put(name, Table.builder(name).comment(row.getString(3)));
        }
      }
    }
    H2Expressions expressions = new H2Expressions(catalog.identifiers());
    new CatalogColumns(catalog, types, expressions).readInto(tables);
    new CatalogConstraints(catalog, settings, expressions).readInto(tables);
    new CatalogIndexes(catalog, settings).readInto(tables);
    return tables.values().stream().map(Table.Builder::build).toList();
  }

  private List<Sequence> sequences() throws SQLException {
    List<Sequence> sequences = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(SEQUENCES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        SequenceOptions options = new SequenceOptions(
            types.read(row.getString(3)),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8),
            "YES".equals(row.getString(9)));
        sequences.add(new Sequence(
            catalog.name(row.getString(1), row.getString(2)),
            H2Dialect.SEQUENCES.canonical(options, null),
            row.getString(10)));
      }
    }
    return sequences;
  }

  private List<EnumType> enumTypes() throws SQLException {
    Map<QualifiedName, EnumType> enumTypes = new LinkedHashMap<>();
    try (PreparedStatement statement = catalog.prepare(ENUM_TYPES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName name = catalog.name(row.getString(1), row.getString(2));
        EnumType known = enumTypes.get(name);
        List<String> labels = new ArrayList<>(known == null ? List.of() : known.labels());
        labels.add(row.getString(3));
        enumTypes.put(name, new EnumType(name, labels, row.getString(4)));
      }
    }
    return List.copyOf(enumTypes.values());
  }
}
