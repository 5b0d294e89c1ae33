package org.athanor.dialects.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.athanor.schema.DataType;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Routine;
import org.athanor.schema.Routine.Mode;
import org.athanor.schema.Routine.Parameter;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Reads functions, procedures and aggregates: see <a
 * href="https://www.postgresql.org/docs/current/catalog-pg-proc.html">pg_proc</a>.
 */
final class CatalogRoutines {
  private static final String ROUTINES = """
      SELECT n.nspname, p.proname, p.prokind, l.lanname, p.proargnames, p.proargmodes::text[],
             ARRAY(SELECT pg_catalog.format_type(t.type, NULL)
               FROM pg_catalog.unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]))
                 WITH ORDINALITY AS t (type, place) ORDER BY t.place),
             ARRAY(SELECT pg_catalog.pg_get_function_arg_default(p.oid, k)
               FROM pg_catalog.generate_series(1,
                 coalesce(pg_catalog.array_length(p.proallargtypes, 1), p.pronargs)) AS k
               ORDER BY k),
             CASE WHEN p.prokind IN ('f', 'w') THEN pg_catalog.pg_get_function_result(p.oid) END,
             p.prosrc, %body, p.provolatile, p.proisstrict, p.prosecdef, p.proleakproof,
             p.proparallel, p.procost, p.prorows, p.proretset, p.proconfig, d.description,
             CASE WHEN g.aggfnoid IS NOT NULL THEN %aggregate END,
             CASE WHEN g.aggkind <> 'n' THEN g.aggnumdirectargs END,
             CASE WHEN l.lanname = 'c'
               THEN pg_catalog.concat_ws(', ', pg_catalog.quote_literal(p.probin),
                 pg_catalog.quote_literal(p.prosrc)) END,
             nullif(p.prosupport::oid, 0)::regproc,
             ARRAY(SELECT pg_catalog.format_type(t.type, NULL)
               FROM pg_catalog.unnest(p.protrftypes) WITH ORDINALITY AS t (type, place)
               ORDER BY t.place)
      FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
      JOIN pg_catalog.pg_language l ON l.oid = p.prolang
      LEFT JOIN pg_catalog.pg_aggregate g ON g.aggfnoid = p.oid
      LEFT JOIN pg_catalog.pg_description d
        ON d.objoid = p.oid AND d.classoid = 'pg_catalog.pg_proc'::regclass
      WHERE n.nspname = ANY (?) AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
          WHERE e.objid = p.oid AND e.classid = 'pg_catalog.pg_proc'::regclass
            AND e.deptype IN ('e', 'i'))
      """;

  /** Languages whose functions are not interpreted, and so are cheap. */
  private static final Set<String> COMPILED = Set.of("c", "internal");

  /** Settings whose value is a list, each part of which is quoted by itself. */
  private static final Set<String> LISTS = Set.of(
      "local_preload_libraries",
      "search_path",
      "session_preload_libraries",
      "shared_preload_libraries",
      "temp_tablespaces",
      "unix_socket_directories");

  private final CatalogScope catalog;
  private final PostgresTypes types;
  private final PostgresVersion version;

  CatalogRoutines(CatalogScope catalog, PostgresTypes types, PostgresVersion version) {
    this.catalog = catalog;
    this.types = types;
    this.version = version;
  }

