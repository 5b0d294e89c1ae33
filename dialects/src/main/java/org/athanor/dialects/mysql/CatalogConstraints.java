package org.athanor.dialects.mysql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Types;

/** Reads foreign keys and checks. */
final class CatalogConstraints {
  private static final String FOREIGN_KEYS = """
      SELECT k.table_name, k.constraint_name, k.column_name, k.referenced_table_schema,
             k.referenced_table_name, k.referenced_column_name, r.delete_rule, r.update_rule
      FROM information_schema.key_column_usage k
      JOIN information_schema.referential_constraints r
        ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name
          AND r.table_name = k.table_name
      WHERE k.table_schema = ? AND r.constraint_schema = ?
        AND k.referenced_table_name IS NOT NULL
      ORDER BY k.table_name, k.constraint_name, k.ordinal_position
      """;

  private static final String CHECKS_WITH_TABLE = """
      SELECT c.table_name, c.constraint_name, c.check_clause
      FROM information_schema.check_constraints c
      WHERE c.constraint_schema = ?
      """;

  /** Names of checks are unique in a database here. */
  private static final String CHECKS_WITHOUT_TABLE = """
      SELECT t.table_name, c.constraint_name, c.check_clause
      FROM information_schema.check_constraints c
      JOIN information_schema.table_constraints t
        ON t.constraint_schema = c.constraint_schema AND t.constraint_name = c.constraint_name
      WHERE c.constraint_schema = ? AND t.constraint_type = 'CHECK'
      """;

  private final CatalogScope catalog;
  private final ServerFacts facts;

  CatalogConstraints(CatalogScope catalog, ServerFacts facts) {
    this.catalog = catalog;
    this.facts = facts;
  }

  void readInto(Map<String, CatalogTable> tables) throws SQLException {
    readForeignKeys(tables);
    if (facts.hasChecks()) {
      readChecks(tables);
    }
  }

  private void readForeignKeys(Map<String, CatalogTable> tables) throws SQLException {
    Map<Place, Found> found = new LinkedHashMap<>();
    try (PreparedStatement statement = catalog.prepare(FOREIGN_KEYS, 2);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Place place = new Place(row.getString(1), row.getString(2));
        Found key = found.get(place);
        if (key == null) {
          key = found(row);
          found.put(place, key);
        }
        key.columns().add(row.getString(3));
        key.targetColumns().add(row.getString(6));
      }
    }
    found.forEach((place, key) -> {
      CatalogTable table = tables.get(place.table());
      if (table != null) {
        table.builder().constraint(key.build(place.name()));
      }
    });
  }

  private Found found(ResultSet row) throws SQLException {
    return new Found(
        QualifiedName.of(row.getString(4), row.getString(5)).relativeTo(catalog.own()),
        action(row.getString(7)),
        action(row.getString(8)),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** RESTRICT and NO ACTION are one and the same to InnoDB, which checks at once. */
  static ReferentialAction action(String rule) {
    ReferentialAction action = ReferentialAction.valueOf(rule.replace(' ', '_'));
    return action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
  }

  private void readChecks(Map<String, CatalogTable> tables) throws SQLException {
    boolean namesTable = facts.catalog().checksNameTheirTable();
    String query = namesTable ? CHECKS_WITH_TABLE : CHECKS_WITHOUT_TABLE;
    try (PreparedStatement statement = catalog.prepare(query, 1);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        CatalogTable table = tables.get(row.getString(1));
        if (table != null) {
          add(table, row.getString(2), Parentheses.stripped(row.getString(3)));
        }
      }
    }
  }

  private void add(CatalogTable table, String name, String expression) {
    Column column = table.columns().get(name);
    if (column != null && isJson(column, expression)) {
      table.columns().put(name, column.withType(Types.json()).withCollation(null));
      return;
    }
    table.builder().constraint(Check.of(name, expression));
  }

  /** Where JSON is kept as text, a column of that type is one with this check. */
  private boolean isJson(Column column, String expression) {
    String name = '`' + column.name().replace("`", "``") + '`';
    return facts.keepsJsonAsText()
        && column.type().equals(new DataType.Raw("longtext"))
        && expression.equals("json_valid(" + name + ")");
  }

  private record Place(String table, String name) {}

  private record Found(
      QualifiedName target,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      List<String> columns,
      List<String> targetColumns) {
    ForeignKey build(String name) {
      return ForeignKey.of(name, columns, target, targetColumns).withActions(onDelete, onUpdate);
    }
  }
}
