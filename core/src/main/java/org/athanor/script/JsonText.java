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
    if (value instanceof Map<?, ?> map) {
      writeAll(List.copyOf(map.entrySet()), "{}", depth);
    } else if (value instanceof List<?> list) {
      writeAll(list, "[]", depth);
    } else if (value instanceof Map.Entry<?, ?> entry) {
      quote(String.valueOf(entry.getKey()));
      text.append(": ");
      write(entry.getValue(), depth);
    } else if (value instanceof String words) {
      quote(words);
    } else {
      text.append(value);
    }
  }

  private void writeAll(List<?> items, String brackets, int depth) {
    int start = text.length();
    join(items, brackets, depth, " ");
    boolean fits = depth > 0 && text.length() - start + depth * 2 <= WIDTH;
    if (!fits && !items.isEmpty() && text.length() > start + 2) {
      text.setLength(start);
      join(items, brackets, depth, "\n" + "  ".repeat(depth + 1));
      text.insert(text.length() - 1, "\n" + "  ".repeat(depth));
    }
  }

  private void join(List<?> items, String brackets, int depth, String before) {
    text.append(brackets.charAt(0));
    for (int i = 0; i < items.size(); i++) {
      text.append(i == 0 ? "" : ",").append(i == 0 && before.equals(" ") ? "" : before);
      write(items.get(i), depth + 1);
    }
    text.append(brackets.charAt(1));
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
