package org.athanor.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.lint.Finding;
import org.athanor.lint.Severity;

/** Writes what each revision does: its statements, locks, findings and its test. */
final class HtmlRevisions {
  /** Of more revisions than this, those without a word of warning are folded. */
  private static final int FEW = 5;

  private final Markup html;
  private final RevisionLocks locks;
  private final Report.Subject subject;

  HtmlRevisions(Markup html, Report.Subject subject) {
    this.html = html;
    this.locks = new RevisionLocks(html, subject);
    this.subject = subject;
  }

  void write(List<RevisionReport> revisions) {
    html.open("section", "id", "safety", "aria-labelledby", "safety-title");
    html.element("h2", "Safety, revision by revision", "id", "safety-title").raw("\n");
    html.element("p", basis(), "class", "hint");
    locks.legend();
    for (RevisionReport revision : revisions) {
      boolean isWorthALook = !revision.open().isEmpty()
          || !revision.losses().isEmpty()
          || revision.statements().stream().anyMatch(HtmlRevisions::isHeavy);
      revision(revision, revisions.size() <= FEW && isWorthALook);
    }
    html.closeLine();
  }

  private String basis() {
    String measuredOn = subject.measuredOn();
    return measuredOn == null
        ? "Locks and work on tables are estimated: it is what " + subject.server()
            + " is known to do. Nothing was run."
        : "Locks, work and durations are measured on " + measuredOn
            + ", unless they are said to be estimated.";
  }

  private static boolean isHeavy(StatementReport statement) {
    return statement.blocks() && !statement.work().isEmpty();
  }

  private void revision(RevisionReport revision, boolean isOpen) {
    html.open("article", "class", "revision");
    if (isOpen) {
      html.open("details", "open", "open");
    } else {
      html.open("details");
    }
    html.open("summary").open("h3").element("code", revision.id());
    html.text(" " + revision.message()).close();
    html.open("span", "class", "facts");
    facts(revision);
    html.close().close().raw("\n");
    html.element(
        "p",
        revision.file() + " \u00b7 " + revision.modeWords() + " \u00b7 "
            + revision.wayBack().words(),
        "class",
        "hint");
    findings(revision);
    locks.write(revision);
    statements(revision);
    trial(revision);
    html.close().closeLine();
  }

  private void facts(RevisionReport revision) {
    if (!revision.losses().isEmpty()) {
      html.element("span", "deletes data", "class", "badge high").raw(" ");
    }
    long findings = revision.open().size();
    if (findings > 0) {
      html.element(
              "span",
              findings + (findings == 1 ? " finding" : " findings"),
              "class",
              "badge medium")
          .raw(" ");
    }
    RevisionReport.Trial trial = revision.trial();
    if (trial != null) {
      html.element(
          "span",
          trial.passed() ? "tested" : "fails its test",
          "class",
          trial.passed() ? "badge low" : "badge high");
    }
  }

  /** What is serious stands open; hints and what is accepted are folded away. */
  private void findings(RevisionReport revision) {
    List<Finding> folded = new ArrayList<>();
    for (Finding finding : revision.findings()) {
      if (finding.accepted().isEmpty() && finding.severity().compareTo(Severity.INFO) > 0) {
        finding(finding);
      } else {
        folded.add(finding);
      }
    }
    if (!folded.isEmpty()) {
      html.open("details");
      html.element("summary", "Hints and accepted findings: " + folded.size());
      folded.forEach(this::finding);
      html.closeLine();
    }
  }

  private void finding(Finding finding) {
    boolean isAccepted = !finding.accepted().isEmpty();
    String severity = isAccepted ? "accepted" : Finding.word(finding.severity());
    html.open("div", "class", "finding " + severity);
    html.open("p").element("span", severity, "class", "badge " + severity).raw(" ");
    html.element("code", finding.rule().id()).raw(" ");
    html.element(
        "span",
        Finding.word(finding.direction()) + ", line " + finding.source().line(),
        "class",
        "hint");
    html.close().element("p", finding.text());
    if (isAccepted) {
      html.element("p", "Accepted: " + finding.accepted(), "class", "hint");
    } else if (!finding.recipe().isEmpty()) {
      html.open("details").element("summary", "Safer");
      html.element("pre", finding.recipe(), "tabindex", "0").close();
    }
    html.closeLine();
  }

  private void statements(RevisionReport revision) {
    html.element("h4", "Statements");
    if (revision.statements().isEmpty()) {
      html.element("p", "It has none.", "class", "hint");
      return;
    }
    HtmlTable table = new HtmlTable(html, "Statements of revision " + revision.id());
    table.open("#", "Statement", "Locks", "Work on whole tables", "Lasts");
    for (StatementReport statement : revision.statements()) {
      html.open("tr").element("th", String.valueOf(statement.number()), "scope", "row");
      html.open("td").element("pre", statement.sql());
      StatementReport.Measured measured = statement.measured();
      if (measured != null && measured.failure() != null) {
        html.element("p", "fails: " + measured.failure(), "class", "loss");
      }
      statement.losses().forEach(loss -> html.element("p", "deletes " + loss, "class", "loss"));
      html.close().open("td");
      statement
          .locks()
          .forEach(lock -> html.open("div")
              .element("code", lock.mode().name())
              .text(" on " + lock.table() + ", blocks " + lock.blocks())
              .close());
      html.close().element("td", statement.workWords()).open("td").text(lasting(statement));
      if (measured == null && revision.basis() == RevisionReport.Basis.PARTLY_MEASURED) {
        html.element("p", "estimated", "class", "hint");
      }
      html.close();
      html.closeLine();
    }
    table.close();
  }

  /** How long a statement lasts: measured, extrapolated from that, or estimated. */
  static String lasting(StatementReport statement) {
    StatementReport.Measured measured = statement.measured();
    if (measured != null && measured.failure() != null) {
      return "fails";
    }
    StatementReport.Guess expected = statement.expected();
    String took = measured == null ? "" : words(measured.timing().took());
    if (expected != null) {
      if (measured != null && expected.duration().equals(measured.timing().took())) {
        return took + " on " + expected.basis();
      }
      return "about " + words(expected.duration()) + " for " + expected.basis()
          + (measured == null ? ", a guess" : ", " + took + " measured");
    }
    if (measured != null) {
      return took;
    }
    return statement.work().isEmpty() ? "at once" : "grows with the rows";
  }

  static String words(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 10) {
      return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }
    if (millis < 1000) {
      return millis + " ms";
    }
    double seconds = millis / 1000.0;
    if (seconds < 90) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    return seconds < 5400
        ? String.format(Locale.ROOT, "%.0f min", seconds / 60)
        : String.format(Locale.ROOT, "%.1f h", seconds / 3600);
  }

  private void trial(RevisionReport revision) {
    RevisionReport.Trial trial = revision.trial();
    if (trial == null) {
      return;
    }
    html.element("h4", "Test: up, down and up again");
    html.element("p", (trial.passed() ? "Passed: " : "Failed: ") + trial.text());
    if (!trial.details().isEmpty()) {
      html.element("pre", String.join("\n", trial.details()), "tabindex", "0");
    }
  }
}
