package org.athanor.report;

import java.util.ArrayList;
import java.util.List;
import org.athanor.lint.Finding;

/**
 * A report as Markdown, such as for the comment of a pull request: what matters most comes first,
 * and what goes beyond the size that such a comment may have is left out and told.
 *
 * <p>Not thread-safe.
 */
public final class MarkdownReport {
  /** How many characters a comment on GitHub may have. */
  public static final int LIMIT = 65_536;

  private static final String CUT = "\n_The rest is left out: it is too long for a comment._\n";

  private final Report report;
  private final int limit;
  private final StringBuilder out = new StringBuilder();
  private boolean isCut;

  /** The Markdown of a report that fits into a comment on GitHub. */
  public MarkdownReport(Report report) {
    this(report, LIMIT);
  }

  /** The Markdown of a report that is no longer than {@code limit} characters. */
  public MarkdownReport(Report report, int limit) {
    this.report = report;
    this.limit = limit;
  }

  /** The text. */
  public String text() {
    summary();
    checks();
    incompatibilities();
    changes();
    report.revisions().forEach(this::revision);
    plan();
    add("\n<sub>" + escaped(report.subject().tool()) + ", " + report.subject().made() + "</sub>\n");
    return isCut ? out + CUT : out.toString();
  }

  /** Adds a block that stands by itself, or nothing from the first on that does not fit. */
  private void add(String block) {
    isCut = isCut || out.length() + block.length() > limit - CUT.length();
    if (!isCut) {
      out.append(block);
    }
  }

  private static String mark(Level level) {
    return switch (level) {
      case LOW -> "\uD83D\uDFE2 low";
      case MEDIUM -> "\uD83D\uDFE1 medium";
      case HIGH -> "\uD83D\uDD34 high";
    };
  }

  private void summary() {
    Report.Subject subject = report.subject();
    DeploymentPlan plan = report.plan();
    String noReturn = plan.pointOfNoReturn();
    add("## Migration report: " + escaped(subject.title()) + "\n\n| | |\n|---|---|\n"
        + row("Risk", "**" + mark(report.risk().level()) + "**")
        + row(
            "Needs",
            plan.maintenance().need().words() + ". " + cell(plan.maintenance().reason()))
        + row("Point of no return", noReturn == null ? "none" : cell(noReturn))
        + row("Database", escaped(subject.server()))
        + row("Locks and work", escaped(basis(subject))));
    if (!report.risk().reasons().isEmpty()) {
      add("\n");
      report
          .risk()
          .reasons()
          .forEach(
              reason -> add("- " + mark(reason.level()) + ": " + escaped(reason.text()) + "\n"));
    }
  }

