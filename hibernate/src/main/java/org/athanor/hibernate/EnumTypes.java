package org.athanor.hibernate;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.athanor.annotations.RenamedFrom;
import org.athanor.schema.EnumType;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Reads the enum types that Hibernate would make.
 *
 * <p>Hibernate keeps them as statements: {@code create type status as enum ('NEW','PAID')}. It
 * sorts the labels by name, but the order of a PostgreSQL enum is the order in which its values
 * compare; so they are put back into the order in which the Java enum declares them.
 */
final class EnumTypes {
  /** Where a product has no enum types with a name, Hibernate makes a domain of text instead. */
  private static final Pattern CREATE = Pattern.compile(
      "create (?:type|domain) (.*?) as (?:enum|\\w+\\(\\d+\\) check \\(value in) (.*)",
      Pattern.CASE_INSENSITIVE);

  private final Metadata metadata;
  private final MetadataReader names;
  private final Map<String, List<String>> constants = new HashMap<>();
  private final Map<String, Class<?>> classes = new HashMap<>();

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
    Matcher create = CREATE.matcher(sql);
    if (!create.matches()) {
      return null;
    }
    String written = create.group(1).strip();
    boolean quoted = written.startsWith("\"");
    String name = quoted ? written.substring(1, written.length() - 1) : written;
    String typeName = names.name(name, quoted);
    List<String> labels = labels(create.group(2));
    return EnumType.of(QualifiedName.of(typeName), declared(typeName, labels));
  }

  /** The labels in the order of the Java enum, or as they are when no enum has just these. */
  private List<String> declared(String typeName, List<String> labels) {
    List<String> constants = constants().getOrDefault(typeName, labels);
    return new HashSet<>(constants).equals(new HashSet<>(labels)) ? constants : labels;
  }

  private Map<String, List<String>> constants() {
    if (constants.isEmpty()) {
      for (Table table : metadata.collectTableMappings()) {
        table.getColumns().forEach(this::readConstants);
      }
    }
    return constants;
  }

  private void readConstants(Column column) {
    if (column.getValue() instanceof BasicValue value) {
      Class<?> type = value.resolve().getDomainJavaType().getJavaTypeClass();
      Class<?> element = type.isArray() ? type.getComponentType() : type;
      if (element.isEnum()) {
        String sqlType = column.getSqlType(metadata).replace("[]", "").replace(" array", "");
        String bare = sqlType.replace("\"", "");
        String typeName = names.name(bare, sqlType.startsWith("\""));
        classes.put(typeName, element);
        constants.put(
            typeName,
            Arrays.stream(element.getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .toList());
      }
    }
  }

  /** What the constants of the enums behind the types say of their former names. */
  List<Rename> renames(List<EnumType> types) {
    constants();
    List<Rename> renames = new ArrayList<>();
    for (EnumType type : types) {
      Class<?> constantsOf = classes.get(type.name().name());
      for (var field : constantsOf == null ? new Field[0] : constantsOf.getDeclaredFields()) {
        for (RenamedFrom former : field.getAnnotationsByType(RenamedFrom.class)) {
          renames.add(
              Rename.part(Rename.Kind.ENUM_VALUE, type.name(), former.value(), field.getName()));
        }
      }
    }
    return renames;
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
