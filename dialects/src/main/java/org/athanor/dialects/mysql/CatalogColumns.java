package org.athanor.dialects.mysql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/** Reads columns with their types, defaults, collations and comments. */
final class CatalogColumns {
  private static final String COLUMNS = """
      SELECT c.table_name, c.column_name, c.column_type, c.is_nullable, c.column_default, c.extra,
             c.generation_expression, c.collation_name, c.column_comment
      FROM information_schema.columns c
      WHERE c.table_schema = ?
      ORDER BY c.table_name, c.ordinal_position
      """;

  private static final String ON_UPDATE = " on update ";

  private final CatalogScope catalog;
  private final MySqlDialect dialect;
  private final Map<String, DataType> typesByText = new HashMap<>();

  CatalogColumns(CatalogScope catalog, MySqlDialect dialect) {
    this.catalog = catalog;
    this.dialect = dialect;
  }

  void readInto(Map<String, CatalogTable> tables) throws SQLException {
    try (PreparedStatement statement = catalog.prepare(COLUMNS, 1);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        CatalogTable table = tables.get(row.getString(1));
        if (table != null) {
          table.add(column(row, table.collation()));
        }
      }
    }
  }

  private Column column(ResultSet row, @Nullable String usualCollation) throws SQLException {
    String text = ColumnAttributes.added(row.getString(3), row.getString(6));
    DataType type = typesByText.computeIfAbsent(text, dialect.types()::read);
    String collation = row.getString(8);
    return new Column(
        row.getString(2),
        type,
        row.getString(4).equals("YES"),
        defaultValue(row, type),
        collation == null || collation.equals(usualCollation) ? null : collation,
        CatalogScope.textOrNull(row.getString(9)));
  }

  private ColumnDefault defaultValue(ResultSet row, DataType type) throws SQLException {
    String extra = row.getString(6);
    if (extra.contains("auto_increment")) {
      return ColumnDefault.identity();
    }
    if (extra.contains("VIRTUAL GENERATED")) {
      return new ColumnDefault.Generated(row.getString(7), ColumnDefault.Storage.VIRTUAL);
    }
    if (extra.contains("STORED GENERATED")) {
      return new ColumnDefault.Generated(row.getString(7), ColumnDefault.Storage.STORED);
    }
    ColumnDefault value = stored(row.getString(5), extra, type);
    int onUpdate = (" " + extra).toLowerCase(Locale.ROOT).indexOf(ON_UPDATE);
    return onUpdate < 0
        ? value
        : PrintedDefault.withOnUpdate(value, extra.substring(onUpdate + ON_UPDATE.length() - 1));
  }

  private ColumnDefault stored(@Nullable String text, String extra, DataType type) {
    if (text == null) {
      return ColumnDefault.none();
    }
    if (dialect.facts().catalog().printsDefaultsAsSql()) {
      return PrintedDefault.readSql(text, type);
    }
    return extra.contains("DEFAULT_GENERATED")
        ? ColumnDefault.expression(text)
        : PrintedDefault.readConstant(text, type);
  }
}