  private static String basis(Report.Subject subject) {
    String measuredOn = subject.measuredOn();
    return measuredOn == null
        ? "estimated: what this server is known to do"
        : "measured on " + measuredOn;
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private void checks() {
    if (report.checks().isEmpty()) {
      return;
    }
    add("\n### Checks\n\n| part | result | |\n|---|---|---|\n");
    for (CheckResult check : report.checks()) {
      add(row(
          check.name(), sign(check.status()) + " " + check.status().word(), cell(check.text())));
    }
    for (CheckResult check : report.checks()) {
      boolean isBad = check.status() == CheckResult.Status.FAILED
          || check.status() == CheckResult.Status.NOT_RUN;
      if (isBad && !check.evidence().isEmpty()) {
        List<String> lines = new ArrayList<>(check.evidence());
        check.fixes().forEach(fix -> lines.add("Fix: " + fix));
        add(folded(check.name() + " " + check.status().word(), fenced("", lines)));
      }
    }
  }

  private static String sign(CheckResult.Status status) {
    return switch (status) {
      case PASSED -> "\u2705";
      case WARNING -> "\u26A0\uFE0F";
      case FAILED, NOT_RUN -> "\u274C";
      case SKIPPED -> "\u2796";
    };
  }

  private void incompatibilities() {
    if (report.incompatibilities().isEmpty()) {
      add("\n### Running application\n\nNothing that it may read or write is taken away.\n");
      return;
    }
    add("\n### Running application\n\n| | revision | what happens | what old code sees | way |\n"
        + "|---|---|---|---|---|\n");
    for (Incompatibility each : report.incompatibilities()) {
      add(row(
          mark(each.level()),
          code(each.revision()),
          cell(each.change()),
          cell(each.effect()),
          cell(each.advice())));
    }
  }

  private void changes() {
    if (report.changes().isEmpty()) {
      return;
    }
    StringBuilder table = new StringBuilder("| | object | before | after |\n|---|---|---|---|\n");
    for (ObjectChange change : report.changes()) {
      String of = change.table().isEmpty() ? "" : " of " + code(change.table());
      table.append(row(
          change.kind().word(),
          change.type() + " " + code(change.name()) + of,
          code(change.before()),
          code(change.after())));
      if (table.length() > limit / 3) {
        table.append(row("...", "more objects", "", ""));
        break;
      }
    }
    add("\n### Changes\n\n" + table);
  }

  private void revision(RevisionReport revision) {
    StringBuilder text = new StringBuilder();
    text.append(code(revision.file())).append(", ").append(revision.modeWords());
    text.append(", ").append(revision.wayBack().words()).append(".\n\n");
    for (Finding finding : revision.findings()) {
      boolean isAccepted = !finding.accepted().isEmpty();
      text.append("- ").append(isAccepted ? "accepted" : Finding.word(finding.severity()));
      text.append(" ").append(code(finding.rule().id())).append(": ");
      text.append(escaped(finding.text())).append("\n");
    }
    text.append("\n| # | statement | locks | work | lasts |\n|---|---|---|---|---|\n");
    for (StatementReport statement : revision.statements()) {
      List<String> locks = statement.locks().stream()
          .map(lock -> escaped(lock.mode() + " on " + lock.table() + ", blocks " + lock.blocks()))
          .toList();
      text.append(row(
          String.valueOf(statement.number()),
          code(shortened(statement.sql())),
          String.join("<br>", locks),
          cell(statement.workWords()),
          lasting(revision, statement)));
    }
    RevisionReport.Trial trial = revision.trial();
    if (trial != null) {
      text.append("\nTest ").append(trial.passed() ? "passed" : "failed").append(": ");
      text.append(escaped(trial.text())).append(".\n");
      if (!trial.details().isEmpty()) {
        text.append('\n').append(fenced("", trial.details()));
      }
    }
    add(folded("Revision " + revision.id() + " " + revision.message(), text.toString()));
  }

  private static String lasting(RevisionReport revision, StatementReport statement) {
    StatementReport.Measured measured = statement.measured();
    String lasting = HtmlRevisions.lasting(statement);
    if (measured == null) {
      boolean isMixed = revision.basis() == RevisionReport.Basis.PARTLY_MEASURED;
      return isMixed ? lasting + " (estimated)" : lasting;
    }
    return measured.failure() == null ? lasting : lasting + ": " + cell(measured.failure());
  }

  private void plan() {
    StringBuilder text = new StringBuilder();
    int number = 1;
    for (DeploymentPlan.Phase phase : report.plan().phases()) {
      text.append("**").append(number++).append(". ").append(phase.title()).append("**\n\n");
      for (DeploymentPlan.Step step : phase.steps()) {
        text.append("- ").append(escaped(step.text())).append('\n');
        if (!step.code().isEmpty()) {
          text.append("\n  ")
              .append(fenced("", step.code().lines().toList()).strip().replace("\n", "\n  "));
          text.append("\n\n");
        }
      }
      text.append('\n');
    }
    add("\n### Deployment plan\n\n" + text);
  }

  // --- words

  private static String folded(String title, String content) {
    return "\n<details><summary>" + escaped(title) + "</summary>\n\n" + content.strip()
        + "\n\n</details>\n";
  }

  /** Lines in a fence that none of them can end. */
  private static String fenced(String language, List<String> lines) {
    String fence = "```";
    while (String.join("\n", lines).contains(fence)) {
      fence += "`";
    }
    return fence + language + "\n" + String.join("\n", lines) + "\n" + fence + "\n";
  }

  private static String shortened(String sql) {
    String line = sql.replaceAll("\\s+", " ");
    return line.length() <= 160 ? line : line.substring(0, 159) + "\u2026";
  }

  /** Code in a cell of a table, whatever it holds. */
  private static String code(String text) {
    if (text.isEmpty()) {
      return "";
    }
    return "<code>" + cell(text) + "</code>";
  }

  private static String cell(String text) {
    return escaped(text).replace("|", "\\|").replaceAll("\\R", "<br>");
  }

  /** Text in which nothing is markup, and which calls nobody. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("*", "&#42;")
        .replace("_", "&#95;")
        .replace("`", "&#96;")
        .replace("[", "&#91;")
        .replace("~", "&#126;")
        .replace("@", "&#64;");
  }
}
