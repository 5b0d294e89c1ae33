package org.athanor.script;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON as <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a> describes it, with
 * what fits on a line kept on one.
 */
public final class JsonText {
  private static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();

  /** The text of maps, lists, texts, numbers, booleans and null. */
  public static String of(@Nullable Object value) {
    JsonText json = new JsonText();
    json.write(value, 0);
    return json.text.append('\n').toString();
  }

  private void write(@Nullable Object value, int depth) {
    if (value instanceof Map.Entry<?, ?> entry) {
      quote(String.valueOf(entry.getKey()));
      text.append(": ");
      write(entry.getValue(), depth);
      return;
    }
    int start = text.length();
    // The outermost always has lines of its own; elsewhere a line is tried, no further than it
    // goes.
    int limit = depth == 0 ? start + 2 : start + WIDTH - depth * 2;
    if (!writeFlat(value, limit) && isContainer(value)) {
      text.setLength(start);
      writeLines(items(value), value instanceof Map ? "{}" : "[]", depth);
    }
  }

  private static boolean isContainer(@Nullable Object value) {
    return value instanceof Map || value instanceof List;
  }

  private static List<?> items(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return List.copyOf(map.entrySet());
    }
    return value instanceof List<?> list ? list : List.of();
  }

  /** Whether all of it is written, and ends before the limit. */
  private boolean writeFlat(@Nullable Object value, int limit) {
    if (isContainer(value)) {
      return joinFlat(items(value), value instanceof Map ? "{}" : "[]", limit);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      quote(String.valueOf(entry.getKey()));
      text.append(": ");
      return writeFlat(entry.getValue(), limit);
    } else if (value instanceof String words) {
      quote(words);
    } else {
      text.append(value);
    }
    return text.length() <= limit;
  }

  private boolean joinFlat(List<?> items, String brackets, int limit) {
    text.append(brackets.charAt(0));
    for (int i = 0; i < items.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      if (!writeFlat(items.get(i), limit)) {
        return false;
      }
    }
    text.append(brackets.charAt(1));
    return text.length() <= limit;
  }

  private void writeLines(List<?> items, String brackets, int depth) {
    text.append(brackets.charAt(0));
    for (int i = 0; i < items.size(); i++) {
      text.append(i == 0 ? "\n" : ",\n").append("  ".repeat(depth + 1));
      write(items.get(i), depth + 1);
    }
    text.append('\n').append("  ".repeat(depth)).append(brackets.charAt(1));
  }

  private void quote(String words) {
    text.append('"');
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '"', '\\' -> text.append('\\').append(c);
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            text.append(String.format("\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }
}
