package org.athanor.dialects.h2;

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
import org.athanor.schema.ForeignKey;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;

/** Reads primary keys, unique, foreign key and check constraints. */
final class CatalogConstraints {
  private static final String CONSTRAINTS = """
      SELECT T.TABLE_SCHEMA, T.TABLE_NAME, T.CONSTRAINT_SCHEMA, T.CONSTRAINT_NAME,
             T.CONSTRAINT_TYPE, C.CHECK_CLAUSE, R.UNIQUE_CONSTRAINT_SCHEMA,
             R.UNIQUE_CONSTRAINT_NAME, R.DELETE_RULE, R.UPDATE_RULE, %s
      FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS T
      LEFT JOIN INFORMATION_SCHEMA.CHECK_CONSTRAINTS C
        ON C.CONSTRAINT_SCHEMA = T.CONSTRAINT_SCHEMA AND C.CONSTRAINT_NAME = T.CONSTRAINT_NAME
      LEFT JOIN INFORMATION_SCHEMA.REFERENTIAL_CONSTRAINTS R
        ON R.CONSTRAINT_SCHEMA = T.CONSTRAINT_SCHEMA AND R.CONSTRAINT_NAME = T.CONSTRAINT_NAME
      WHERE ARRAY_CONTAINS(?, T.TABLE_SCHEMA)
      ORDER BY T.TABLE_SCHEMA, T.TABLE_NAME, T.CONSTRAINT_NAME
      """;

  /** Of all schemas, since a foreign key may refer to any; the parameter only has to be used. */
  private static final String KEY_COLUMNS = """
      SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME,
             POSITION_IN_UNIQUE_CONSTRAINT
      FROM INFORMATION_SCHEMA.KEY_COLUMN_USAGE WHERE CARDINALITY(?) > 0
      ORDER BY CONSTRAINT_SCHEMA, CONSTRAINT_NAME, ORDINAL_POSITION
      """;

  private final CatalogScope catalog;
  private final H2Settings settings;
  private final H2Expressions expressions;
  private final Map<QualifiedName, Key> keys = new HashMap<>();

  CatalogConstraints(CatalogScope catalog, H2Settings settings, H2Expressions expressions) {
    this.catalog = catalog;
    this.settings = settings;
    this.expressions = expressions;
  }

  void readInto(Map<QualifiedName, Table.Builder> tables) throws SQLException {
    readKeys();
    String nulls = settings.hasNullsDistinct() ? "T.NULLS_DISTINCT" : "'YES'";
    try (PreparedStatement statement = catalog.prepare(CONSTRAINTS.replace("%s", nulls));
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Table.Builder table = tables.get(catalog.name(row.getString(1), row.getString(2)));
        if (table != null) {
          table.constraint(constraint(row));
        }
      }
    }
  }

  private void readKeys() throws SQLException {
    try (PreparedStatement statement = catalog.prepare(KEY_COLUMNS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        QualifiedName table = catalog.name(row.getString(3), row.getString(4));
        Key key = keys.computeIfAbsent(
            QualifiedName.of(row.getString(1), row.getString(2)),
            name -> new Key(table, new ArrayList<>(), new ArrayList<>()));
        key.columns().add(catalog.name(row.getString(5)));
        key.targets().add(row.getInt(6));
      }
    }
  }

  private Constraint constraint(ResultSet row) throws SQLException {
    String name = catalog.name(row.getString(4));
    String kind = row.getString(5);
    if (kind.equals("CHECK")) {
      return Check.of(name, expressions.readable(row.getString(6)));
    }
    Key key = keys.get(QualifiedName.of(row.getString(3), row.getString(4)));
    if (key == null) {
      throw new SQLException("the catalog of H2 has no columns of constraint " + name);
    }
    return switch (kind) {
      case "PRIMARY KEY" -> new PrimaryKey(name, key.columns());
      case "UNIQUE" ->
        new UniqueConstraint(
            name, key.columns(), "NO".equals(row.getString(11)), Deferrability.NOT_DEFERRABLE);
      default -> foreignKey(row, name, key);
    };
  }

  private ForeignKey foreignKey(ResultSet row, String name, Key key) throws SQLException {
    Key target = keys.get(QualifiedName.of(row.getString(7), row.getString(8)));
    if (target == null) {
      throw new SQLException("the catalog of H2 has no target of foreign key " + name);
    }
    List<String> columns = key.targets().stream()
        .map(position -> target.columns().get(position - 1))
        .toList();
    return ForeignKey.of(name, key.columns(), target.table(), columns)
        .withActions(action(row.getString(9)), action(row.getString(10)));
  }

  private ReferentialAction action(String words) {
    return switch (words) {
      case "CASCADE" -> ReferentialAction.CASCADE;
      case "SET NULL" -> ReferentialAction.SET_NULL;
      case "SET DEFAULT" -> ReferentialAction.SET_DEFAULT;
      case "RESTRICT" -> settings.canonical(ReferentialAction.RESTRICT);
      default -> ReferentialAction.NO_ACTION;
    };
  }

  /**
   * The columns of a key.
   *
   * @param table its table
   * @param columns its columns in order
   * @param targets for a foreign key the position of each column in the key referred to, from 1
   */
  private record Key(QualifiedName table, List<String> columns, List<Integer> targets) {}
}
