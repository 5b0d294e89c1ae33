package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.dialect.Inspector;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/** One reading of the catalog: its queries and what they are put together to. */
final class CatalogReader {
  /** Views are no tables; temporary tables are nobody else's business. */
  private static final String TABLES = """
      SELECT t.table_name, t.table_type, t.engine, t.table_collation, t.create_options,
             t.table_comment, s.default_collation_name
      FROM information_schema.tables t
      JOIN information_schema.schemata s ON s.schema_name = t.table_schema
      WHERE t.table_schema = ? AND s.schema_name = ?
        AND t.table_type IN ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE')
      """;

  private final Connection connection;
  private final MySqlDialect dialect;
  private final @Nullable String own;

  CatalogReader(Connection connection, MySqlDialect dialect, @Nullable String own) {
    this.connection = connection;
    this.dialect = dialect;
    this.own = own;
  }

  /** Reads the given databases; names in the default one come without it. */
  Schema read(List<String> schemas, Inspector.Scope scope) throws SQLException {
    List<Table> tables = new ArrayList<>();
    List<Sequence> sequences = new ArrayList<>();
    List<SchemaObject> objects = new ArrayList<>();
    for (String schema : schemas) {
      CatalogScope catalog = new CatalogScope(connection, schema, own);
      Map<String, CatalogTable> found = new LinkedHashMap<>();
      Map<String, @Nullable String> sequenceComments = new LinkedHashMap<>();
      list(catalog, scope, found, sequenceComments);
      new CatalogColumns(catalog, dialect).readInto(found);
      new CatalogIndexes(catalog, dialect).readInto(found);
      new CatalogConstraints(catalog, dialect.facts()).readInto(found);
      tables.addAll(finished(catalog, found.values(), scope));
      sequences.addAll(new CatalogSequences(catalog, dialect).read(sequenceComments));
      objects.addAll(new CatalogObjects(catalog, dialect).read(scope));
    }
    return new Schema(tables, sequences, List.of(), objects);
  }

  /** All details count where databases are compared; else partitions, which rows depend on. */
  private List<Table> finished(
      CatalogScope catalog, Collection<CatalogTable> found, Inspector.Scope scope)
      throws SQLException {
    boolean isWhole = scope.includes(ObjectKind.SETTING);
    return new CatalogDetails(catalog, dialect)
        .with(found, isWhole ? CatalogDetails.Reach.ALL : CatalogDetails.Reach.DIVIDED);
  }

  private static void list(
      CatalogScope catalog,
      Inspector.Scope scope,
      Map<String, CatalogTable> tables,
      Map<String, @Nullable String> sequenceComments)
      throws SQLException {
    try (PreparedStatement statement = catalog.prepare(TABLES, 2);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName name = catalog.name(row.getString(1));
        if (row.getString(2).equals("SEQUENCE")) {
          sequenceComments.put(name.name(), CatalogScope.textOrNull(row.getString(6)));
        } else if (!scope.excludedTables().contains(name)) {
          tables.put(name.name(), table(name, row, scope.includes(ObjectKind.SETTING)));
        }
      }
    }
  }

  private static CatalogTable table(QualifiedName name, ResultSet row, boolean whole)
      throws SQLException {
    boolean isDivided = TableOptions.isPartitioned(row.getString(5));
    CatalogTable table = new CatalogTable(name, row.getString(4), isDivided);
    table.builder().comment(CatalogScope.textOrNull(row.getString(6)));
    String usualCollation = whole ? null : row.getString(7);
    TableOptions.printed(row.getString(3), row.getString(4), usualCollation, row.getString(5))
        .forEach(table.builder()::option);
    if (row.getString(2).equals("SYSTEM VERSIONED")) {
      table.builder().option(TableOptions.VERSIONED);
    }
    return table;
  }
}
