package org.athanor.dialects.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.Check;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.CompositeType;
import org.athanor.schema.DataType;
import org.athanor.schema.Domain;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaObject;

/** Reads domains and composite types. */
final class CatalogUserTypes {
  private static final String DOMAINS = """
      SELECT t.oid, n.nspname, t.typname,
             pg_catalog.format_type(t.typbasetype, t.typtypmod), t.typnotnull,
             pg_catalog.pg_get_expr(t.typdefaultbin, 0),
             CASE WHEN t.typcollation <> b.typcollation THEN l.collname END, d.description
      FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
      JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
      LEFT JOIN pg_catalog.pg_collation l ON l.oid = t.typcollation
      LEFT JOIN pg_catalog.pg_description d
        ON d.objoid = t.oid AND d.classoid = 'pg_catalog.pg_type'::regclass
      WHERE t.typtype = 'd' AND n.nspname = ANY (?)
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
          WHERE e.objid = t.oid AND e.classid = 'pg_catalog.pg_type'::regclass
            AND e.deptype = 'e')
      """;
  private static final String CHECKS = """
      SELECT k.contypid, k.conname, pg_catalog.pg_get_expr(k.conbin, 0), k.convalidated
      FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_namespace n ON n.oid = k.connamespace
      WHERE k.contypid <> 0 AND k.contype = 'c' AND n.nspname = ANY (?)
      ORDER BY k.contypid, k.conname
      """;
  private static final String COMPOSITES = """
      SELECT n.nspname, c.relname, a.attname,
             pg_catalog.format_type(a.atttypid, a.atttypmod),
             CASE WHEN a.attcollation <> t.typcollation THEN l.collname END, d.description
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_attribute a
        ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
      LEFT JOIN pg_catalog.pg_collation l ON l.oid = a.attcollation
      LEFT JOIN pg_catalog.pg_description d
        ON d.objoid = c.reltype AND d.classoid = 'pg_catalog.pg_type'::regclass
      WHERE c.relkind = 'c' AND n.nspname = ANY (?)
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
          WHERE e.objid = c.reltype AND e.classid = 'pg_catalog.pg_type'::regclass
            AND e.deptype = 'e')
      ORDER BY c.oid, a.attnum
      """;

  private final CatalogScope catalog;
  private final PostgresTypes types;

  CatalogUserTypes(CatalogScope catalog, PostgresTypes types) {
    this.catalog = catalog;
    this.types = types;
  }

  List<SchemaObject> read() throws SQLException {
    List<SchemaObject> all = new ArrayList<>();
    Map<Long, List<Check>> checks = checks();
    try (PreparedStatement statement = catalog.prepare(DOMAINS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        all.add(domain(row, checks.getOrDefault(row.getLong(1), List.of())));
      }
    }
    all.addAll(composites());
    return all;
  }

  private Domain domain(ResultSet row, List<Check> checks) throws SQLException {
    DataType type = type(row.getString(4));
    String expression = row.getString(6);
    return new Domain(
        catalog.name(row.getString(2), row.getString(3)),
        type,
        !row.getBoolean(5),
        expression == null ? ColumnDefault.none() : PrintedDefault.read(expression, type),
        row.getString(7),
        checks,
        row.getString(8));
  }

  private Map<Long, List<Check>> checks() throws SQLException {
    Map<Long, List<Check>> checks = new HashMap<>();
    try (PreparedStatement statement = catalog.prepare(CHECKS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        String condition = Parentheses.strip(row.getString(3));
        checks
            .computeIfAbsent(row.getLong(1), oid -> new ArrayList<>())
            .add(new Check(row.getString(2), condition, row.getBoolean(4)));
      }
    }
    return checks;
  }

  private List<SchemaObject> composites() throws SQLException {
    Map<QualifiedName, CompositeType> found = new LinkedHashMap<>();
    try (PreparedStatement statement = catalog.prepare(COMPOSITES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName name = catalog.name(row.getString(1), row.getString(2));
        CompositeType present = found.get(name);
        List<CompositeType.Attribute> attributes =
            new ArrayList<>(present == null ? List.of() : present.attributes());
        if (row.getString(3) != null) {
          attributes.add(new CompositeType.Attribute(
              row.getString(3), type(row.getString(4)), row.getString(5)));
        }
        found.put(name, new CompositeType(name, attributes, row.getString(6)));
      }
    }
    return List.copyOf(found.values());
  }

  private DataType type(String printed) {
    return PostgresTypes.relativeTo(types.canonical(types.read(printed)), catalog.own());
  }
}
