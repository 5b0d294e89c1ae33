package org.athanor.script;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of record consists of, found out once for each: a schema has many records of few
 * kinds, and to ask a class about itself takes longer than to read a value.
 *
 * <p>Immutable and thread-safe.
 */
final class RecordForm {
  private static final ClassValue<RecordForm> FORMS = new ClassValue<>() {
    @Override
    protected RecordForm computeValue(Class<?> type) {
      return new RecordForm(type);
    }
  };

  private final String tag;
  private final List<Part> parts;
  private final Constructor<?> constructor;

  /**
   * A component.
   *
   * @param name what it is called in JSON
   * @param type the type as which it is declared
   * @param elementType the type of its elements, where it is a list
   * @param isNullable whether an absent value stands for null
   * @param accessor reads it
   */
  record Part(
      String name, Class<?> type, Class<?> elementType, boolean isNullable, Method accessor) {
    private static Part of(RecordComponent component) {
      return new Part(
          RecordJson.name(component.getName()),
          component.getType(),
          RecordForm.elementType(component.getGenericType()),
          component.getAnnotatedType().isAnnotationPresent(Nullable.class),
          component.getAccessor());
    }

    /** Its value in a record. */
    @Nullable Object of(Object record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("The schema has a record that cannot be read.", e);
      }
    }
  }

  private RecordForm(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    tag = RecordJson.name(type.getSimpleName());
    parts = Arrays.stream(components).map(Part::of).toList();
    try {
      constructor =
          type.getDeclaredConstructor(parts.stream().map(Part::type).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " is no record of the schema.", e);
    }
  }

  /** The form of a record type. */
  static RecordForm of(Class<?> type) {
    return FORMS.get(type);
  }

  /** How it names itself where one of several stands. */
  String tag() {
    return tag;
  }

  /** Its components in order. */
  List<Part> parts() {
    return parts;
  }

  /**
   * A record of these values.
   *
   * @throws InvocationTargetException when the record refuses them
   * @throws IllegalArgumentException when one is missing
   */
  Object make(List<@Nullable Object> values) throws InvocationTargetException {
    try {
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw e;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor + " is no record of the schema.", e);
    }
  }

  private static Class<?> elementType(Type list) {
    Type element =
        list instanceof ParameterizedType type ? type.getActualTypeArguments()[0] : Object.class;
    return element instanceof Class<?> type ? type : Object.class;
  }
}
