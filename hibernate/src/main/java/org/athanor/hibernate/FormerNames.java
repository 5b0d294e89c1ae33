package org.athanor.hibernate;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.athanor.annotations.RenamedFrom;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Rename;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.OneToMany;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Reads {@link RenamedFrom} on entities and their attributes. */
final class FormerNames {
  private final Metadata metadata;
  private final MetadataReader names;
  private final Set<Rename> renames = new LinkedHashSet<>();

  FormerNames(Metadata metadata, MetadataReader names) {
    this.metadata = metadata;
    this.names = names;
  }

  List<Rename> read() {
    for (PersistentClass entity : metadata.getEntityBindings()) {
      Class<?> type = entity.getMappedClass();
      if (type == null) {
        continue;
      }
      for (RenamedFrom former : type.getAnnotationsByType(RenamedFrom.class)) {
        renames.add(Rename.table(names.tableName(entity.getTable()), name(former.value())));
      }
      if (entity.getIdentifierProperty() != null) {
        property(type, entity.getIdentifierProperty());
      }
      entity.getProperties().forEach(property -> property(type, property));
    }
    return List.copyOf(renames);
  }

  private void property(Class<?> owner, Property property) {
    List<RenamedFrom> formers = member(owner, property.getName())
        .map(member -> List.of(member.getAnnotationsByType(RenamedFrom.class)))
        .orElse(List.of());
    Value value = property.getValue();
    if (value instanceof Component component && formers.isEmpty()) {
      Class<?> type = component.getComponentClass();
      component.getProperties().forEach(part -> property(type, part));
    } else if (value instanceof Collection collection
        && !(collection.getElement() instanceof OneToMany)) {
      QualifiedName table = names.tableName(collection.getCollectionTable());
      formers.forEach(former -> renames.add(Rename.table(table, name(former.value()))));
    } else {
      formers.forEach(former -> columns(value, former));
    }
  }

  private void columns(Value value, RenamedFrom former) {
    QualifiedName table = names.tableName(value.getTable());
    List<String> columns = new ArrayList<>();
    for (Column column : value.getColumns()) {
      columns.add(names.name(column.getName(), column.isQuoted()));
    }
    for (String column : columns) {
      boolean isMeant = former.column().isEmpty()
          ? columns.size() == 1
          : name(former.column()).equals(column);
      if (isMeant) {
        renames.add(Rename.part(Rename.Kind.COLUMN, table, name(former.value()), column));
      }
    }
  }

  /** The name that is meant: as it is between quotes, else as the database folds it. */
  private String name(String written) {
    boolean isQuoted =
        written.length() > 1 && (written.startsWith("`") || written.startsWith("\""));
    return isQuoted
        ? names.name(written.substring(1, written.length() - 1), true)
        : names.name(written, false);
  }

  /** The field or getter of an attribute, in the class or one above it. */
  private static Optional<AnnotatedElement> member(@Nullable Class<?> owner, String attribute) {
    for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
      for (AnnotatedElement member : members(type, attribute)) {
        if (member.getAnnotationsByType(RenamedFrom.class).length > 0) {
          return Optional.of(member);
        }
      }
    }
    return Optional.empty();
  }

  private static List<AnnotatedElement> members(Class<?> type, String attribute) {
    String capital = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
    List<AnnotatedElement> members = new ArrayList<>();
    for (var field : type.getDeclaredFields()) {
      if (field.getName().equals(attribute)) {
        members.add(field);
      }
    }
    for (var method : type.getDeclaredMethods()) {
      String name = method.getName();
      if (method.getParameterCount() == 0
          && Set.of("get" + capital, "is" + capital, attribute).contains(name)) {
        members.add(method);
      }
    }
    return members;
  }
}
