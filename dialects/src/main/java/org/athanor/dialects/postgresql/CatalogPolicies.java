package org.athanor.dialects.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Policy;
import org.athanor.schema.Policy.Command;
import org.athanor.schema.Policy.Mode;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/** Reads row-level security: for which tables it is enabled, and their policies. */
final class CatalogPolicies {
  private static final String ENABLED = """
      SELECT n.nspname, c.relname, c.relforcerowsecurity
      FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relrowsecurity AND n.nspname = ANY (?)
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
          WHERE e.objid = c.oid AND e.classid = 'pg_catalog.pg_class'::regclass
            AND e.deptype = 'e')
      """;
  private static final String POLICIES = """
      SELECT n.nspname, c.relname, p.polname, p.polpermissive, p.polcmd,
             ARRAY(SELECT r.rolname::text FROM pg_catalog.unnest(p.polroles)
                 WITH ORDINALITY AS u (role, place)
               JOIN pg_catalog.pg_roles r ON r.oid = u.role ORDER BY u.place),
             pg_catalog.pg_get_expr(p.polqual, p.polrelid),
             pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), d.description
      FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_description d
        ON d.objoid = p.oid AND d.classoid = 'pg_catalog.pg_policy'::regclass
      WHERE n.nspname = ANY (?)
        AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend e
          WHERE e.objid = c.oid AND e.classid = 'pg_catalog.pg_class'::regclass
            AND e.deptype = 'e')
      """;

  private final CatalogScope catalog;

  CatalogPolicies(CatalogScope catalog) {
    this.catalog = catalog;
  }

  List<SchemaObject> read() throws SQLException {
    List<SchemaObject> all = new ArrayList<>();
    try (PreparedStatement statement = catalog.prepare(ENABLED);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        all.add(
            new RowSecurity(catalog.name(row.getString(1), row.getString(2)), row.getBoolean(3)));
      }
    }
    try (PreparedStatement statement = catalog.prepare(POLICIES);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        all.add(policy(row));
      }
    }
    return all;
  }

  private Policy policy(ResultSet row) throws SQLException {
    return new Policy(
        catalog.name(row.getString(1), row.getString(2)),
        row.getString(3),
        row.getBoolean(4) ? Mode.PERMISSIVE : Mode.RESTRICTIVE,
        command(row.getString(5)),
        CatalogViews.texts(row.getArray(6)),
        condition(row.getString(7)),
        condition(row.getString(8)),
        row.getString(9));
  }

  private static Command command(String letter) {
    return switch (letter) {
      case "r" -> Command.SELECT;
      case "a" -> Command.INSERT;
      case "w" -> Command.UPDATE;
      case "d" -> Command.DELETE;
      default -> Command.ALL;
    };
  }

  private static @Nullable String condition(@Nullable String printed) {
    return printed == null ? null : Parentheses.strip(printed);
  }
}
