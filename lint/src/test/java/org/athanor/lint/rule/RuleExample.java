package org.athanor.lint.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.lint.Finding;
import org.athanor.lint.Fixable;
import org.athanor.lint.LintSource;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Linter;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.SafeForm;
import org.athanor.lint.SeenFacts;
import org.athanor.lint.Severities;
import org.athanor.lint.Severity;
import org.athanor.lint.UnitReplay;

/** An example of a rule; its form is told in the package-info of the rules. */
final class RuleExample {
  static final Path FOLDER = Path.of("src/test/resources/rules");
  private static final Set<String> WORDS =
      Set.of("dialect", "transaction", "direction", "set", "also", "timeouts");

  private final String rule;
  private final String name;
  private final Map<String, String> header = new HashMap<>();
  private final List<String> setup = new ArrayList<>();
  private final List<String> migration = new ArrayList<>();

  private RuleExample(Path file) throws IOException {
    this.rule = String.valueOf(file.getParent().getFileName());
    this.name = String.valueOf(file.getFileName());
    List<String> lines = Files.readAllLines(file);
    int from = 0;
    while (from < lines.size() && readHeader(lines.get(from))) {
      from++;
    }
    boolean hasSetup = lines.contains("-- setup");
    List<String> section = hasSetup ? setup : migration;
    for (String line : lines.subList(from, lines.size())) {
      if (line.equals("-- setup") || line.equals("-- migration")) {
        section = line.equals("-- setup") ? setup : migration;
      } else {
        section.add(line);
      }
    }
  }

  /** All examples, sorted by rule and name. */
  static List<RuleExample> all() throws IOException {
    return in(FOLDER);
  }

  /** Those in a folder with a folder for each rule, sorted by rule and name. */
  static List<RuleExample> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found = files
          .filter(file -> file.toString().endsWith(".sql"))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
      List<RuleExample> examples = new ArrayList<>();
      for (Path file : found) {
        examples.add(new RuleExample(file));
      }
      return examples;
    }
  }

  String rule() {
    return rule;
  }

  boolean isBad() {
    return name.startsWith("bad-");
  }

  /** The dialect as the header says it. */
  String product() {
    return header.getOrDefault("dialect", "postgresql:17");
  }

  /** Where it runs, in words. */
  String place() {
    List<String> words = new ArrayList<>(List.of("On " + product()));
    switch (transaction()) {
      case MANAGED -> {}
      case ASSUMED -> words.add("by a tool that may open a transaction");
      case NONE -> words.add("outside a transaction");
    }
    if (direction() == LintUnit.Direction.DOWNGRADE) {
      words.add("as a downgrade");
    }
    if (header.containsKey("timeouts")) {
      words.add("with no timeout set");
    }
    if (header.containsKey("set")) {
      words.add("with " + header.get("set"));
    }
    return String.join(", ", words);
  }

  String setup() {
    return String.join("\n", setup).strip();
  }

  String migration() {
    return String.join("\n", migration).strip();
  }

  /** How its statements run. */
  LintUnit.Transaction transaction() {
    return LintUnit.Transaction.valueOf(
        header.getOrDefault("transaction", "managed").toUpperCase(Locale.ROOT));
  }

  /** The rules that shall fire. */
  Set<String> expected() {
    return expected(header.getOrDefault("also", ""));
  }

  /** The rules that shall fire when these do besides. */
  Set<String> expected(String also) {
    Set<String> expected = new HashSet<>();
    Stream.of(also.split(",", -1))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .forEach(expected::add);
    if (isBad()) {
      expected.add(rule);
    }
    return expected;
  }

  /** What the linter finds in it. */
  List<Finding> findings() {
    return new Linter(Rules.all(), Rules.ofRevisions(), severities()).judge(unit());
  }

  /** Whether its own rule knows what to write instead. */
  boolean isFixable() {
    return direction() == LintUnit.Direction.UPGRADE && !forms().isEmpty();
  }

  /** What its own rule would write instead. */
  List<SafeForm> forms() {
    return new Linter(Rules.all(), Rules.ofRevisions(), severities())
        .fixable(unit()).stream()
            .filter(each -> each.finding().rule().id().equals(rule))
            .map(Fixable::form)
            .toList();
  }

  /** It, played. */
  LintUnit unit() {
    return unit(SeenFacts.NONE);
  }

  /** It, played with what a trace has seen. */
  LintUnit unit(SeenFacts seen) {
    Dialect dialect = dialect();
    UnitReplay replay = new UnitReplay(dialect, settings()).withSeen(seen);
    LintSource source = LintSource.ofScript(
        new LintSource.File(name, String.join("\n", migration)),
        transaction(),
        dialect.lexicalRules());
    return replay.play(
        new LintSource(
            source.name(),
            direction(),
            source.transaction(),
            source.start(),
            source.statements(),
            source.allowances()),
        replay.apply(setup(), replay.nothing()));
  }

  /** Where a statement of this example runs, with all that is known: for messages of tests. */
  static String text(Finding finding) {
    LintStatement.Source at = finding.source();
    return finding.rule().id() + " at " + at.line() + ":" + at.column() + "  " + finding.message();
  }

  Dialect dialect() {
    return Dialects.installed(RuleExample.class.getClassLoader()).offline(product());
  }

  private LintUnit.Direction direction() {
    return LintUnit.Direction.valueOf(
        header.getOrDefault("direction", "upgrade").toUpperCase(Locale.ROOT));
  }

  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    if (!header.getOrDefault("timeouts", "").equals("none")) {
      settings.put("lock_timeout", "2s");
      settings.put("statement_timeout", "60s");
      settings.put("lock_wait_timeout", "2");
      settings.put("max_statement_time", "60");
      settings.put("max_execution_time", "60000");
      settings.put("busy_timeout", "2000");
    }
    Stream.of(header.getOrDefault("set", "").split(";"))
        .map(each -> each.split("=", 2))
        .filter(each -> each.length == 2)
        .forEach(each -> settings.put(each[0].strip(), each[1].strip()));
    return settings;
  }

  /** Taste is asked for only in its own examples. */
  Severities severities() {
    Map<String, Severity> asked = Rules.infos().stream()
        .filter(info -> info.severity() == Severity.OFF || info.group() == RuleGroup.STYLE)
        .filter(info -> info.id().equals(rule))
        .collect(Collectors.toMap(RuleInfo::id, info -> Severity.WARNING));
    return new Severities(asked, asked, Severity.ERROR);
  }

  private boolean readHeader(String line) {
    int colon = line.indexOf(':');
    if (!line.startsWith("-- ") || colon < 0) {
      return false;
    }
    String word = line.substring(3, colon);
    if (!WORDS.contains(word)) {
      return false;
    }
    header.merge(word, line.substring(colon + 1).strip(), (a, b) -> a + ";" + b);
    return true;
  }

  @Override
  public String toString() {
    return rule + "/" + name;
  }
}
