package org.athanor.dialects.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One case of the file: a line with {@code --} and its name, and with {@code @14} the first version
 * that knows it, then its statements, of which the last is looked at. The first case is the setup
 * of all.
 */
record FactCase(String name, int since, String sql) {
  private static final String CASES = "statement-facts.sql";

  static List<FactCase> all() throws IOException {
    List<FactCase> cases = new ArrayList<>();
    try (InputStream file = Objects.requireNonNull(FactCase.class.getResourceAsStream(CASES))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String part : text.split("(?m)^-- ", -1)) {
        int line = part.indexOf('\n');
        if (line > 0) {
          String[] title = part.substring(0, line).split(" @", -1);
          int since = title.length > 1 ? Integer.parseInt(title[1].strip()) : 0;
          cases.add(new FactCase(title[0], since, part.substring(line)));
        }
      }
    }
    return cases;
  }

  boolean isKnownTo(int major) {
    return since <= major;
  }
}
