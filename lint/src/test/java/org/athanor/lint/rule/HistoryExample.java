package org.athanor.lint.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.lint.Finding;
import org.athanor.lint.HistoryLint;
import org.athanor.lint.JudgedRevision;
import org.athanor.lint.LintReport;
import org.athanor.lint.Linter;
import org.athanor.lint.Reporter;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severities;
import org.athanor.lint.UnitReplay;
import org.athanor.revision.RevisionId;
import org.athanor.script.ScriptDirectory;

/**
 * A folder of revisions on which a rule about revisions fires, or not. {@code judged.txt} names the
 * revisions that are judged when not all are, {@code published.txt} those that others have.
 */
final class HistoryExample {
  private static final Path FOLDER = Path.of("src/test/resources/histories");

  /** Histories in which one condition of a rule decides; no page shows them. */
  private static final Path CONDITIONS = Path.of("src/test/resources/history-conditions");

  private final Path folder;

  private HistoryExample(Path folder) {
    this.folder = folder;
  }

  /** Those that the pages show, sorted by rule and name. */
  static List<HistoryExample> shown() throws IOException {
    return in(FOLDER);
  }

  /** Those of the pages, and those in which one condition of a rule decides. */
  static List<HistoryExample> all() throws IOException {
    List<HistoryExample> examples = new ArrayList<>(shown());
    examples.addAll(in(CONDITIONS));
    return examples;
  }

  private static List<HistoryExample> in(Path folder) throws IOException {
    List<HistoryExample> examples = new ArrayList<>();
    for (Path rule : children(folder)) {
      for (Path example : children(rule)) {
        examples.add(new HistoryExample(example));
      }
    }
    return examples;
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    }
  }

  String rule() {
    return String.valueOf(folder.getParent().getFileName());
  }

  boolean isBad() {
    return folder.getFileName().toString().startsWith("bad-");
  }

  /** Whether its last revision is written in Java. */
  boolean isInJava() throws IOException {
    return files().keySet().stream().anyMatch(name -> name.endsWith(".java"));
  }

  /** The files of its revisions by name. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path file : children(folder)) {
      if (!file.toString().endsWith(".txt")) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  /** The revisions that others have, sorted. */
  List<String> published() throws IOException {
    return names("published.txt").stream().sorted().toList();
  }

  /** What the rules about revisions find in it. */
  List<Finding> findings(Path cache) throws IOException {
    return judge(new Linter(Rules.all(), Rules.ofRevisions(), Severities.STANDARD), cache)
        .findings()
        .stream()
        .filter(finding -> finding.accepted().isEmpty())
        .filter(finding -> Rules.ofRevisions().stream()
            .anyMatch(rule -> rule.info().id().equals(finding.rule().id())))
        .toList();
  }

  /** Those of its revisions that are judged. */
  List<JudgedRevision> revisions(Path cache) throws IOException {
    List<JudgedRevision> revisions = new ArrayList<>();
    judge(new Linter(List.of(), List.of(new Listener(revisions)), Severities.STANDARD), cache);
    return revisions;
  }

  private LintReport judge(Linter linter, Path cache) throws IOException {
    Dialect dialect =
        Dialects.installed(HistoryExample.class.getClassLoader()).offline("postgresql:17");
    ScriptDirectory scripts = ScriptDirectory.open(
        new ScriptDirectory.Options(List.of(folder.toAbsolutePath()), false, List.of(), cache));
    Set<String> judged = names("judged.txt");
    Predicate<Path> isJudged =
        file -> judged.isEmpty() || judged.stream().anyMatch(id -> isOf(file, id));
    Set<RevisionId> published =
        names("published.txt").stream().map(RevisionId::of).collect(Collectors.toSet());
    UnitReplay replay =
        new UnitReplay(dialect, Map.of("lock_timeout", "2s", "statement_timeout", "60s"));
    return new HistoryLint(replay, linter, dialect)
        .judge(
            scripts,
            new HistoryLint.Selection(file -> file.getFileName().toString(), isJudged, published));
  }

  /** Is shown what a rule about revisions is shown. */
  private record Listener(List<JudgedRevision> revisions) implements RevisionRule {
    @Override
    public RuleInfo info() {
      return Rules.ofRevisions().get(0).info();
    }

    @Override
    public void judge(JudgedRevision revision, Reporter reporter) {
      revisions.add(revision);
    }
  }

  private static boolean isOf(Path file, String id) {
    return file.getFileName().toString().startsWith(id + ".");
  }

  private Set<String> names(String file) throws IOException {
    Path path = folder.resolve(file);
    return Files.exists(path) ? Set.copyOf(Files.readAllLines(path)) : Set.of();
  }

  @Override
  public String toString() {
    return rule() + "/" + folder.getFileName();
  }
}
