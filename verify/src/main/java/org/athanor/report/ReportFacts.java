package org.athanor.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.athanor.lint.Baseline;
import org.athanor.lint.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A report for programs: maps, lists, texts, numbers, booleans and null, ready to be written as
 * JSON. The names are stable: later versions add to them only.
 */
public final class ReportFacts {
  private ReportFacts() {}

  /** The report. */
  public static Map<String, @Nullable Object> of(Report report) {
    return map(
        "athanor_report", 1,
        "title", report.subject().title(),
        "dialect", report.subject().product(),
        "version", report.subject().version(),
        "measured_on", report.subject().measuredOn(),
        "created_at", report.subject().made(),
        "tool", report.subject().tool(),
        "risk", risk(report.risk()),
        "checks", report.checks().stream().map(ReportFacts::check).toList(),
        "changes", report.changes().stream().map(ReportFacts::change).toList(),
        "revisions", report.revisions().stream().map(ReportFacts::revision).toList(),
        "incompatibilities",
            report.incompatibilities().stream().map(ReportFacts::of).toList(),
        "plan", plan(report.plan()));
  }

  private static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return map;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, @Nullable Object> risk(Risk risk) {
    return map(
        "level",
        word(risk.level()),
        "reasons",
        risk.reasons().stream()
            .map(reason -> map("level", word(reason.level()), "text", reason.text()))
            .toList());
  }

  private static Map<String, @Nullable Object> check(CheckResult check) {
    return map(
        "check", check.name(),
        "status", word(check.status()),
        "text", check.text(),
        "evidence", check.evidence(),
        "fixes", check.fixes(),
        "duration_ms", check.duration().toMillis());
  }

  private static Map<String, @Nullable Object> change(ObjectChange change) {
    return map(
        "change",
        change(change.kind()),
        "kind",
        change.type(),
        "name",
        change.name(),
        "table",
        change.table().isEmpty() ? null : change.table(),
        "before",
        change.before().isEmpty() ? null : change.before(),
        "after",
        change.after().isEmpty() ? null : change.after());
  }

  /** The words that {@code athanor check} and {@code athanor diff} have for it. */
  private static String change(ObjectChange.Kind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case CHANGED -> "altered";
      case DROPPED -> "removed";
    };
  }

  private static Map<String, @Nullable Object> of(Incompatibility each) {
    return map(
        "level", word(each.level()),
        "revision", each.revision(),
        "change", each.change(),
        "effect", each.effect(),
        "fix", each.advice());
  }

  private static Map<String, @Nullable Object> revision(RevisionReport revision) {
    RevisionReport.Trial trial = revision.trial();
    return map(
        "revision", revision.id(),
        "message", revision.message(),
        "file", revision.file(),
        "transaction_mode", word(revision.mode()),
        "basis", word(revision.basis()),
        "way_back", word(revision.wayBack()),
        "losses", revision.losses(),
        "statements", revision.statements().stream().map(ReportFacts::statement).toList(),
        "findings", revision.findings().stream().map(ReportFacts::finding).toList(),
        "test",
            trial == null
                ? null
                : map("passed", trial.passed(), "text", trial.text(), "details", trial.details()));
  }

  private static Map<String, @Nullable Object> statement(StatementReport statement) {
    StatementReport.Measured measured = statement.measured();
    StatementReport.Guess expected = statement.expected();
    return map(
        "number",
        statement.number(),
        "sql",
        statement.sql(),
        "line",
        statement.line(),
        "locks",
        statement.locks().stream()
            .map(lock -> map(
                "table", lock.table().toString(),
                "mode", lock.mode().name(),
                "blocks",
                    lock.mode().blocks().stream()
                        .map(ReportFacts::word)
                        .sorted()
                        .toList(),
                "until_statement", lock.until()))
            .toList(),
        "work",
        statement.work().stream()
            .map(work -> map(
                "table", work.table().toString(),
                "kind", word(work.kind()),
                "reason", work.reason()))
            .toList(),
        "losses",
        statement.losses(),
        "measured",
        measured != null,
        "duration_ms",
        measured == null ? null : measured.timing().took().toMillis(),
        "held_ms",
        measured == null
            ? null
            : measured.timing().released().minus(measured.timing().began()).toMillis(),
        "forecast_ms",
        expected == null ? null : expected.duration().toMillis(),
        "forecast_from",
        expected == null ? null : expected.basis(),
        "failure",
        measured == null ? null : measured.failure());
  }

  private static Map<String, @Nullable Object> finding(Finding finding) {
    return map(
        "rule", finding.rule().id(),
        "severity", word(finding.severity()),
        "direction", word(finding.direction()),
        "line", finding.source().line(),
        "message", finding.message(),
        "sizes", finding.sizes().isEmpty() ? null : finding.sizes(),
        "fix", finding.recipe(),
        "accepted", finding.accepted().isEmpty() ? null : finding.accepted(),
        "fingerprint", Baseline.fingerprint(finding));
  }

  private static Map<String, @Nullable Object> plan(DeploymentPlan plan) {
    return map(
        "maintenance", word(plan.maintenance().need()),
        "reason", plan.maintenance().reason(),
        "point_of_no_return", plan.pointOfNoReturn(),
        "phases",
            plan.phases().stream()
                .map(phase -> map(
                    "title", phase.title(),
                    "steps", phase.steps().stream().map(ReportFacts::step).toList()))
                .toList());
  }

  private static Map<String, @Nullable Object> step(DeploymentPlan.Step step) {
    return map("text", step.text(), "code", step.code().isEmpty() ? null : step.code());
  }
}
