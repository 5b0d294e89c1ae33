package org.athanor.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * The foreign keys of a table in Hibernate 7 and 6, which name the method differently:
 * {@code getForeignKeyCollection()} and {@code getForeignKeys()}.
 */
final class ForeignKeys {
  private static final int HASHED_LENGTH = 20;

  private ForeignKeys() {}

  /** The keys, by name. */
  static Collection<ForeignKey> of(Table table) {
    Map<String, ForeignKey> byName = new TreeMap<>();
    for (Object key : read(table)) {
      ForeignKey foreignKey = (ForeignKey) key;
      byName.put(foreignKey.getName() + " " + foreignKey.getColumns(), foreignKey);
    }
    return byName.values();
  }

  private static Collection<?> read(Table table) {
    try {
      return (Collection<?>) Table.class.getMethod("getForeignKeyCollection").invoke(table);
    } catch (NoSuchMethodException e) {
      return ofVersion6(table);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Collection<?> ofVersion6(Table table) {
    try {
      return ((Map<?, ?>) Table.class.getMethod("getForeignKeys").invoke(table)).values();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether Hibernate made the name up: {@code FK} and a hash. */
  static boolean isImplicit(@Nullable String name) {
    return name == null
        || name.startsWith("FK")
            && name.length() >= HASHED_LENGTH
            && name.chars().skip(2).allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'z');
  }
}
