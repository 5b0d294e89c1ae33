package org.athanor.script;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a> describes it into
 * maps, lists, texts, {@link BigDecimal}s, booleans and null. Not thread-safe.
 */
public final class JsonReader {
  private static final int DEPTH = 200;

  private final String text;
  private int position;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The text is no JSON. */
  public static final class NotJson extends Exception {
    private static final long serialVersionUID = 1L;

    NotJson(String message) {
      super(message);
    }
  }

  /**
   * Reads one value, to the end of the text.
   *
   * @throws NotJson with the line where the text stops being JSON
   */
  public static @Nullable Object read(String text) throws NotJson {
    JsonReader reader = new JsonReader(text);
    Object value = reader.value();
    reader.skipBlanks();
    if (reader.position < text.length()) {
      throw reader.wrong("the end");
    }
    return value;
  }

  private @Nullable Object value() throws NotJson {
    skipBlanks();
    if (++depth > DEPTH) {
      throw wrong("fewer levels");
    }
    Object value = switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
    depth--;
    return value;
  }

  private Map<String, @Nullable Object> object() throws NotJson {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (boolean goesOn = !isEmpty('}'); goesOn; goesOn = isMore('}')) {
      skipBlanks();
      String name = string();
      skipBlanks();
      expect(':');
      if (object.containsKey(name)) {
        throw wrong("another name than \"" + name + "\" again");
      }
      object.put(name, value());
    }
    return object;
  }

  private List<@Nullable Object> array() throws NotJson {
    List<@Nullable Object> array = new ArrayList<>();
    for (boolean goesOn = !isEmpty(']'); goesOn; goesOn = isMore(']')) {
      array.add(value());
    }
    return array;
  }

  private boolean isEmpty(char close) {
    position++;
    skipBlanks();
    boolean isIt = peek() == close;
    position += isIt ? 1 : 0;
    return isIt;
  }

  private boolean isMore(char close) throws NotJson {
    skipBlanks();
    boolean isMore = peek() == ',';
    expect(isMore ? ',' : close);
    return isMore;
  }

  private String string() throws NotJson {
    expect('"');
    StringBuilder words = new StringBuilder();
    while (peek() != '"') {
      if (peek() < ' ') {
        throw wrong("\"");
      }
      char c = text.charAt(position++);
      words.append(c == '\\' ? escaped() : c);
    }
    position++;
    return words.toString();
  }

  private char escaped() throws NotJson {
    char c = peek();
    position++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> codeUnit();
      default -> throw wrong("an escape");
    };
  }

  private char codeUnit() throws NotJson {
    int end = position + 4;
    if (end > text.length() || !text.substring(position, end).matches("[0-9A-Fa-f]{4}")) {
      throw wrong("four hexadecimal digits");
    }
    int unit = Integer.parseInt(text, position, end, 16);
    position = end;
    return (char) unit;
  }

  private BigDecimal number() throws NotJson {
    int start = position;
    while (position < text.length() && "+-.eE0123456789".indexOf(peek()) >= 0) {
      position++;
    }
    String digits = text.substring(start, position);
    if (!digits.matches("-?(0|[1-9][0-9]{0,40})(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,3})?")) {
      throw wrong("a value");
    }
    return new BigDecimal(digits);
  }

  private @Nullable Object word(String word, @Nullable Object meaning) throws NotJson {
    if (!text.startsWith(word, position)) {
      throw wrong("a value");
    }
    position += word.length();
    return meaning;
  }

  private void expect(char c) throws NotJson {
    if (peek() != c) {
      throw wrong(String.valueOf(c));
    }
    position++;
  }

  /** The present character; the first of all at the end, which nothing expects. */
  private char peek() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  private void skipBlanks() {
    while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
  }

  private NotJson wrong(String expected) {
    long line = text.substring(0, Math.min(position, text.length())).lines().count();
    return new NotJson("line " + Math.max(1, line) + ": expected " + expected);
  }
}
