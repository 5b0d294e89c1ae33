package org.athanor.hibernate;

import java.util.Locale;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

/** Reads columns: name, type, nullability, default. */
final class ColumnReader {
  private final Metadata metadata;
  private final Dialect dialect;
  private final MetadataReader names;
  private final Set<String> enumTypes;

  ColumnReader(Metadata metadata, Dialect dialect, MetadataReader names, Set<String> enumTypes) {
    this.metadata = metadata;
    this.dialect = dialect;
    this.names = names;
    this.enumTypes = enumTypes;
  }

  Column read(org.hibernate.mapping.Column source) {
    // A type that is set before the metadata is asked comes from columnDefinition: raw text, which
    // may hold more than the type.
    Definition definition = Definition.of(source.getSqlType());
    String type = definition.type() != null ? definition.type() : source.getSqlType(metadata);
    ColumnDefault value = defaultValue(source);
    if (value instanceof ColumnDefault.None && definition.defaultValue() != null) {
      value = ColumnDefault.expression(definition.defaultValue());
    }
    return new Column(
        names.name(source.getName(), source.isQuoted()),
        type(type),
        source.isNullable() && !definition.notNull(),
        value,
        source.getCollation(),
        source.getComment());
  }

  private DataType type(String sql) {
    String bare = sql.endsWith("[]") ? sql.substring(0, sql.length() - 2) : sql;
    String name = names.name(bare.replace("\"", ""), bare.startsWith("\""));
    if (enumTypes.contains(name)) {
      DataType named = new DataType.Named(QualifiedName.of(name));
      return bare.equals(sql) ? named : new DataType.Array(named);
    }
    return dialect.types().read(sql);
  }

  private static ColumnDefault defaultValue(org.hibernate.mapping.Column source) {
    if (source.isIdentity()) {
      return ColumnDefault.identity();
    }
    if (source.getGeneratedAs() != null) {
      return ColumnDefault.generated(source.getGeneratedAs());
    }
    return source.getDefaultValue() == null
        ? ColumnDefault.none()
        : ColumnDefault.expression(source.getDefaultValue());
  }

  /**
   * The text of a {@code columnDefinition} in its parts.
   *
   * @param type the type, or null when there is no definition
   * @param defaultValue what follows DEFAULT, or null
   * @param notNull whether it says NOT NULL
   */
  private record Definition(@Nullable String type, @Nullable String defaultValue, boolean notNull) {
    static Definition of(@Nullable String text) {
      if (text == null) {
        return new Definition(null, null, false);
      }
      String rest = text.strip();
      boolean notNull = rest.toLowerCase(Locale.ROOT).contains("not null");
      if (notNull) {
        int at = rest.toLowerCase(Locale.ROOT).indexOf("not null");
        rest = (rest.substring(0, at) + rest.substring(at + "not null".length())).strip();
      }
      int at = rest.toLowerCase(Locale.ROOT).indexOf(" default ");
      return at < 0
          ? new Definition(rest, null, notNull)
          : new Definition(
              rest.substring(0, at).strip(),
              rest.substring(at + " default ".length()).strip(),
              notNull);
    }
  }
}
