package org.athanor.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.athanor.command.doctor.Doctor;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.TestRevisions;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCategory;
import org.athanor.error.ErrorCode;
import org.athanor.lint.LintReport;
import org.athanor.lint.Severity;
import org.athanor.report.CheckResult;
import org.jspecify.annotations.Nullable;

/**
 * Runs all checks of a history, one after the other, and says of each in one line what it gave. A
 * part that cannot be run is told as not run, and the others are run all the same.
 *
 * <pre>{@code
 * Verify.Outcome outcome = new Verify(checks, Verify.Options.ALL).run(Verify.Progress.NONE);
 * if (!outcome.passed()) { ... }
 * }</pre>
 *
 * <p>Not thread-safe; the parts may use several threads.
 */
public final class Verify {
  private final VerifyChecks checks;
  private final Options options;
  private final Verdicts verdicts;
  private final Map<VerifyPart, CheckResult> results = new LinkedHashMap<>();
  private @Nullable LintReport lint;
  private TestRevisions.@Nullable Report trials;

  /** What counts against a history. */
  public enum Strictness {
    /** Problems and failures. */
    PROBLEMS,
    /** Warnings of the doctor, too. */
    WARNINGS
  }

  /** What a part that cannot be run counts as. */
  public enum NotRun {
    /** Nobody knows, so it does not pass. */
    FAILS,
    /** It is only told. */
    IS_TOLD
  }

  /**
   * What is run, and what counts.
   *
   * @param parts the parts that are run
   * @param least the least severity of findings that fails
   * @param strictness what of the doctor fails
   * @param notRun what a part counts as that cannot be run
   */
  public record Options(
      Set<VerifyPart> parts, Severity least, Strictness strictness, NotRun notRun) {
    /** All parts; errors fail, and what cannot be run fails. */
    public static final Options ALL =
        new Options(Set.of(VerifyPart.values()), Severity.ERROR, Strictness.PROBLEMS, NotRun.FAILS);

    public Options {
      parts = Set.copyOf(parts);
    }
  }

  /** Hears how a verification goes on; trials end on any thread. */
  public interface Progress {
    /** Nobody listens. */
    Progress NONE = new Progress() {};

    /** A part begins. */
    default void begins(VerifyPart part) {}

    /** A revision was tried. */
    default void tried(RevisionTrial trial) {}

    /** A part has ended. */
    default void ended(CheckResult result) {}
  }

  /**
   * What was found.
   *
   * @param checks one result for each part, in their order
   * @param lint what the linter found, or null when it was not run
   * @param trials what the trials gave, or null when nothing was tried
   * @param passed whether nothing counts against the history
   */
  public record Outcome(
      List<CheckResult> checks,
      @Nullable LintReport lint,
      TestRevisions.@Nullable Report trials,
      boolean passed) {
    public Outcome {
      checks = List.copyOf(checks);
    }
  }

  /** A verification of a project. */
  public Verify(VerifyChecks checks, Options options) {
    this.checks = checks;
    this.options = options;
    this.verdicts = new Verdicts(options);
  }

  /**
   * Runs the parts.
   *
   * @throws AthanorException with a CFG code when the configuration or the command line is wrong
   */
  public Outcome run(Progress progress) {
    for (VerifyPart part : VerifyPart.values()) {
      CheckResult result;
      if (options.parts().contains(part)) {
        progress.begins(part);
        long start = System.nanoTime();
        result = result(part, progress).lasting(Duration.ofNanos(System.nanoTime() - start));
      } else {
        result = Verdicts.skipped(part, "not asked for");
      }
      results.put(part, result);
      progress.ended(result);
    }
    return new Outcome(
        new ArrayList<>(results.values()),
        lint,
        trials,
        results.values().stream().allMatch(this::passes));
  }

  private boolean passes(CheckResult result) {
    return result.status() != CheckResult.Status.FAILED
        && (result.status() != CheckResult.Status.NOT_RUN || options.notRun() == NotRun.IS_TOLD);
  }

  private CheckResult result(VerifyPart part, Progress progress) {
    try {
      return switch (part) {
        case DOCTOR -> doctor();
        case LINT -> lint();
        case TEST -> test(progress);
        case PROVE -> prove();
      };
    } catch (AthanorException e) {
      if (isMistake(e)) {
        throw e;
      }
      return verdicts.refused(part, e, cannotRun(e));
    }
  }

  private CheckResult doctor() {
    Doctor.Report report = checks.doctor();
    return verdicts.of(report);
  }

  private CheckResult lint() {
    LintReport report = checks.lint();
    lint = report;
    return verdicts.of(report);
  }

  private CheckResult test(Progress progress) {
    Optional<TestRevisions.Report> report = checks.test(progress::tried);
    trials = report.orElse(null);
    return report
        .map(verdicts::of)
        .orElseGet(() -> Verdicts.skipped(VerifyPart.TEST, "no revision has changed"));
  }

  private CheckResult prove() {
    return checks
        .differences()
        .map(verdicts::ofDifferences)
        .orElseGet(() -> Verdicts.skipped(VerifyPart.PROVE, "no model is configured"));
  }

  /** Whether the command line or the configuration is wrong, so that no part would be right. */
  private static boolean isMistake(AthanorException error) {
    ErrorCode code = error.code();
    return code.category() == ErrorCategory.INTERNAL
        || code == ErrorCode.SMP_003
        || (code != ErrorCode.CFG_004 && code.code().startsWith("CFG"));
  }

  /** Whether what the part needs cannot be had, which says nothing about the revisions. */
  private static boolean cannotRun(AthanorException error) {
    ErrorCategory category = error.code().category();
    return category == ErrorCategory.ENVIRONMENT || category == ErrorCategory.USAGE;
  }
}
