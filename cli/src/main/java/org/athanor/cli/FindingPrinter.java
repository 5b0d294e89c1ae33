package org.athanor.cli;

import java.util.List;
import java.util.Map;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Facts;
import org.athanor.cli.output.Style;
import org.athanor.lint.Baseline;
import org.athanor.lint.Finding;
import org.athanor.lint.LintReport;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** Prints findings in the form that is asked for. */
final class FindingPrinter {
  private final Console console;

  FindingPrinter(Console console) {
    this.console = console;
  }

  void print(LintReport report, LintCommand.Form form) {
    switch (form) {
      case text -> text(report);
      case json -> console.json(json(report));
      case sarif -> console.json(sarif(report));
      case github -> report.open().forEach(finding -> console.line(annotation(finding)));
      case gitlab -> console.jsonList(report.open().stream().map(this::quality).toList());
    }
  }

  private void text(LintReport report) {
    for (Finding finding : report.open()) {
      console.line(place(finding) + "  "
          + console.style(style(finding.severity()), Finding.word(finding.severity())) + "  "
          + finding.rule().id() + "  " + finding.text());
      finding.recipe().lines().forEach(line -> console.line("    " + line));
    }
    long errors = report.count(Severity.ERROR);
    long warnings = report.count(Severity.WARNING) - errors;
    long infos = report.open().size() - errors - warnings;
    int accepted = report.findings().size() - report.open().size();
    console.line(number(errors, "error") + ", " + number(warnings, "warning") + ", "
        + number(infos, "hint") + ", " + accepted + " accepted; judged: " + report.units());
  }

  private static String number(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String place(Finding finding) {
    return finding.source().file() + ":" + finding.source().line() + ":"
        + finding.source().column();
  }

  private static Style style(Severity severity) {
    return severity == Severity.ERROR ? Style.RED : Style.YELLOW;
  }

  static Facts json(LintReport report) {
    return Facts.of()
        .put("unit_count", report.units())
        .putAll(
            "findings",
            report.findings(),
            finding -> Facts.of()
                .put("rule", finding.rule().id())
                .put("severity", Finding.word(finding.severity()))
                .put("unit", finding.unit())
                .put("direction", Finding.word(finding.direction()))
                .put("file", finding.source().file())
                .put("line", finding.source().line())
                .put("column", finding.source().column())
                .put("message", finding.message())
                .put("sizes", finding.sizes().isEmpty() ? null : finding.sizes())
                .put("fix", finding.recipe())
                .put("accepted", finding.accepted().isEmpty() ? null : finding.accepted())
                .put("fingerprint", Baseline.fingerprint(finding)));
  }

  /**
   * A log of <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF
   * 2.1.0</a>; accepted findings are suppressed there.
   */
  static Facts sarif(LintReport report) {
    List<RuleInfo> rules =
        report.findings().stream().map(Finding::rule).distinct().toList();
    Facts driver = Facts.of()
        .put("name", "Athanor")
        .putAll(
            "rules",
            rules,
            rule -> Facts.of()
                .put("id", rule.id())
                .put("shortDescription", Facts.of().put("text", rule.summary())));
    Facts run = Facts.of()
        .put("tool", Facts.of().put("driver", driver))
        .put("columnKind", "unicodeCodePoints")
        .putAll("results", report.findings(), FindingPrinter::result);
    return Facts.of()
        .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        .put("version", "2.1.0")
        .put("runs", List.of(run));
  }

  private static Facts result(Finding finding) {
    Facts region = Facts.of()
        .put("startLine", finding.source().line())
        .put("startColumn", finding.source().column());
    Facts location = Facts.of()
        .put("artifactLocation", Facts.of().put("uri", uri(finding.source().file())))
        .put("region", region);
    Facts result = Facts.of()
        .put("ruleId", finding.rule().id())
        .put("level", level(finding.severity()))
        .put("message", Facts.of().put("text", withRecipe(finding)))
        .put("locations", List.of(Facts.of().put("physicalLocation", location)))
        .put("partialFingerprints", Facts.of().put("athanor/v1", Baseline.fingerprint(finding)));
    return finding.accepted().isEmpty()
        ? result
        : result.put(
            "suppressions",
            List.of(Facts.of().put("kind", "inSource").put("justification", finding.accepted())));
  }

  private static String uri(String file) {
    return file.replace('\\', '/').replace("%", "%25").replace(" ", "%20");
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : Finding.word(severity);
  }

  private static String withRecipe(Finding finding) {
    return finding.recipe().isEmpty() ? finding.text() : finding.text() + "\n" + finding.recipe();
  }

  /**
   * A <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">
   * workflow command</a>.
   */
  static String annotation(Finding finding) {
    String kind = finding.severity() == Severity.INFO ? "notice" : Finding.word(finding.severity());
    return "::" + kind + " file=" + property(finding.source().file()) + ",line="
        + finding.source().line() + ",col=" + finding.source().column() + ",title="
        + property(finding.rule().id()) + "::" + data(withRecipe(finding));
  }

  static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  /** An entry of a <a href="https://docs.gitlab.com/ci/testing/code_quality/">report</a>. */
  private Facts quality(Finding finding) {
    Map<Severity, String> words =
        Map.of(Severity.INFO, "info", Severity.WARNING, "minor", Severity.ERROR, "critical");
    return Facts.of()
        .put("description", withRecipe(finding))
        .put("check_name", finding.rule().id())
        .put(
            "fingerprint",
            Baseline.fingerprint(finding) + "-" + finding.source().line())
        .put("severity", words.get(finding.severity()))
        .put(
            "location",
            Facts.of()
                .put("path", finding.source().file())
                .put("lines", Facts.of().put("begin", finding.source().line())));
  }
}
