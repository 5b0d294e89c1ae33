package org.athanor.dialects.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.dialect.Literals;
import org.athanor.schema.Literal;

/**
 * Prints types as H2's own SCRIPT does, of the numbers that the catalog keeps of them; the catalog
 * has no text of a whole type.
 */
final class CatalogTypes {
  /** What the catalog keeps of a type, for columns, elements of arrays and fields of rows alike. */
  static final String FACTS = """
      DTD_IDENTIFIER, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE,
      DATETIME_PRECISION, INTERVAL_TYPE, INTERVAL_PRECISION, MAXIMUM_CARDINALITY, GEOMETRY_TYPE,
      GEOMETRY_SRID""";

  private static final String ELEMENTS = """
      SELECT OBJECT_SCHEMA, OBJECT_NAME, COLLECTION_TYPE_IDENTIFIER, %s
      FROM INFORMATION_SCHEMA.ELEMENT_TYPES
      WHERE OBJECT_TYPE = 'TABLE' AND ARRAY_CONTAINS(?, OBJECT_SCHEMA)
      ORDER BY LENGTH(DTD_IDENTIFIER) DESC
      """.replace("%s", FACTS);
  private static final String FIELDS = """
      SELECT OBJECT_SCHEMA, OBJECT_NAME, ROW_IDENTIFIER, %s, FIELD_NAME
      FROM INFORMATION_SCHEMA.FIELDS
      WHERE OBJECT_TYPE = 'TABLE' AND ARRAY_CONTAINS(?, OBJECT_SCHEMA)
      ORDER BY LENGTH(DTD_IDENTIFIER) DESC, ORDINAL_POSITION
      """.replace("%s", FACTS);
  private static final String LABELS = """
      SELECT OBJECT_SCHEMA, OBJECT_NAME, ENUM_IDENTIFIER, VALUE_NAME
      FROM INFORMATION_SCHEMA.ENUM_VALUES
      WHERE OBJECT_TYPE = 'TABLE' AND ARRAY_CONTAINS(?, OBJECT_SCHEMA)
      ORDER BY VALUE_ORDINAL
      """;

  /** The longest text and bytes: of 2.2 and newer, and of 2.1. */
  private static final List<Long> LONGEST = List.of(1_000_000_000L, 1_048_576L, Long.MAX_VALUE);

  private static final int MOST_ELEMENTS = 65_536;
  private static final int MOST_DIGITS = 100_000;

  private final Literals literals = new H2Literals();
  private final Map<Place, List<String>> labels = new HashMap<>();
  private final Map<Place, List<String>> fields = new HashMap<>();
  private final Map<Place, String> elements = new HashMap<>();

  private CatalogTypes() {}

  /** Reads what types with parts consist of; the innermost parts come first. */
  static CatalogTypes read(CatalogScope catalog) throws SQLException {
    return read(catalog, "'TABLE'");
  }

  /** The same for types of domains. */
  static CatalogTypes ofDomains(CatalogScope catalog) throws SQLException {
    return read(catalog, "'DOMAIN'");
  }

  private static CatalogTypes read(CatalogScope catalog, String owner) throws SQLException {
    CatalogTypes types = new CatalogTypes();
    types.each(
        catalog,
        LABELS.replace("'TABLE'", owner),
        row -> types
            .parts(types.labels, Place.of(row, 3))
            .add(types.literals.write(Literal.of(row.getString(4)))));
    types.each(
        catalog,
        ELEMENTS.replace("'TABLE'", owner),
        row -> types.elements.put(Place.of(row, 3), types.print(row)));
    types.each(
        catalog,
        FIELDS.replace("'TABLE'", owner),
        row -> types
            .parts(types.fields, Place.of(row, 3))
            .add('"' + row.getString("FIELD_NAME").replace("\"", "\"\"") + "\" "
                + types.print(row)));
    return types;
  }