  List<SchemaObject> read() throws SQLException {
    List<SchemaObject> routines = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(query());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        routines.add(routine(row));
      }
    }
    return routines;
  }

  private String query() {
    String body = version.hasParsedBodies() ? "pg_catalog.pg_get_function_sqlbody(p.oid)" : "NULL";
    return ROUTINES.replace("%body", body).replace("%aggregate", AggregateOptions.PRINTED);
  }

  private Routine routine(ResultSet row) throws SQLException {
    ObjectKind kind = switch (row.getString(3)) {
      case "p" -> ObjectKind.PROCEDURE;
      case "a" -> ObjectKind.AGGREGATE;
      default -> ObjectKind.FUNCTION;
    };
    boolean isAggregate = kind == ObjectKind.AGGREGATE;
    String result = row.getString(9);
    return new Routine(
        kind,
        catalog.name(row.getString(1), row.getString(2)),
        parameters(row),
        result == null ? null : type(result),
        isAggregate ? null : row.getString(4),
        isAggregate ? order(row) : characteristics(row),
        isAggregate ? row.getString(22) : body(row),
        row.getString(21));
  }

  private static String body(ResultSet row) throws SQLException {
    String file = row.getString(24);
    String parsed = row.getString(11);
    return file != null ? file : parsed == null ? row.getString(10) : parsed;
  }

  /** An aggregate of ordered sets takes some arguments once and the others for each row. */
  private static List<String> order(ResultSet row) throws SQLException {
    int direct = row.getInt(23);
    return row.wasNull() ? List.of() : List.of(PostgresObjectWriter.ORDER_BY + direct);
  }

  private DataType type(String printed) {
    return PostgresTypes.relativeTo(types.canonical(types.read(printed)), catalog.own());
  }

  private List<Parameter> parameters(ResultSet row) throws SQLException {
    List<String> names = CatalogViews.texts(row.getArray(5));
    List<String> modes = CatalogViews.texts(row.getArray(6));
    String[] printed = (String[]) row.getArray(7).getArray();
    @Nullable String[] defaults = (String[]) row.getArray(8).getArray();
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < printed.length; i++) {
      String mode = modes.isEmpty() ? "i" : modes.get(i);
      if (!mode.equals("t")) {
        String name = names.isEmpty() || names.get(i).isEmpty() ? null : names.get(i);
        parameters.add(new Parameter(mode(mode), name, type(printed[i]), defaults[i]));
      }
    }
    return parameters;
  }

  private static Mode mode(String letter) {
    return switch (letter) {
      case "o" -> Mode.OUT;
      case "b" -> Mode.INOUT;
      case "v" -> Mode.VARIADIC;
      default -> Mode.IN;
    };
  }

  /** What is not at its default, in one fixed order. */
  private static List<String> characteristics(ResultSet row) throws SQLException {
    List<String> clauses = new ArrayList<>();
    switch (row.getString(12)) {
      case "i" -> clauses.add("IMMUTABLE");
      case "s" -> clauses.add("STABLE");
      default -> {}
    }
    addIf(clauses, row.getString(3).equals("w"), "WINDOW");
    addIf(clauses, row.getBoolean(13), "STRICT");
    addIf(clauses, row.getBoolean(14), "SECURITY DEFINER");
    addIf(clauses, row.getBoolean(15), "LEAKPROOF");
    switch (row.getString(16)) {
      case "s" -> clauses.add("PARALLEL SAFE");
      case "r" -> clauses.add("PARALLEL RESTRICTED");
      default -> {}
    }
    addIf(clauses, row.getDouble(17) != usualCost(row.getString(4)), "COST " + number(row, 17));
    addIf(clauses, row.getBoolean(19) && row.getDouble(18) != 1000, "ROWS " + number(row, 18));
    addIf(clauses, row.getString(25) != null, "SUPPORT " + row.getString(25));
    List<String> transforms = CatalogViews.texts(row.getArray(26));
    addIf(
        clauses,
        !transforms.isEmpty(),
        "TRANSFORM FOR TYPE " + String.join(", FOR TYPE ", transforms));
    for (String setting : CatalogViews.texts(row.getArray(20))) {
      clauses.add(setting(setting));
    }
    return clauses;
  }

  private static double usualCost(String language) {
    return COMPILED.contains(language) ? 1 : 100;
  }

  private static void addIf(List<String> clauses, boolean condition, String clause) {
    if (condition) {
      clauses.add(clause);
    }
  }

  private static String number(ResultSet row, int column) throws SQLException {
    return row.getBigDecimal(column).stripTrailingZeros().toPlainString();
  }

  private static String setting(String stored) {
    int end = stored.indexOf('=');
    String name = stored.substring(0, end);
    String value = stored.substring(end + 1);
    String written =
        LISTS.contains(name) ? value.replace("\"\"", "''") : "'" + value.replace("'", "''") + "'";
    return "SET " + name + " TO " + written;
  }
}
