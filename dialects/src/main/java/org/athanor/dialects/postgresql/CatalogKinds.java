package org.athanor.dialects.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Which kinds of objects a database has at all, so that nobody asks for the others: most databases
 * have few.
 *
 * <p>What users make has an oid from 16384 on: see <a
 * href="https://www.postgresql.org/docs/current/bki-devel-guide.html">Catalog data conventions</a>.
 * So one query over the ends of some indexes knows.
 *
 * @param relations the letters of the kinds of relations, as in {@code pg_class.relkind}
 * @param types those of types, as in {@code pg_type.typtype}
 * @param hasRoutines whether there are functions, procedures or aggregates
 * @param hasTriggers whether there are triggers but those behind constraints
 * @param hasRowSecurity whether a table has policies or row-level security
 */
record CatalogKinds(
    String relations,
    String types,
    boolean hasRoutines,
    boolean hasTriggers,
    boolean hasRowSecurity) {
  private static final String QUERY = """
      SELECT coalesce((SELECT pg_catalog.string_agg(DISTINCT relkind::text, '')
               FROM pg_catalog.pg_class WHERE oid >= 16384), ''),
             coalesce((SELECT pg_catalog.string_agg(DISTINCT typtype::text, '')
               FROM pg_catalog.pg_type WHERE oid >= 16384), ''),
             EXISTS (SELECT 1 FROM pg_catalog.pg_proc WHERE oid >= 16384),
             EXISTS (SELECT 1 FROM pg_catalog.pg_trigger WHERE NOT tgisinternal),
             EXISTS (SELECT 1 FROM pg_catalog.pg_policy) OR EXISTS (
               SELECT 1 FROM pg_catalog.pg_class WHERE oid >= 16384 AND relrowsecurity)
      """;
  private static final CatalogKinds ALL = new CatalogKinds("vm", "cde", true, true, true);

  /** Asks; somebody who reads the server's own schemas is given all kinds. */
  static CatalogKinds read(CatalogScope catalog) throws SQLException {
    List<String> schemas = catalog.schemas();
    if (schemas.contains("pg_catalog") || schemas.contains("information_schema")) {
      return ALL;
    }
    try (PreparedStatement statement = catalog.prepare(QUERY);
        ResultSet row = statement.executeQuery()) {
      return row.next()
          ? new CatalogKinds(
              row.getString(1),
              row.getString(2),
              row.getBoolean(3),
              row.getBoolean(4),
              row.getBoolean(5))
          : ALL;
    }
  }

  boolean hasViews() {
    return relations.contains("v") || relations.contains("m");
  }

  boolean hasEnumTypes() {
    return types.contains("e");
  }

  /** Tables have a composite type each; those that stand by themselves are relations of a kind. */
  boolean hasDomainsOrComposites() {
    return types.contains("d") || relations.contains("c");
  }
}
