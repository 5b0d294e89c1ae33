package org.athanor.dialects.postgresql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.Check;
import org.athanor.schema.Constraint;
import org.athanor.schema.Deferrability;
import org.athanor.schema.Exclusion;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.UniqueConstraint;

/**
 * Reads primary keys, unique, exclusion, foreign key and check constraints; those that a table has
 * from its parents alone only where its parents are not read.
 */
final class CatalogConstraints {
  private static final String CONSTRAINTS = """
      SELECT k.conrelid, k.conname, k.contype, k.conkey::text, k.confrelid, rn.nspname,
             r.relname, k.confkey::text, k.confdeltype, k.confupdtype, k.condeferrable,
             k.condeferred, k.convalidated, k.conindid,
             CASE WHEN k.contype = 'c' THEN pg_catalog.pg_get_expr(k.conbin, k.conrelid) END,
             %s, k.connoinherit, k.confmatchtype, %d::text, ARRAY(
               SELECT o.oprname FROM unnest(k.conexclop) WITH ORDINALITY AS x (oid, place)
               JOIN pg_catalog.pg_operator o ON o.oid = x.oid ORDER BY x.place),
             NOT k.conislocal
      FROM pg_catalog.pg_constraint k
      JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_catalog.pg_class r ON r.oid = k.confrelid
      LEFT JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
      LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid AND k.contype = 'u'
      WHERE k.contype IN ('p', 'u', 'f', 'c', 'x') AND n.nspname = ANY (?)
        AND k.conparentid = 0
      ORDER BY k.conrelid, k.conname
      """;
  private static final String TARGET_COLUMNS = """
      SELECT a.attrelid, a.attnum, a.attname
      FROM pg_catalog.pg_attribute a
      WHERE a.attnum > 0 AND a.attrelid IN (
        SELECT k.confrelid FROM pg_catalog.pg_constraint k
        JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE k.contype = 'f' AND n.nspname = ANY (?))
      """;

  private final CatalogScope catalog;
  private final PostgresVersion version;

  CatalogConstraints(CatalogScope catalog, PostgresVersion version) {
    this.catalog = catalog;
    this.version = version;
  }

  /** Reads the constraints of the given tables, each with the index behind it. */
  void readInto(Map<Long, CatalogTable> tables, CatalogIndexes indexes) throws SQLException {
    Map<Long, Map<Integer, String>> targets = targetColumns();
    try (PreparedStatement statement = catalog.prepare(query());
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        CatalogTable table = tables.get(row.getLong(1));
        if (table != null && !(table.namesParents() && row.getBoolean(21))) {
          read(row, table, targets, indexes);
        }
      }
    }
  }

  private String query() {
    String nulls =
        version.hasNullsNotDistinct() ? "coalesce(i.indnullsnotdistinct, false)" : "false";
    String set = version.hasSetNullColumns() ? "k.confdelsetcols" : "NULL";
    return CONSTRAINTS.replace("%s", nulls).replace("%d", set);
  }

  private Map<Long, Map<Integer, String>> targetColumns() throws SQLException {
    Map<Long, Map<Integer, String>> targets = new HashMap<>();
    try (PreparedStatement statement = catalog.prepare(TARGET_COLUMNS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        targets
            .computeIfAbsent(row.getLong(1), oid -> new HashMap<>())
            .put(row.getInt(2), row.getString(3));
      }
    }
    return targets;
  }

  private void read(
      ResultSet row,
      CatalogTable table,
      Map<Long, Map<Integer, String>> targets,
      CatalogIndexes indexes)
      throws SQLException {
    switch (row.getString(3)) {
      case "p" -> table.builder().primaryKey(primaryKey(row, table, behind(row, indexes)));
      case "u" -> table.builder().constraint(unique(row, table, behind(row, indexes)));
      case "x" -> table.builder().constraint(exclusion(row, behind(row, indexes)));
      case "f" -> table.builder().constraint(foreignKey(row, table, targets));
      default -> table.builder().constraint(check(row));
    }
  }

  private static Index behind(ResultSet row, CatalogIndexes indexes) throws SQLException {
    return indexes.take(row.getLong(14)).orElse(Index.of("?", List.of("?")));
  }

  private static PrimaryKey primaryKey(ResultSet row, CatalogTable table, Index index)
      throws SQLException {
    List<String> columns = table.columnNames(row.getString(4));
    return new PrimaryKey(
        row.getString(2), columns, index.include(), deferrability(row), index.options());
  }

  private static Constraint check(ResultSet row) throws SQLException {
    String expression = Parentheses.strip(row.getString(15));
    return new Check(row.getString(2), expression, row.getBoolean(13), !row.getBoolean(17));
  }

  private static Constraint unique(ResultSet row, CatalogTable table, Index index)
      throws SQLException {
    return new UniqueConstraint(
        row.getString(2),
        table.columnNames(row.getString(4)),
        row.getBoolean(16),
        deferrability(row),
        index.include(),
        index.options());
  }

  private static Constraint exclusion(ResultSet row, Index index) throws SQLException {
    String[] operators = (String[]) row.getArray(20).getArray();
    List<Exclusion.Element> elements = new ArrayList<>();
    for (int i = 0; i < operators.length; i++) {
      elements.add(new Exclusion.Element(index.parts().get(i), operators[i]));
    }
    return new Exclusion(
        row.getString(2),
        index.method(),
        elements,
        index.where(),
        deferrability(row),
        index.options());
  }

  private Constraint foreignKey(
      ResultSet row, CatalogTable table, Map<Long, Map<Integer, String>> targets)
      throws SQLException {
    Map<Integer, String> names = targets.getOrDefault(row.getLong(5), Map.of());
    QualifiedName target = catalog.name(row.getString(6), row.getString(7));
    List<String> targetColumns = java.util.Arrays.stream(Numbers.read(row.getString(8)))
        .mapToObj(number -> names.getOrDefault(number, "?"))
        .toList();
    return new ForeignKey(
        row.getString(2),
        table.columnNames(row.getString(4)),
        target,
        targetColumns,
        action(row.getString(9)),
        action(row.getString(10)),
        deferrability(row),
        row.getBoolean(13),
        "f".equals(row.getString(18)) ? ForeignKey.Match.FULL : ForeignKey.Match.SIMPLE,
        row.getString(19) == null ? List.of() : table.columnNames(row.getString(19)));
  }

  private static ReferentialAction action(String letter) {
    return switch (letter) {
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> ReferentialAction.NO_ACTION;
    };
  }

  private static Deferrability deferrability(ResultSet row) throws SQLException {
    if (!row.getBoolean(11)) {
      return Deferrability.NOT_DEFERRABLE;
    }
    return row.getBoolean(12)
        ? Deferrability.INITIALLY_DEFERRED
        : Deferrability.INITIALLY_IMMEDIATE;
  }
}
