package org.athanor.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps, lists, text, numbers, booleans and null, and back. */
public final class JsonText {
  private JsonText() {}

  /**
   * Reads one JSON value.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static @Nullable Object read(String text) {
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      return value(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  /** Writes facts, indented. */
  public static String write(Facts facts) {
    return JsonPrinter.print(facts);
  }

  private static @Nullable Object value(JsonParser json) {
    JsonToken token = json.currentToken();
    if (token == null) {
      throw new IllegalArgumentException("the text ends too early");
    }
    return switch (token) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> list(json);
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalArgumentException("unexpected " + token);
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser json) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      values.put(name, value(json));
    }
    return values;
  }

  private static List<@Nullable Object> list(JsonParser json) {
    List<@Nullable Object> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(json));
    }
    return values;
  }
}
