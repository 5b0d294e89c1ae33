package org.athanor.script;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a JSON text, whose fields are asked for by what they should be.
 *
 * <pre>{@code
 * JsonObject json = JsonObject.read("{\"name\": \"users\", \"rows\": 12}");
 * json.text("name");         // users
 * json.wholeNumber("rows");  // 12
 * }</pre>
 *
 * <p>Every question throws {@link IllegalArgumentException} with the name of the field when it is
 * something else, or not there. Thread-safe when the map is.
 *
 * @param fields the values by name, as {@link JsonReader} reads them
 */
public record JsonObject(Map<?, ?> fields) {
  /**
   * Reads a text that is one object.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static JsonObject read(String text) {
    try {
      if (JsonReader.read(text) instanceof Map<?, ?> fields) {
        return new JsonObject(fields);
      }
      throw new IllegalArgumentException("it is no JSON object");
    } catch (JsonReader.NotJson e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** Whether there is such a field and it is not null. */
  public boolean has(String field) {
    return fields.get(field) != null;
  }

  /** A text. */
  public String text(String field) {
    if (fields.get(field) instanceof String text) {
      return text;
    }
    throw wrong(field, "text");
  }

  /** A text, or what stands in for it where the field is not there. */
  public String textOr(String field, String other) {
    return has(field) ? text(field) : other;
  }

  /** A text, or null where the field is not there. */
  public @Nullable String textOrNull(String field) {
    return has(field) ? text(field) : null;
  }

  /** The texts of a list. */
  public List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Object each : list(field)) {
      if (!(each instanceof String text)) {
        throw wrong(field, "list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  /** A number. */
  public BigDecimal number(String field) {
    if (fields.get(field) instanceof BigDecimal number) {
      return number;
    }
    throw wrong(field, "number");
  }

  /** A whole number from 0 on. */
  public long wholeNumber(String field) {
    try {
      long number = number(field).longValueExact();
      if (number >= 0) {
        return number;
      }
    } catch (ArithmeticException e) {
      // Told below, with the field.
    }
    throw wrong(field, "whole number from 0 on");
  }

  /** An object. */
  public JsonObject object(String field) {
    if (fields.get(field) instanceof Map<?, ?> object) {
      return new JsonObject(object);
    }
    throw wrong(field, "object");
  }

  /** The objects of a list. */
  public List<JsonObject> objects(String field) {
    List<JsonObject> objects = new ArrayList<>();
    for (Object each : list(field)) {
      if (!(each instanceof Map<?, ?> object)) {
        throw wrong(field, "list of objects");
      }
      objects.add(new JsonObject(object));
    }
    return objects;
  }

  private List<?> list(String field) {
    if (fields.get(field) instanceof List<?> list) {
      return list;
    }
    throw wrong(field, "list");
  }

  private IllegalArgumentException wrong(String field, String wanted) {
    return new IllegalArgumentException(
        has(field)
            ? "\"" + field + "\" is no " + wanted + ": " + fields.get(field)
            : "it lacks \"" + field + "\"");
  }
}
