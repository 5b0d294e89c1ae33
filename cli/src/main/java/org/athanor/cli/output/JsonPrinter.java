package org.athanor.cli.output;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Prints facts as indented JSON. */
public final class JsonPrinter {
  private JsonPrinter() {}

  /** The text of one object. */
  public static String print(Facts facts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
      object(json, facts.values());
    }
    return text.toString();
  }

  static String print(List<Facts> list) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
      value(json, list);
    }
    return text.toString();
  }

  private static void object(JsonGenerator json, Map<String, @Nullable Object> values) {
    json.writeStartObject();
    values.forEach((name, value) -> {
      json.writeName(name);
      value(json, value);
    });
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Facts facts) {
      object(json, facts.values());
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach((name, part) -> {
        json.writeName(String.valueOf(name));
        value(json, part);
      });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(item -> value(json, item));
      json.writeEndArray();
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Number number) {
      json.writeNumber(new BigDecimal(number.toString()));
    } else if (value instanceof Enum<?> constant) {
      json.writeString(constant.name().toLowerCase(Locale.ROOT));
    } else {
      json.writeString(value.toString());
    }
  }

  /** Asks for indentation. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }
  }
}
