package org.athanor.script;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Deferrability;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Turns the values that schemas are made of into JSON: a record becomes an object of its
 * components, one of several records names itself by {@value #TAG}, and what is absent means null,
 * empty, false, or the usual one.
 */
final class RecordJson {
  /** The name under which one of several records says which it is. */
  static final String TAG = "is";

  private static final Map<Class<?>, Object> USUAL = Map.of(
      ColumnDefault.class, ColumnDefault.none(),
      IndexOptions.class, IndexOptions.DEFAULT,
      SequenceOptions.class, SequenceOptions.DEFAULT,
      Deferrability.class, Deferrability.NOT_DEFERRABLE,
      ReferentialAction.class, ReferentialAction.NO_ACTION,
      ForeignKey.Match.class, ForeignKey.Match.SIMPLE);

  private RecordJson() {}

  /** What an absent value of a type stands for, or null. */
  static @Nullable Object usual(Class<?> type) {
    return USUAL.get(type);
  }

  /** The name of a component or kind: {@code defaultValue} is {@code default_value}. */
  static String name(String javaName) {
    String snake = javaName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    return snake.startsWith("is_") ? snake.substring(3) : snake;
  }

  /** A list of values that are declared as {@code type}. */
  static List<Object> list(List<?> values, Class<?> type) {
    List<Object> list = new ArrayList<>();
    values.forEach(value -> list.add(value(value, type)));
    return list;
  }

  /** The same list, each of whose items is made when it is asked for and not kept. */
  static List<Object> view(List<?> values, Class<?> type) {
    return new AbstractList<>() {
      @Override
      public Object get(int index) {
        return value(values.get(index), type);
      }

      @Override
      public int size() {
        return values.size();
      }
    };
  }

  /** A value that is declared as {@code type}. */
  static Object value(Object value, Class<?> type) {
    if (value instanceof QualifiedName name && name.schema() == null) {
      return name.name();
    } else if (value instanceof Literal literal) {
      return constant(literal.value());
    } else if (value instanceof Record) {
      return object(value, type);
    } else if (value instanceof List<?> list) {
      return list(list, Object.class);
    } else if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
    return value;
  }

  private static Map<String, Object> object(Object value, Class<?> type) {
    RecordForm form = RecordForm.of(value.getClass());
    Map<String, Object> object = new LinkedHashMap<>();
    if (type.isInterface()) {
      object.put(TAG, form.tag());
    }
    for (RecordForm.Part component : form.parts()) {
      Object part = component.of(value);
      if (part != null && isSaid(part, component)) {
        object.put(component.name(), part(part, component));
      }
    }
    return object;
  }

  private static boolean isSaid(Object part, RecordForm.Part component) {
    boolean isUsual = !component.isNullable() && part.equals(usual(component.type()));
    return !isUsual && !part.equals(List.of());
  }

  private static Object part(Object part, RecordForm.Part component) {
    return part instanceof List<?> list
        ? list(list, component.elementType())
        : value(part, component.type());
  }

  /** Text and truth are themselves; everything else says its type beside its text. */
  private static Object constant(@Nullable Object value) {
    if (value instanceof String || value instanceof Boolean) {
      return value;
    }
    Map<String, Object> constant = new LinkedHashMap<>();
    if (value == null) {
      constant.put(TAG, "null");
    } else if (value instanceof byte[] bytes) {
      constant.put(TAG, "bytes");
      constant.put("text", HexFormat.of().formatHex(bytes));
    } else {
      constant.put(TAG, name(value.getClass().getSimpleName()));
      constant.put("text", value.toString());
    }
    return constant;
  }
}
