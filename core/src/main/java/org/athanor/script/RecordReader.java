package org.athanor.script;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.athanor.error.AthanorException;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RecordJson} wrote; the declared types alone decide what is made of it. */
final class RecordReader {
  private RecordReader() {}

  /** The JSON is of another form. */
  static final class WrongForm extends Exception {
    private static final long serialVersionUID = 1L;

    WrongForm(String message) {
      super(message);
    }
  }

  /** The values of an array; absent stands for none. */
  static <T> List<T> list(@Nullable Object json, Class<T> type, String where) throws WrongForm {
    if (json == null) {
      return List.of();
    }
    if (!(json instanceof List<?> items)) {
      throw new WrongForm(where + " is no list");
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String place = where + "[" + i + "]";
      Object value = value(items.get(i), type, place);
      if (value == null) {
        throw new WrongForm(place + " is missing");
      }
      values.add(type.cast(value));
    }
    return values;
  }

  private static @Nullable Object value(@Nullable Object json, Class<?> type, String where)
      throws WrongForm {
    if (type == Literal.class) {
      return constant(json, where);
    } else if (json == null) {
      return type == boolean.class ? false : RecordJson.usual(type);
    } else if (json instanceof String name && type == QualifiedName.class) {
      return made(RecordForm.of(type), Arrays.asList(null, name), where);
    } else if (json instanceof Map<?, ?> object && type.isInterface()) {
      return record(object, oneOf(type, object.get(RecordJson.TAG), where), where);
    } else if (json instanceof Map<?, ?> object && type.isRecord()) {
      return record(object, type, where);
    } else if (json instanceof BigDecimal number) {
      return number(number, type, where);
    } else if (json instanceof String name && type.isEnum()) {
      return constant(name, type, where);
    } else if (type == String.class && json instanceof String
        || type == boolean.class && json instanceof Boolean) {
      return json;
    }
    throw new WrongForm(where + " is no " + RecordJson.name(type.getSimpleName()));
  }

  private static Object number(BigDecimal number, Class<?> type, String where) throws WrongForm {
    try {
      if (type == int.class || type == Integer.class) {
        return number.intValueExact();
      } else if (type == long.class || type == Long.class) {
        return number.longValueExact();
      }
    } catch (ArithmeticException e) {
      throw new WrongForm(where + " is too great a number");
    }
    throw new WrongForm(where + " is no " + RecordJson.name(type.getSimpleName()));
  }

  private static Object constant(String name, Class<?> type, String where) throws WrongForm {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(name)) {
        return constant;
      }
    }
    throw new WrongForm(where + " is \"" + name + "\", which is not known");
  }

  private static Class<?> oneOf(Class<?> type, @Nullable Object tag, String where)
      throws WrongForm {
    Class<?>[] permitted = type.getPermittedSubclasses();
    for (Class<?> each : permitted == null ? new Class<?>[0] : permitted) {
      if (each.isRecord() && RecordForm.of(each).tag().equals(tag)) {
        return each;
      }
    }
    throw new WrongForm(where + " is of kind \"" + tag + "\", which is not known");
  }

  private static Object record(Map<?, ?> json, Class<?> type, String where) throws WrongForm {
    Set<Object> unknown = new HashSet<>(json.keySet());
    unknown.remove(RecordJson.TAG);
    RecordForm form = RecordForm.of(type);
    List<@Nullable Object> parts = new ArrayList<>();
    for (RecordForm.Part component : form.parts()) {
      String name = component.name();
      unknown.remove(name);
      String place = where + "." + name;
      Object part = json.get(name);
      parts.add(part == null && component.isNullable() ? null : part(part, component, place));
    }
    if (!unknown.isEmpty()) {
      throw new WrongForm(where + " has " + unknown + ", which is not known");
    }
    return made(form, parts, where);
  }

  private static Object part(@Nullable Object json, RecordForm.Part component, String where)
      throws WrongForm {
    Object part = component.type() == List.class
        ? list(json, component.elementType(), where)
        : value(json, component.type(), where);
    if (part == null) {
      throw new WrongForm(where + " is missing");
    }
    return part;
  }

  private static Object made(RecordForm form, List<@Nullable Object> parts, String where)
      throws WrongForm {
    try {
      return form.make(parts);
    } catch (InvocationTargetException e) {
      Throwable reason = e.getCause();
      String words = reason instanceof AthanorException refused
          ? String.valueOf(refused.getMessage())
          : "it is incomplete";
      throw new WrongForm(where + ": " + words);
    } catch (IllegalArgumentException e) {
      throw new WrongForm(where + " is incomplete");
    }
  }

  private static Literal constant(@Nullable Object json, String where) throws WrongForm {
    if (!(json instanceof Map<?, ?> object)) {
      return Literal.of(json);
    }
    String text = String.valueOf(object.get("text"));
    try {
      return switch (String.valueOf(object.get(RecordJson.TAG))) {
        case "null" -> Literal.of(null);
        case "bytes" -> Literal.of(HexFormat.of().parseHex(text));
        case "big_decimal" -> Literal.of(new BigDecimal(text));
        case "double" -> Literal.of(Double.valueOf(text));
        case "uuid" -> Literal.of(UUID.fromString(text));
        case "local_date" -> Literal.of(LocalDate.parse(text));
        case "local_time" -> Literal.of(LocalTime.parse(text));
        case "local_date_time" -> Literal.of(LocalDateTime.parse(text));
        case "offset_time" -> Literal.of(OffsetTime.parse(text));
        case "offset_date_time" -> Literal.of(OffsetDateTime.parse(text));
        default -> throw new WrongForm(where + " is a constant of a kind that is not known");
      };
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new WrongForm(where + " is \"" + text + "\", which is no such constant");
    }
  }
}
