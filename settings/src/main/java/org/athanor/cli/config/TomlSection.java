package org.athanor.cli.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.error.AthanorException;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** A table of the configuration file, read with errors that name file, line and setting. */
final class TomlSection {
  private final TomlFile file;
  private final String name;
  private final @Nullable TomlTable table;

  TomlSection(TomlFile file, String name, @Nullable TomlTable table) {
    this.file = file;
    this.name = name;
    this.table = table;
  }

  boolean isPresent() {
    return table != null;
  }

  /** The names of its own settings and tables. */
  Set<String> keys() {
    return table == null ? Set.of() : table.keySet();
  }

  /** Refuses settings that are not among {@code known}. */
  void allow(String... known) {
    for (String key : keys()) {
      if (!List.of(known).contains(key)) {
        throw file.unknownKey(where(key), key, List.of(known), position(key));
      }
    }
  }

  TomlSection section(String key) {
    Object value = get(key);
    if (value != null && !(value instanceof TomlTable)) {
      throw wrongType(key, "a table");
    }
    return new TomlSection(file, name.isEmpty() ? key : name + "." + key, (TomlTable) value);
  }

  @Nullable String text(String key) {
    Object value = get(key);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text)) {
      throw wrongType(key, "text in quotes");
    }
    return file.interpolate(text, where(key));
  }

  /** A text that is one of {@code choices}. */
  @Nullable String choice(String key, String... choices) {
    String value = text(key);
    if (value != null && !List.of(choices).contains(value)) {
      throw file.error(
          "The setting " + where(key) + " is \"" + value + "\".",
          position(key),
          "use one of " + String.join(", ", choices));
    }
    return value;
  }

  @Nullable Path path(String key) {
    String value = text(key);
    return value == null ? null : file.resolve(value);
  }

  boolean flag(String key, boolean otherwise) {
    Object value = get(key);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof Boolean flag)) {
      throw wrongType(key, "true or false");
    }
    return flag;
  }

  @Nullable Integer number(String key) {
    Object value = get(key);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Long number) || number < 0 || number > Integer.MAX_VALUE) {
      throw wrongType(key, "a whole number");
    }
    return number.intValue();
  }

  /** A number that is there and is not 0. */
  int positive(String key) {
    Integer number = number(key);
    if (number == null || number == 0) {
      throw wrongType(key, "a whole number above 0");
    }
    return number;
  }

  @Nullable Duration duration(String key) {
    String value = text(key);
    if (value == null) {
      return null;
    }
    return Durations.parse(value)
        .orElseThrow(() -> wrongType(key, "a duration such as \"500ms\", \"30s\" or \"5m\""));
  }

  List<String> texts(String key) {
    Object value = get(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof TomlArray array)) {
      throw wrongType(key, "a list of texts");
    }
    List<String> texts = new ArrayList<>();
    for (Object element : array.toList()) {
      if (!(element instanceof String text)) {
        throw wrongType(key, "a list of texts");
      }
      texts.add(file.interpolate(text, where(key)));
    }
    return texts;
  }

  /** Command lines, each a list of words. */
  List<List<String>> commands(String key) {
    Object value = get(key);
    if (value == null) {
      return List.of();
    }
    String form = "lists of words, such as [[\"spotless\", \"{file}\"]]";
    if (!(value instanceof TomlArray array)) {
      throw wrongType(key, form);
    }
    List<List<String>> commands = new ArrayList<>();
    for (Object element : array.toList()) {
      boolean isCommand = element instanceof TomlArray words
          && !words.isEmpty()
          && words.toList().stream().allMatch(String.class::isInstance);
      if (!isCommand) {
        throw wrongType(key, form);
      }
      commands.add(((TomlArray) element)
          .toList().stream()
              .map(word -> file.interpolate(String.valueOf(word), where(key)))
              .toList());
    }
    return commands;
  }

  List<Path> paths(String key) {
    return texts(key).stream().map(file::resolve).toList();
  }

  /** All settings as text, keys with dots joined: for settings that are handed on. */
  Map<String, String> allTexts() {
    Map<String, String> all = new LinkedHashMap<>();
    if (table != null) {
      table
          .dottedEntrySet()
          .forEach(entry -> all.put(
              entry.getKey().replace("\"", ""),
              file.interpolate(String.valueOf(entry.getValue()), where(entry.getKey()))));
    }
    return all;
  }

  private @Nullable Object get(String key) {
    return table == null ? null : table.get(List.of(key));
  }

  private String where(String key) {
    return name.isEmpty() ? key : name + "." + key;
  }

  private @Nullable TomlPosition position(String key) {
    return table == null ? null : table.inputPositionOf(List.of(key));
  }

  private AthanorException wrongType(String key, String wanted) {
    return file.error(
        "The setting " + where(key) + " is not " + wanted + ".",
        position(key),
        "write " + where(key) + " as " + wanted);
  }
}
