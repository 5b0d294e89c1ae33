package org.athanor.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.athanor.effects.StatementFacts;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Severity;
import org.athanor.report.CheckResult;
import org.athanor.report.Incompatibility;
import org.athanor.report.Level;
import org.athanor.report.RevisionReport;
import org.athanor.report.Risk;
import org.athanor.report.StatementReport;

/** Says how risky a deployment is, and why. Not thread-safe. */
final class RiskJudge {
  private static final Duration LONG = Duration.ofSeconds(10);

  private final List<CheckResult> checks;
  private final List<RevisionReport> revisions;
  private final List<Incompatibility> incompatibilities;
  private final List<Risk.Reason> reasons = new ArrayList<>();

  RiskJudge(
      List<CheckResult> checks,
      List<RevisionReport> revisions,
      List<Incompatibility> incompatibilities) {
    this.checks = checks;
    this.revisions = revisions;
    this.incompatibilities = incompatibilities;
  }

  Risk judge() {
    checks.forEach(this::check);
    for (RevisionReport revision : revisions) {
      revision
          .losses()
          .forEach(loss -> add(Level.HIGH, revision.id() + " deletes " + loss + " with its data"));
      revision.statements().forEach(statement -> statement(revision, statement));
      findings(revision);
      if (revision.wayBack() == RevisionReport.WayBack.NONE) {
        add(Level.MEDIUM, revision.id() + " cannot be taken back");
      }
      RevisionReport.Trial trial = revision.trial();
      if (trial != null && !trial.passed()) {
        add(Level.HIGH, revision.id() + " fails its test");
      }
    }
    incompatibilities.stream()
        .filter(each -> each.level() != Level.LOW)
        .forEach(
            each -> add(each.level(), each.revision() + " breaks running code: " + each.change()));
    if (!revisions.isEmpty()
        && revisions.stream()
            .allMatch(
                each -> each.trial() == null && each.basis() == RevisionReport.Basis.ESTIMATED)) {
      add(Level.LOW, "nothing was tried on a scratch database; athanor verify does");
    }
    return new Risk(reasons);
  }

  private void add(Level level, String text) {
    Risk.Reason reason = new Risk.Reason(level, text);
    if (!reasons.contains(reason)) {
      reasons.add(reason);
    }
  }

  private void check(CheckResult check) {
    if (check.status() == CheckResult.Status.FAILED) {
      add(Level.HIGH, "the part \"" + check.name() + "\" of the verification failed");
    } else if (check.status() == CheckResult.Status.NOT_RUN) {
      add(Level.MEDIUM, "the part \"" + check.name() + "\" of the verification was not run");
    }
  }

  private void findings(RevisionReport revision) {
    String objections = revision.open().stream()
        .filter(each -> each.direction() == LintUnit.Direction.UPGRADE)
        .filter(each -> each.severity() == Severity.ERROR)
        .map(each -> each.rule().id())
        .distinct()
        .collect(Collectors.joining(", "));
    if (!objections.isEmpty()) {
      add(Level.HIGH, revision.id() + ": the linter objects: " + objections);
    }
    long warnings = revision.open().stream()
        .filter(each -> each.direction() == LintUnit.Direction.UPGRADE)
        .filter(each -> each.severity() == Severity.WARNING)
        .count();
    if (warnings > 0) {
      add(
          Level.MEDIUM,
          revision.id() + ": " + Verdicts.counted(warnings, "warning") + " of the linter");
    }
  }

  private void statement(RevisionReport revision, StatementReport statement) {
    StatementReport.Measured measured = statement.measured();
    if (measured != null && measured.failure() != null) {
      add(
          Level.HIGH,
          revision.id() + " failed when it was tried: statement " + statement.number() + ", "
              + measured.failure().lines().findFirst().orElse(""));
    }
    for (StatementFacts.Work work : statement.work()) {
      String table = work.table().toString();
      statement.locks().stream()
          .filter(lock -> lock.table().equals(work.table()) && lock.mode().blocksWrites())
          .findFirst()
          .ifPresent(lock -> add(
              level(statement, lock),
              revision.id() + " blocks " + lock.blocks() + " of \"" + table + "\" while it "
                  + statement.workWords()
                  + statement.expectedWords().map(words -> ", " + words).orElse("")));
    }
  }

  private static Level level(StatementReport statement, StatementReport.HeldLock lock) {
    StatementReport.Guess expected = statement.expected();
    if (expected != null) {
      return expected.duration().compareTo(LONG) > 0 ? Level.HIGH : Level.LOW;
    }
    return lock.mode().blocksReads() ? Level.HIGH : Level.MEDIUM;
  }
}
