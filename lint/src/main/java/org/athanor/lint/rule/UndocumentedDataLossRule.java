package org.athanor.lint.rule;

import java.util.List;
import org.athanor.effects.Loss;
import org.athanor.lint.JudgedRevision;
import org.athanor.lint.LintStatement;
import org.athanor.lint.Reporter;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** Data that is gone, without a word why; a DELETE says by itself which rows it takes. */
final class UndocumentedDataLossRule implements RevisionRule {
  private static final RuleInfo INFO = new RuleInfo(
      "undocumented-data-loss",
      RuleGroup.META,
      Severity.INFO,
      "A revision loses data, and neither a comment nor an allowance says why.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(JudgedRevision revision, Reporter reporter) {
    List<String> lines = revision.file().text().lines().toList();
    for (LintStatement statement : revision.upgrade().statements()) {
      List<Loss> losses = statement.facts().losses().stream()
          .filter(loss -> loss.kind() != Loss.Kind.ROWS)
          .toList();
      if (!losses.isEmpty() && !isExplained(statement, lines) && !isAccepted(revision, statement)) {
        reporter.report(
            statement,
            "This loses " + losses.get(0).what() + ", and nothing says why that is right.",
            revision.isJava()
                ? "say it: op.allow(\"drop-column\", \"why\", o -> ...), or a comment before it"
                : "say it in a comment before the statement");
      }
    }
  }

  private static boolean isExplained(LintStatement statement, List<String> lines) {
    int above = statement.source().line() - 2;
    String line = above < 0 ? "" : lines.get(above).strip();
    return !line.equals("-- upgrade")
        && (line.startsWith("--") || line.startsWith("//") || line.endsWith("*/"));
  }

  private static boolean isAccepted(JudgedRevision revision, LintStatement statement) {
    return revision.upgrade().source().allowances().stream()
        .anyMatch(allowance -> !allowance.reason().isEmpty()
            && allowance.extent().from() <= statement.index()
            && statement.index() < allowance.extent().to());
  }
}
