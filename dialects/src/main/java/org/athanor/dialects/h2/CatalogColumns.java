package org.athanor.dialects.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;

/** Reads columns with their types, defaults and comments. */
final class CatalogColumns {
  private static final String COLUMNS = """
      SELECT TABLE_SCHEMA, TABLE_NAME, %s,
             COLUMN_NAME, IS_NULLABLE, COLUMN_DEFAULT, GENERATION_EXPRESSION, REMARKS,
             DOMAIN_SCHEMA, DOMAIN_NAME, IDENTITY_GENERATION, IDENTITY_START, IDENTITY_INCREMENT,
             IDENTITY_MINIMUM, IDENTITY_MAXIMUM, IDENTITY_CACHE, IDENTITY_CYCLE
      FROM INFORMATION_SCHEMA.COLUMNS WHERE ARRAY_CONTAINS(?, TABLE_SCHEMA)
      ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION
      """.replace("%s", CatalogTypes.FACTS);

  private final CatalogScope catalog;
  private final H2Types types;
  private final H2Expressions expressions;

  CatalogColumns(CatalogScope catalog, H2Types types, H2Expressions expressions) {
    this.catalog = catalog;
    this.types = types;
    this.expressions = expressions;
  }

  void readInto(Map<QualifiedName, Table.Builder> tables) throws SQLException {
    CatalogTypes catalogTypes = CatalogTypes.read(catalog);
    try (PreparedStatement statement = catalog.prepare(COLUMNS);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Table.Builder table = tables.get(catalog.name(row.getString(1), row.getString(2)));
        if (table != null) {
          table.column(column(row, catalogTypes));
        }
      }
    }
  }

  private Column column(ResultSet row, CatalogTypes catalogTypes) throws SQLException {
    DataType type = type(row, catalogTypes);
    return new Column(
        catalog.name(row.getString("COLUMN_NAME")),
        type,
        row.getString("IS_NULLABLE").equals("YES"),
        defaultValue(row, type),
        null,
        row.getString("REMARKS"));
  }

  private DataType type(ResultSet row, CatalogTypes catalogTypes) throws SQLException {
    String domain = row.getString("DOMAIN_NAME");
    if (domain != null) {
      return new DataType.Named(catalog.name(row.getString("DOMAIN_SCHEMA"), domain));
    }
    return types.canonical(types.read(catalogTypes.print(row)));
  }

  private ColumnDefault defaultValue(ResultSet row, DataType type) throws SQLException {
    String identity = row.getString("IDENTITY_GENERATION");
    if (identity != null) {
      boolean isAlways = identity.equals("ALWAYS");
      return new ColumnDefault.Identity(
          isAlways ? ColumnDefault.Mode.ALWAYS : ColumnDefault.Mode.BY_DEFAULT,
          H2Dialect.SEQUENCES.canonical(options(row, type), type));
    }
    String generated = row.getString("GENERATION_EXPRESSION");
    if (generated != null) {
      return ColumnDefault.generated(expressions.readable(generated));
    }
    String printed = row.getString("COLUMN_DEFAULT");
    return printed == null
        ? ColumnDefault.none()
        : PrintedDefault.read(expressions.readable(printed), type);
  }

  private static SequenceOptions options(ResultSet row, DataType type) throws SQLException {
    return new SequenceOptions(
        type,
        row.getLong("IDENTITY_START"),
        row.getLong("IDENTITY_INCREMENT"),
        row.getLong("IDENTITY_MINIMUM"),
        row.getLong("IDENTITY_MAXIMUM"),
        row.getLong("IDENTITY_CACHE"),
        "YES".equals(row.getString("IDENTITY_CYCLE")));
  }
}
