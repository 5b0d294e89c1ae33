package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.athanor.dialect.Normalizer;
import org.athanor.dialect.PrintedExpressions;
import org.athanor.schema.Column;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The wanted schema as the catalog would print it.
 *
 * <p>What needs no server is done by {@link CanonicalForm}; how expressions are printed is asked
 * with {@link PrintingTables}. Constraints without a name stay without one: a comparison finds them
 * by their structure.
 */
final class MySqlNormalizer implements Normalizer {
  private static final String COLLATIONS = """
      SELECT t.table_name, t.table_collation, s.default_collation_name
      FROM information_schema.schemata s
      LEFT JOIN information_schema.tables t
        ON t.table_schema = s.schema_name AND t.table_schema = ?
      WHERE s.schema_name = ?
      """;

  private final MySqlDialect dialect;

  MySqlNormalizer(MySqlDialect dialect) {
    this.dialect = dialect;
  }

  @Override
  public Schema normalize(Connection connection, Schema wanted, Schema live) throws SQLException {
    String own = dialect.inspector().defaultSchema(connection);
    Schema form = new CanonicalForm(dialect, own).of(wanted);
    Schema canonical =
        withoutUsualCollations(connection, ColumnAttributes.kept(form, live, dialect.types()), own);
    Schema printed =
        new PrintedExpressions(new PrintingTables(dialect, connection)).print(canonical, live);
    return printed.withObjects(
        new PrintedViews(dialect, connection).print(canonical.objects(), live));
  }

  @Override
  public Schema normalizeOffline(Schema wanted) {
    return new CanonicalForm(dialect, null).of(wanted);
  }

  /** A collation that the table has anyway is no collation of the column's own. */
  private static Schema withoutUsualCollations(
      Connection connection, Schema wanted, @Nullable String own) throws SQLException {
    boolean hasSome = wanted.tables().stream()
        .flatMap(table -> table.columns().stream())
        .anyMatch(column -> column.collation() != null);
    if (!hasSome) {
      return wanted;
    }
    Map<String, Collations> known = new HashMap<>();
    List<Table> tables = new java.util.ArrayList<>();
    for (Table table : wanted.tables()) {
      String schema = table.name().schema() == null ? own : table.name().schema();
      if (schema != null && !known.containsKey(schema)) {
        known.put(schema, collations(connection, schema));
      }
      Collations usual = known.get(schema);
      tables.add(usual == null ? table : withoutUsual(table, usual.of(table.name())));
    }
    return new Schema(tables, wanted.sequences(), wanted.enumTypes(), wanted.objects());
  }

  private static Table withoutUsual(Table table, @Nullable String usual) {
    Table.Builder builder = table.toBuilder();
    builder.columns().replaceAll(column -> withoutUsual(column, usual));
    return builder.build();
  }

  private static Column withoutUsual(Column column, @Nullable String usual) {
    return Objects.equals(column.collation(), usual) ? column.withCollation(null) : column;
  }

  private static Collations collations(Connection connection, String schema) throws SQLException {
    Map<String, String> tables = new HashMap<>();
    String usual = null;
    try (PreparedStatement statement = connection.prepareStatement(COLLATIONS)) {
      statement.setString(1, schema);
      statement.setString(2, schema);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          usual = row.getString(3);
          if (row.getString(2) != null) {
            tables.put(row.getString(1), row.getString(2));
          }
        }
      }
    }
    return new Collations(tables, usual);
  }

  /** The collations of tables by their names, and that of new ones. */
  private record Collations(
      Map<String, String> tables, @Nullable String usual) {
    @Nullable String of(QualifiedName table) {
      String own = tables.get(table.name());
      return own == null ? usual : own;
    }
  }
}