  private void each(CatalogScope catalog, String query, RowReader reader) throws SQLException {
    try (PreparedStatement statement = catalog.prepare(query);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        reader.read(row);
      }
    }
  }

  private List<String> parts(Map<Place, List<String>> map, Place place) {
    return map.computeIfAbsent(place, p -> new ArrayList<>());
  }

  /** The type whose facts stand in {@code row}, behind the schema and name of its table. */
  String print(ResultSet row) throws SQLException {
    // Where names are folded to lower case, so are these words of the catalog.
    String type = row.getString("DATA_TYPE").toUpperCase(Locale.ROOT);
    return switch (type) {
      case "ENUM", "ARRAY", "ROW" -> composed(type, row);
      case "CHARACTER", "BINARY" -> type + "(" + row.getLong("CHARACTER_MAXIMUM_LENGTH") + ")";
      case "NUMERIC" ->
        type + "(" + row.getInt("NUMERIC_PRECISION") + ", " + row.getInt("NUMERIC_SCALE") + ")";
      case "DECFLOAT" -> type + unless(row.getInt("NUMERIC_PRECISION"), MOST_DIGITS);
      case "TIME", "TIMESTAMP" -> type + "(" + row.getInt("DATETIME_PRECISION") + ")";
      case "TIME WITH TIME ZONE", "TIMESTAMP WITH TIME ZONE" ->
        type.replace(" WITH", "(" + row.getInt("DATETIME_PRECISION") + ") WITH");
      case "INTERVAL" -> interval(row);
      case "GEOMETRY" -> geometry(row);
      default -> type + length(row.getLong("CHARACTER_MAXIMUM_LENGTH"));
    };
  }

  private String composed(String type, ResultSet row) throws SQLException {
    Place place = Place.of(row, row.findColumn("DTD_IDENTIFIER"));
    return switch (type) {
      case "ENUM" -> "ENUM(" + String.join(", ", parts(labels, place)) + ")";
      case "ROW" -> "ROW(" + String.join(", ", parts(fields, place)) + ")";
      default -> {
        int most = row.getInt("MAXIMUM_CARDINALITY");
        String limit = most == MOST_ELEMENTS ? "" : "[" + most + "]";
        yield elements.get(place) + " ARRAY" + limit;
      }
    };
  }

  private static String length(long length) {
    return length == 0 || LONGEST.contains(length) ? "" : "(" + length + ")";
  }

  private static String unless(int size, int standard) {
    return size == standard ? "" : "(" + size + ")";
  }

  /** {@code INTERVAL DAY(18) TO SECOND(9)}; both sizes of a lone SECOND stand together. */
  private static String interval(ResultSet row) throws SQLException {
    String fields = row.getString("INTERVAL_TYPE").toUpperCase(Locale.ROOT);
    int precision = row.getInt("INTERVAL_PRECISION");
    int digits = row.getInt("DATETIME_PRECISION");
    if (fields.equals("SECOND")) {
      boolean isUsual = precision == 2 && digits == 6;
      return "INTERVAL SECOND" + (isUsual ? "" : "(" + precision + ", " + digits + ")");
    }
    String first = fields.contains(" ") ? fields.substring(0, fields.indexOf(' ')) : fields;
    String rest = fields.substring(first.length());
    String end = rest.endsWith("SECOND") ? unless(digits, 6) : "";
    return "INTERVAL " + first + unless(precision, 2) + rest + end;
  }

  private static String geometry(ResultSet row) throws SQLException {
    String kind = row.getString("GEOMETRY_TYPE");
    String system = row.getString("GEOMETRY_SRID");
    if (system != null) {
      return "GEOMETRY(" + (kind == null ? "GEOMETRY" : kind) + ", " + system + ")";
    }
    return kind == null ? "GEOMETRY" : "GEOMETRY(" + kind + ")";
  }

  /** A type or part of one in a table. */
  private record Place(String schema, String table, String identifier) {
    static Place of(ResultSet row, int identifier) throws SQLException {
      return new Place(row.getString(1), row.getString(2), row.getString(identifier));
    }
  }

  /** Takes one row. */
  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
