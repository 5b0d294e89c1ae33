package org.athanor.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.TrialFinding;
import org.athanor.effects.Loss;
import org.athanor.effects.StatementFacts;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.PlayedRevision;
import org.athanor.lint.SeenTraces;
import org.athanor.operation.Irreversible;
import org.athanor.report.RevisionReport;
import org.athanor.report.RevisionReport.WayBack;
import org.athanor.report.StatementReport;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.StatementTrace;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of one revision. Immutable. */
final class RevisionFacts {
  private final PlayedRevision played;
  private final @Nullable RevisionTrial trial;
  private final @Nullable RevisionTrace trace;
  private final DurationGuess guess;

  RevisionFacts(
      PlayedRevision played,
      @Nullable RevisionTrial trial,
      @Nullable RevisionTrace trace,
      DurationGuess guess) {
    this.played = played;
    this.trial = trial;
    this.trace = trace;
    this.guess = guess;
  }

  RevisionReport report() {
    LintUnit up = played.up();
    List<StatementReport> statements = new ArrayList<>();
    Set<String> losses = new LinkedHashSet<>();
    for (LintStatement statement : up.statements()) {
      StatementReport report = statement(statement);
      statements.add(report);
      losses.addAll(report.losses());
    }
    return new RevisionReport(
        played.id(),
        played.script().revision().message(),
        played.file(),
        up.transaction() == LintUnit.Transaction.NONE
            ? RevisionReport.Mode.STEP_BY_STEP
            : RevisionReport.Mode.ONE_TRANSACTION,
        wayBack(losses),
        statements,
        played.findings(),
        List.copyOf(losses),
        trial == null ? null : trial(trial));
  }

  // --- statements

  private StatementReport statement(LintStatement statement) {
    StatementFacts facts = statement.facts();
    List<StatementFacts.Work> work =
        facts.work().stream().filter(each -> !statement.isNew(each.table())).toList();
    return new StatementReport(
        statement.index() + 1,
        statement.source().text().strip(),
        statement.source().line(),
        facts.locks().stream()
            .filter(lock -> !statement.isNew(lock.table()))
            .map(lock ->
                new StatementReport.HeldLock(lock.table(), lock.mode(), heldUntil(statement)))
            .toList(),
        work,
        losses(statement),
        measured(statement),
        guess.of(work).orElse(null));
  }

  /** What the unit itself has made is no loss; a DELETE says by itself which rows it takes. */
  private static List<String> losses(LintStatement statement) {
    return statement.facts().losses().stream()
        .filter(loss -> loss.kind() != Loss.Kind.ROWS)
        .filter(loss -> !statement.isNew(loss.name()))
        .map(Loss::what)
        .toList();
  }

  /** The number of the last statement of the transaction in which this one runs. */
  private int heldUntil(LintStatement statement) {
    int last = statement.index();
    if (statement.state().open()) {
      for (LintStatement next : played.up().after(statement)) {
        if (!next.state().open()) {
          break;
        }
        last = next.index();
      }
    }
    return last + 1;
  }

  private StatementReport.@Nullable Measured measured(LintStatement statement) {
    return traced(statement).map(this::measured).orElse(null);
  }

  private Optional<StatementTrace> traced(LintStatement statement) {
    String text = SeenTraces.squeezed(statement.source().text());
    return trace == null
        ? Optional.empty()
        : trace.up().statements().stream()
            .filter(each -> each.number() == statement.index() + 1)
            .filter(each -> SeenTraces.squeezed(each.sql()).equals(text))
            .findFirst();
  }

  private StatementReport.Measured measured(StatementTrace trace) {
    StatementTrace.Span span = trace.span();
    StatementReport.Guess expected = guess.measured(trace).orElse(null);
    return new StatementReport.Measured(
        new StatementReport.Timing(span.began(), span.took(), span.released()),
        expected == null ? null : expected.duration(),
        expected == null ? "" : expected.basis(),
        trace.failure());
  }

  // --- the way back

  private WayBack wayBack(Set<String> losses) {
    boolean isRefused =
        played.script().downgrade().stream().anyMatch(Irreversible.class::isInstance);
    boolean isMissing =
        played.script().downgrade().isEmpty() && !played.script().upgrade().isEmpty();
    if (isRefused || isMissing || fails()) {
      return WayBack.NONE;
    }
    boolean isWithoutValues = trial != null
        && trial.findings().stream()
            .anyMatch(each -> each.kind() == TrialFinding.Kind.VALUES_NOT_BROUGHT_BACK);
    return losses.isEmpty() && !isWithoutValues ? WayBack.FULL : WayBack.WITHOUT_DATA;
  }

  private boolean fails() {
    return trial != null
        && trial.findings().stream()
            .anyMatch(each -> each.kind() == TrialFinding.Kind.DOWNGRADE_FAILS);
  }

  // --- the test

  private static RevisionReport.Trial trial(RevisionTrial trial) {
    List<String> details = new ArrayList<>();
    for (TrialFinding finding : trial.findings()) {
      details.add(finding.kind().words());
      finding.details().stream().flatMap(String::lines).forEach(line -> details.add("  " + line));
    }
    String down = trial.down().isZero() ? "" : ", down " + millis(trial.down());
    String rows = trial.tables() == 1 ? "1 table" : trial.tables() + " tables";
    return new RevisionReport.Trial(
        trial.passed(), "up " + millis(trial.up()) + down + ", with rows in " + rows, details);
  }

  private static String millis(Duration duration) {
    return duration.toMillis() + " ms";
  }
}
