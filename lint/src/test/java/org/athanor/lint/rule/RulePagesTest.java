package org.athanor.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.lint.Finding;
import org.athanor.lint.RuleInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the rules in {@code docs/rules} are made of the rules and their examples. */
final class RulePagesTest {
  private static final Path FOLDER = Path.of("../docs/rules");

  @TempDir
  static Path cache = Path.of("");

  @Test
  void the_pages_of_the_rules_are_current() throws IOException {
    Map<String, String> pages = pages();
    if (Boolean.getBoolean("athanor.golden.update")) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
    assertThat(files())
        .as("run with -Dathanor.golden.update=true to write them")
        .isEqualTo(pages);
  }

  private static Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.list(FOLDER)) {
      for (Path file : found.toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return files;
  }

  private static Map<String, String> pages() throws IOException {
    List<RuleExample> examples = RuleExample.all();
    List<HistoryExample> histories = HistoryExample.shown();
    Map<String, String> pages = new TreeMap<>();
    StringBuilder index = new StringBuilder("""
        # Rules of athanor lint

        These pages are made by a test of the rules and their examples. An example in Java is
        what stands in the method `upgrade` of a revision; it is compiled and judged like the one
        in SQL above it.

        | rule | group | severity | what it finds |
        |---|---|---|---|
        """);
    for (RuleInfo rule : Rules.infos()) {
      String group = Finding.word(rule.group());
      String severity = Finding.word(rule.severity());
      index.append("| [").append(rule.id()).append("](").append(rule.id()).append(".md) | ");
      index.append(group).append(" | ").append(severity).append(" | ");
      index.append(rule.summary()).append(" |\n");
      List<HistoryExample> own =
          histories.stream().filter(each -> each.rule().equals(rule.id())).toList();
      pages.put(rule.id() + ".md", own.isEmpty() ? page(rule, examples) : historyPage(rule, own));
    }
    pages.put("README.md", index.toString());
    return pages;
  }

  /** Whether {@code --fix} mends one of its examples; those about revisions it mends none of. */
  private static String mended(RuleInfo rule, List<RuleExample> examples) {
    boolean isMended =
        examples.stream().anyMatch(each -> isOf(each, rule, true) && each.isFixable());
    return isMended
        ? "; [`--fix`](../lint.md#rewriting-into-the-safe-form) mends it"
        : "; `--fix` leaves it to you";
  }

  private static String head(RuleInfo rule, String mended) {
    StringBuilder page = new StringBuilder("# ").append(rule.id()).append("\n\n");
    page.append(rule.summary()).append("\n\nGroup ").append(Finding.word(rule.group()));
    return page.append("; severity ")
        .append(Finding.word(rule.severity()))
        .append(mended)
        .append(".\n")
        .toString();
  }

  private static String page(RuleInfo rule, List<RuleExample> all) throws IOException {
    StringBuilder page = new StringBuilder(head(rule, mended(rule, all)));
    examples(page, "Found", all.stream().filter(each -> isOf(each, rule, true)).toList());
    examples(
        page, "Not found", all.stream().filter(each -> isOf(each, rule, false)).toList());
    return page.toString();
  }

  /** The page of a rule about revisions. */
  private static String historyPage(RuleInfo rule, List<HistoryExample> examples)
      throws IOException {
    StringBuilder page = new StringBuilder(head(rule, mended(rule, List.of())));
    for (boolean isBad : new boolean[] {true, false}) {
      page.append(isBad ? "\n## Found\n" : "\n## Not found\n");
      for (HistoryExample example : examples) {
        if (example.isBad() == isBad) {
          page.append(text(example));
        }
      }
    }
    return page.toString();
  }

  private static String text(HistoryExample example) throws IOException {
    StringBuilder text = new StringBuilder();
    if (!example.published().isEmpty()) {
      text.append("\nOthers have: ")
          .append(String.join(", ", example.published()))
          .append(".\n");
    }
    example
        .files()
        .forEach((name, content) -> text.append("\n`")
            .append(name)
            .append("`\n\n```")
            .append(name.substring(name.lastIndexOf('.') + 1))
            .append('\n')
            .append(content.strip())
            .append("\n```\n"));
    if (example.isBad()) {
      text.append('\n')
          .append(example.findings(cache).stream()
              .map(RulePagesTest::said)
              .distinct()
              .collect(Collectors.joining("\n\n")))
          .append('\n');
    }
    return text.toString();
  }

  private static boolean isOf(RuleExample example, RuleInfo rule, boolean bad) {
    return example.rule().equals(rule.id()) && example.isBad() == bad;
  }

  /** The plainest example first: the one that says the least about where it runs, and is short. */
  private static final Comparator<RuleExample> PLAINEST = Comparator.comparingInt(
          (RuleExample example) -> example.place().length())
      .thenComparingInt(
          example -> example.setup().length() + example.migration().length());

  private static void examples(StringBuilder page, String title, List<RuleExample> examples)
      throws IOException {
    page.append("\n## ").append(title).append('\n');
    for (RuleExample example : examples.stream().sorted(PLAINEST).toList()) {
      page.append("\n").append(example.place()).append(":\n\n```sql\n");
      if (!example.setup().isEmpty()) {
        page.append("-- there is\n").append(example.setup()).append("\n\n-- the migration\n");
      }
      page.append(example.migration()).append("\n```\n");
      for (JavaExample inJava : JavaExample.of(List.of(example))) {
        page.append("\nThe same in Java:\n\n```java\n").append(inJava.calls()).append("\n```\n");
      }
      if (example.isBad()) {
        page.append('\n').append(said(example)).append('\n');
      }
    }
  }

  private static String said(RuleExample example) {
    return example.findings().stream()
        .filter(finding -> finding.rule().id().equals(example.rule()))
        .map(RulePagesTest::said)
        .collect(Collectors.joining("\n\n"));
  }

  private static String said(Finding finding) {
    String recipe = finding.recipe().isEmpty() ? "" : "\n\n```\n" + finding.recipe() + "\n```";
    return "> " + finding.message() + recipe;
  }
}
