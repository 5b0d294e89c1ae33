package org.athanor.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.script.JsonObject;
import org.athanor.verification.scripts.JsonOutputs;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/json.md} explains each word of what commands print as JSON, and lists the words of
 * each command as the scripts show them.
 */
final class JsonPageTest {
  private static final Path PAGE = Path.of("../docs/json.md");
  private static final String LISTS = "<!-- The rest is made by a test. -->\n";
  private static final Pattern NAME = Pattern.compile("[a-z]+(_[a-z]+)*");
  private static final Pattern WORD = Pattern.compile("(?m)^\\| `([^`]+)` \\|");
  private static final Pattern MOMENT =
      Pattern.compile("\\(moment\\)|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

  /** Commands that print nothing but text, or what docs/snapshots.md describes. */
  private static final Set<String> WITHOUT =
      Set.of("edit", "generate-completion", "help", "inspect");

  /** Values whose form depends on what they are of. */
  private static final Set<String> OPEN = Set.of("before", "after", "answer");

  @Test
  void the_page_lists_what_each_command_prints() throws IOException {
    String page = Files.readString(PAGE);
    String written = page.substring(0, page.indexOf(LISTS) + LISTS.length()) + lists();
    if (Boolean.getBoolean("athanor.golden.update")) {
      Files.writeString(PAGE, written);
    }
    assertThat(PAGE).as("run with -Dathanor.golden.update=true to write it").hasContent(written);
  }

  @Test
  void the_page_explains_each_word_and_no_other() throws IOException {
    Set<String> explained = WORD.matcher(Files.readString(PAGE))
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(explained).isEqualTo(new TreeSet<>(names().keySet()));
  }

  @Test
  void a_script_shows_what_each_command_prints() throws IOException {
    Set<String> shown =
        forms().keySet().stream().map(form -> form.split(" ", -1)[0]).collect(Collectors.toSet());

    assertThat(commands())
        .isNotEmpty()
        .allMatch(each -> shown.contains(each) || WITHOUT.contains(each));
  }

  @Test
  void each_name_is_in_snake_case() throws IOException {
    List<JsonOutputs.Output> outputs = JsonOutputs.read(commands());
    Set<String> all = new TreeSet<>();
    outputs.forEach(output -> allNames(output.facts().fields(), all));

    assertThat(all).isNotEmpty().allMatch(name -> NAME.matcher(name).matches());
  }

  @Test
  void no_word_has_two_spellings() throws IOException {
    Map<String, Set<String>> spellings = new TreeMap<>();
    names()
        .keySet()
        .forEach(name -> spellings
            .computeIfAbsent(name.replace("_", "").replaceFirst("s$", ""), each -> new TreeSet<>())
            .add(name));
    // One of several is of another kind than all of them.
    spellings.values().removeIf(each -> each.size() < 2 || each.equals(singularAndPlural(each)));

    assertThat(spellings).isEmpty();
  }

  private static Set<String> singularAndPlural(Set<String> names) {
    String first = names.iterator().next();
    return new TreeSet<>(Set.of(first, first + "s"));
  }

  @Test
  void a_name_has_one_type_wherever_it_stands() throws IOException {
    Map<String, Set<String>> mixed = names();
    mixed.keySet().removeAll(OPEN);
    mixed.values().removeIf(types -> said(types).size() < 2);

    assertThat(mixed).isEmpty();
  }

  @Test
  void the_end_of_a_name_tells_moments_counts_and_durations() throws IOException {
    Map<String, Set<String>> names = names();
    names.forEach((name, types) -> {
      if (name.endsWith("_ms") || name.endsWith("_count")) {
        assertThat(types).as(name).isSubsetOf("number", "null");
      }
    });
    for (JsonOutputs.Output output : JsonOutputs.read(commands())) {
      moments(output.facts().fields());
    }
  }

  private static void moments(Object value) {
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, part) -> {
        if (part instanceof String text && !OPEN.contains(String.valueOf(name))) {
          assertThat(MOMENT.matcher(text).matches())
              .as(name + ": " + text)
              .isEqualTo(name.toString().endsWith("_at"));
        }
        moments(part);
      });
    } else if (value instanceof List<?> list) {
      list.forEach(JsonPageTest::moments);
    }
  }

  private static void allNames(Object value, Set<String> names) {
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, part) -> {
        names.add(String.valueOf(name));
        allNames(part, names);
      });
    } else if (value instanceof List<?> list) {
      list.forEach(each -> allNames(each, names));
    }
  }

  /** The types of each name over all commands. */
  private static Map<String, Set<String>> names() throws IOException {
    Map<String, Set<String>> names = new TreeMap<>();
    for (Map<String, Set<String>> paths : forms().values()) {
      paths.forEach((path, types) -> names
          .computeIfAbsent(path.substring(path.lastIndexOf('.') + 1), each -> new TreeSet<>())
          .addAll(types));
    }
    return names;
  }

  /** The types of each path, by the form of the command. */
  private static Map<String, Map<String, Set<String>>> forms() throws IOException {
    Map<String, Map<String, Set<String>>> forms = new TreeMap<>();
    for (JsonOutputs.Output output : JsonOutputs.read(commands())) {
      if (!WITHOUT.contains(output.form())) {
        Map<String, Set<String>> paths =
            forms.computeIfAbsent(output.form(), each -> new TreeMap<>());
        add(paths, "", output.facts());
      }
    }
    return forms;
  }

  private static void add(Map<String, Set<String>> paths, String place, JsonObject object) {
    object.fields().forEach((key, value) -> {
      String path = place + key;
      paths.computeIfAbsent(path, each -> new TreeSet<>()).add(type(value));
      if (OPEN.contains(String.valueOf(key))) {
        return;
      }
      if (value instanceof Map<?, ?> part) {
        add(paths, path + ".", new JsonObject(part));
      } else if (value instanceof List<?> list) {
        for (Object each : list) {
          if (each instanceof Map<?, ?> part) {
            add(paths, path + "[].", new JsonObject(part));
          }
        }
      }
    });
  }

  private static String type(Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "[]" : type(list.get(0)) + "[]";
    } else if (value instanceof Map<?, ?>) {
      return "object";
    } else if (value instanceof String) {
      return "text";
    } else if (value instanceof Boolean) {
      return "boolean";
    }
    return value == null ? "null" : "number";
  }

  /** Without null, and without the empty list where others say of what it is one. */
  private static Set<String> said(Set<String> types) {
    Set<String> said = new TreeSet<>(types);
    said.remove("null");
    if (said.stream().anyMatch(type -> type.length() > 2 && type.endsWith("[]"))) {
      said.remove("[]");
    }
    return said;
  }

  private static String lists() throws IOException {
    Map<String, Set<String>> all = names();
    StringBuilder text = new StringBuilder();
    forms().forEach((form, paths) -> {
      text.append("\n### ").append(form.equals("error") ? "Errors" : "athanor " + form);
      text.append("\n\n```\n");
      int width = paths.keySet().stream().mapToInt(String::length).max().orElse(0) + 2;
      paths.forEach((path, types) -> text.append(path)
          .append(" ".repeat(width - path.length()))
          .append(words(said(all.get(name(path))), types.contains("null")))
          .append('\n'));
      text.append("```\n");
    });
    return text.toString();
  }

  private static String words(Set<String> types, boolean orNull) {
    String words = types.stream().map(JsonPageTest::word).collect(Collectors.joining(" or "));
    return !orNull ? words : words.isEmpty() ? "null" : words + " or null";
  }

  private static String word(String type) {
    if (type.equals("[]")) {
      return "list";
    }
    return type.endsWith("[]") ? "list of " + type.replace("[]", "s") : type;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static Set<String> commands() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("../docs/help.md"))) {
      return lines
          .filter(line -> line.startsWith("## "))
          .map(line -> line.substring(3).strip())
          .filter(name -> !name.equals("athanor"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
