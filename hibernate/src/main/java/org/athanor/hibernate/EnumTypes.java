package org.athanor.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.jspecify.annotations.Nullable;

/**
 * Reads the enum types that Hibernate would make.
 *
 * <p>Hibernate keeps them as statements: {@code create type status as enum ('NEW','PAID')}.
 */
final class EnumTypes {
  private static final String CREATE = "create type ";
  private static final String AS_ENUM = " as enum ";

  private final Metadata metadata;
  private final MetadataReader names;

  EnumTypes(Metadata metadata, MetadataReader names) {
    this.metadata = metadata;
    this.names = names;
  }

  List<EnumType> read() {
    SqlStringGenerationContext context = SqlStringGenerationContextImpl.fromExplicit(
        metadata.getDatabase().getJdbcEnvironment(), metadata.getDatabase(), null, null);
    List<EnumType> types = new ArrayList<>();
    for (AuxiliaryDatabaseObject object : metadata.getDatabase().getAuxiliaryDatabaseObjects()) {
      for (String sql : object.sqlCreateStrings(context)) {
        EnumType type = parse(sql);
        if (type != null) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private @Nullable EnumType parse(String sql) {
    String lower = sql.toLowerCase(Locale.ROOT);
    int as = lower.indexOf(AS_ENUM);
    if (!lower.startsWith(CREATE) || as < 0) {
      return null;
    }
    String written = sql.substring(CREATE.length(), as).strip();
    boolean quoted = written.startsWith("\"");
    String name = quoted ? written.substring(1, written.length() - 1) : written;
    return EnumType.of(
        QualifiedName.of(names.name(name, quoted)), labels(sql.substring(as + AS_ENUM.length())));
  }

  private static List<String> labels(String list) {
    List<String> labels = new ArrayList<>();
    int position = list.indexOf('\'');
    while (position >= 0) {
      int end = list.indexOf('\'', position + 1);
      while (end > 0 && end + 1 < list.length() && list.charAt(end + 1) == '\'') {
        end = list.indexOf('\'', end + 2);
      }
      labels.add(list.substring(position + 1, end).replace("''", "'"));
      position = list.indexOf('\'', end + 1);
    }
    return labels;
  }
}
