package org.athanor.verification.conformance;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.athanor.lint.rule.Rules;
import tools.jackson.databind.JsonNode;

/**
 * {@code lint_cases.json}: migrations with the rules that must fire, or none.
 *
 * <p>Disputed cases are left out. Besides what differs, it prints how many bad cases were found and
 * how many clean ones were flagged. Not thread-safe: it keeps the answers for that.
 */
final class LintFormat implements CaseFormat {
  private final List<LintCase> cases = new ArrayList<>();

  @Override
  public String fileName() {
    return "lint_cases.json";
  }

  @Override
  public List<ConformanceCase> read(JsonNode root) {
    List<ConformanceCase> read = new ArrayList<>();
    for (JsonNode each : root.path("cases")) {
      if (!each.has("disputed")) {
        LintCase lintCase = new LintCase(each);
        cases.add(lintCase);
        read.add(new ConformanceCase(
            each.path("id").asString(),
            each.path("source").asString(),
            each.path("kind").asString(),
            lintCase.question(),
            lintCase));
      }
    }
    return read;
  }

  @Override
  public void summarize(PrintStream out) {
    List<LintCase> bad = cases.stream().filter(each -> !each.isClean()).toList();
    List<LintCase> clean = cases.stream().filter(LintCase::isClean).toList();
    long found = bad.stream().filter(LintCase::isRight).count();
    long flagged = clean.stream().filter(each -> !each.isRight()).count();
    rules(out);
    out.printf("bad cases found: %d of %d (%s)%n", found, bad.size(), percent(found, bad.size()));
    out.printf(
        "clean cases flagged: %d of %d (%s)%n",
        flagged, clean.size(), percent(flagged, clean.size()));
  }

  /** One line for each rule that some case is about. */
  private void rules(PrintStream out) {
    Set<String> known =
        new HashSet<>(Rules.infos().stream().map(rule -> rule.id()).toList());
    Map<String, int[]> counts = new TreeMap<>();
    for (LintCase each : cases) {
      each.expected().forEach(rule -> {
        int[] count = counts.computeIfAbsent(rule, key -> new int[3]);
        count[0]++;
        count[1] += each.fired().contains(rule) ? 1 : 0;
      });
      each.unwanted().forEach(rule -> counts.computeIfAbsent(rule, key -> new int[3])[2]++);
    }
    counts.forEach((rule, count) -> out.printf(
        "  %-42s %3d of %3d found, %3d unwanted%s%n",
        rule, count[1], count[0], count[2], known.contains(rule) ? "" : "  (no such rule)"));
  }

  private static String percent(long part, int whole) {
    return whole == 0 ? "none" : "%.1f %%".formatted(100.0 * part / whole);
  }
}
