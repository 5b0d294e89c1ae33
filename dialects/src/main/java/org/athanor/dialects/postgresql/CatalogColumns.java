package org.athanor.dialects.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.athanor.dialect.Inspector;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns with their types, defaults, collations and comments; those that a table has from
 * its parents alone only where it does not name these.
 */
final class CatalogColumns {
  private static final String IDENTITIES = """
      SELECT d.refobjid, d.refobjsubid, pg_catalog.format_type(s.seqtypid, NULL), s.seqstart,
             s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
      FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_sequence s ON s.seqrelid = d.objid
      JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.deptype = 'i'
        AND d.refclassid = 'pg_catalog.pg_class'::regclass AND n.nspname = ANY (?)
      """;
  private static final String COLUMNS = """
      SELECT a.attrelid, a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
             a.attnotnull, a.attidentity, a.attgenerated,
             pg_catalog.pg_get_expr(f.adbin, f.adrelid),
             CASE WHEN a.attcollation <> t.typcollation THEN l.collname END,
             d.description, a.attcollation,
             CASE WHEN b.typtype IN ('e', 'd') THEN bn.nspname END, b.typname, t.typelem <> 0
               AND t.typcategory = 'A', NOT a.attislocal
      FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      JOIN pg_catalog.pg_type b
        ON b.oid = CASE WHEN t.typcategory = 'A' AND t.typelem <> 0 THEN t.typelem ELSE t.oid END
      JOIN pg_catalog.pg_namespace bn ON bn.oid = b.typnamespace
      LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
      LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
      LEFT JOIN pg_catalog.pg_description d
        ON d.objoid = a.attrelid AND d.classoid = 'pg_catalog.pg_class'::regclass
          AND d.objsubid = a.attnum
      WHERE c.relkind IN ('r', 'p', 'm') AND a.attnum > 0 AND NOT a.attisdropped
        AND n.nspname = ANY (?)
      ORDER BY a.attrelid, a.attnum
      """;

  private final CatalogScope catalog;
  private final PostgresTypes types;
  private final boolean isExact;
  private final Map<String, DataType> typesByText = new HashMap<>();
  private final Map<String, ColumnDefault> defaultsByText = new HashMap<>();

  CatalogColumns(CatalogScope catalog, PostgresTypes types, Inspector.Scope scope) {
    this.catalog = catalog;
    this.types = types;
    this.isExact = scope.includes(ObjectKind.SETTING);
  }

  void readInto(Map<Long, CatalogTable> tables) throws SQLException {
    Map<Place, SequenceOptions> identities = identities();
    try (PreparedStatement statement = catalog.prepare(COLUMNS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        CatalogTable table = tables.get(row.getLong(1));
        if (table != null) {
          Column column = column(row, identities);
          table.note(row.getInt(2), column, row.getLong(11));
          if (!table.namesParents() || !row.getBoolean(15)) {
            table.builder().column(column);
          }
        }
      }
    }
  }

  private Map<Place, SequenceOptions> identities() throws SQLException {
    Map<Place, SequenceOptions> identities = new HashMap<>();
    try (PreparedStatement statement = catalog.prepare(IDENTITIES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        DataType type = types.read(row.getString(3));
        SequenceOptions options = CatalogReader.options(row, 3, type);
        identities.put(
            new Place(row.getLong(1), row.getInt(2)),
            PostgresDialect.SEQUENCES.canonical(options, type));
      }
    }
    return identities;
  }

  private Column column(ResultSet row, Map<Place, SequenceOptions> identities) throws SQLException {
    DataType type = type(row);
    return new Column(
        row.getString(3),
        type,
        !row.getBoolean(5),
        defaultValue(row, type, identities),
        row.getString(9),
        row.getString(10));
  }

  private DataType type(ResultSet row) throws SQLException {
    String schema = row.getString(12);
    if (schema != null) {
      DataType named = new DataType.Named(catalog.name(schema, row.getString(13)));
      return row.getBoolean(14) ? new DataType.Array(named) : named;
    }
    return typesByText.computeIfAbsent(row.getString(4), this::type);
  }

  private DataType type(String printed) {
    return PostgresTypes.relativeTo(types.canonical(types.read(printed)), catalog.own());
  }

  private ColumnDefault defaultValue(
      ResultSet row, DataType type, Map<Place, SequenceOptions> identities) throws SQLException {
    String identity = row.getString(6);
    if (!identity.isEmpty()) {
      Place place = new Place(row.getLong(1), row.getInt(2));
      SequenceOptions options = identities.getOrDefault(place, SequenceOptions.DEFAULT);
      boolean always = identity.equals("a");
      return new ColumnDefault.Identity(
          always ? ColumnDefault.Mode.ALWAYS : ColumnDefault.Mode.BY_DEFAULT, options);
    }
    @Nullable String expression = row.getString(8);
    if (expression == null) {
      return ColumnDefault.none();
    }
    String generated = row.getString(7);
    if (generated.isEmpty()) {
      String printed = row.getString(4) + " " + expression;
      ColumnDefault known = defaultsByText.get(printed);
      if (known == null) {
        known = isExact ? exactly(row, expression, type) : PrintedDefault.read(expression, type);
        defaultsByText.put(printed, known);
      }
      return known;
    }
    boolean stored = generated.equals("s");
    return new ColumnDefault.Generated(
        Parentheses.strip(expression),
        stored ? ColumnDefault.Storage.STORED : ColumnDefault.Storage.VIRTUAL);
  }

  private static ColumnDefault exactly(ResultSet row, String expression, DataType type)
      throws SQLException {
    return expression.startsWith("nextval(")
        ? ColumnDefault.expression(SerialColumn.apart(expression))
        : PrintedDefault.exactly(expression, type, row.getString(4));
  }

  /** A column by the oid of its table and its number. */
  private record Place(long table, int number) {}
}
