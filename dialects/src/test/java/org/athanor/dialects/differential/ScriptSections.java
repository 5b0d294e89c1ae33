package org.athanor.dialects.differential;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Reads a script whose lines {@code -- section: NAME} divide it. */
final class ScriptSections {
  private ScriptSections() {}

  /** The sections of a resource beside this class, in order. */
  static Map<String, String> of(String resource) throws IOException {
    Map<String, String> sections = new LinkedHashMap<>();
    try (InputStream file =
        Objects.requireNonNull(ScriptSections.class.getResourceAsStream(resource))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String part : text.split("(?m)^-- section: ", -1)) {
        int line = part.indexOf('\n');
        if (line > 0) {
          sections.put(part.substring(0, line), part.substring(line + 1));
        }
      }
    }
    return sections;
  }
}
