package org.athanor.script;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ValueWriter} wrote; makes records and enum constants of the schema only. */
final class ValueReader {
  private static final String PACKAGE = "org.athanor.schema.";
  private static final ValueTag[] TAGS = ValueTag.values();

  private final DataInputStream input;
  private final Map<String, Class<?>> types = new HashMap<>();
  private final Map<Class<?>, Constructor<?>> constructors = new HashMap<>();

  ValueReader(DataInputStream input) {
    this.input = input;
  }

  <T> List<T> list(Class<T> type) throws IOException {
    List<T> items = new ArrayList<>();
    if (read() instanceof List<?> list) {
      list.forEach(item -> items.add(type.cast(item)));
      return items;
    }
    throw new IOException("no list of " + type);
  }

  private @Nullable Object read() throws IOException {
    int tag = input.readUnsignedByte();
    if (tag >= TAGS.length) {
      throw new IOException("unknown tag " + tag);
    }
    return switch (TAGS[tag]) {
      case NULL -> null;
      case TEXT -> new String(bytes(), StandardCharsets.UTF_8);
      case INT -> input.readInt();
      case LONG -> input.readLong();
      case BOOLEAN -> input.readBoolean();
      case DOUBLE -> input.readDouble();
      case BYTES -> bytes();
      case PARSED -> parsed(input.readUTF(), input.readUTF());
      case LIST -> items();
      case ENUM -> constant(input.readUTF(), input.readUTF());
      case RECORD -> record(input.readUTF());
    };
  }

  private List<@Nullable Object> items() throws IOException {
    int size = input.readInt();
    List<@Nullable Object> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.add(read());
    }
    return Collections.unmodifiableList(items);
  }

  private byte[] bytes() throws IOException {
    int length = input.readInt();
    if (length < 0 || length > input.available()) {
      throw new IOException("wrong length " + length);
    }
    return input.readNBytes(length);
  }

  private static Object parsed(String type, String text) throws IOException {
    return switch (type) {
      case "BigDecimal" -> new BigDecimal(text);
      case "UUID" -> UUID.fromString(text);
      case "LocalDate" -> LocalDate.parse(text);
      case "LocalTime" -> LocalTime.parse(text);
      case "LocalDateTime" -> LocalDateTime.parse(text);
      case "OffsetTime" -> OffsetTime.parse(text);
      case "OffsetDateTime" -> OffsetDateTime.parse(text);
      default -> throw new IOException("unknown type " + type);
    };
  }

  private Object constant(String type, String name) throws IOException {
    for (Object constant : type(type).getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IOException("no " + type + "." + name);
  }

  private Object record(String name) throws IOException {
    try {
      Constructor<?> constructor = constructors.get(type(name));
      if (constructor == null) {
        constructor = canonical(type(name));
        constructors.put(type(name), constructor);
      }
      @Nullable Object[] values = new Object[constructor.getParameterCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = read();
      }
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IOException(e);
    }
  }

  private static Constructor<?> canonical(Class<?> type) throws NoSuchMethodException {
    Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getType)
        .toArray(Class<?>[]::new);
    return type.getDeclaredConstructor(parameters);
  }

  private Class<?> type(String name) throws IOException {
    Class<?> known = types.get(name);
    if (known != null) {
      return known;
    }
    if (!name.startsWith(PACKAGE)) {
      throw new IOException("not of the schema: " + name);
    }
    try {
      Class<?> found = Class.forName(name);
      types.put(name, found);
      return found;
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }
}
