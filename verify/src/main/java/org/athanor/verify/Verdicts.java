package org.athanor.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.athanor.command.doctor.Diagnosis;
import org.athanor.command.doctor.Doctor;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.SampleReport;
import org.athanor.command.trial.TestRevisions;
import org.athanor.command.trial.TrialFinding;
import org.athanor.error.AthanorException;
import org.athanor.lint.Finding;
import org.athanor.lint.LintReport;
import org.athanor.lint.Severity;
import org.athanor.report.CheckResult;
import org.athanor.report.CheckResult.Status;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/** Says in one line, with evidence, what the parts of a verification gave. Immutable. */
final class Verdicts {
  private static final String NOTHING = "there is no revision to look at";

  private final Verify.Options options;

  Verdicts(Verify.Options options) {
    this.options = options;
  }

  static CheckResult skipped(VerifyPart part, String why) {
    return new CheckResult(part.word(), Status.SKIPPED, why, List.of(), List.of(), Duration.ZERO);
  }

  private static CheckResult result(
      VerifyPart part, Status status, String text, List<String> evidence) {
    return new CheckResult(part.word(), status, text, evidence, List.of(), Duration.ZERO);
  }

  /** A part that was refused: it failed, or what it needs cannot be had. */
  CheckResult refused(VerifyPart part, AthanorException error, boolean cannotRun) {
    return new CheckResult(
        part.word(),
        cannotRun ? Status.NOT_RUN : Status.FAILED,
        error.code().code() + "  " + error.getMessage(),
        error.evidence(),
        error.fixes(),
        Duration.ZERO);
  }

  // --- doctor

  CheckResult of(Doctor.Report report) {
    long problems = report.count(Diagnosis.Status.PROBLEM);
    long warnings = report.count(Diagnosis.Status.WARNING);
    List<String> evidence = new ArrayList<>();
    List<String> fixes = new ArrayList<>();
    for (Diagnosis each : report.diagnoses()) {
      if (each.status() == Diagnosis.Status.PROBLEM || each.status() == Diagnosis.Status.WARNING) {
        evidence.add(each.status().word() + "  " + each.check() + ": " + each.text());
        each.evidence().forEach(line -> evidence.add("  " + line));
        each.fixes().stream().findFirst().ifPresent(fixes::add);
      }
    }
    boolean strict = options.strictness() == Verify.Strictness.WARNINGS;
    Status status = problems > 0 || (strict && warnings > 0)
        ? Status.FAILED
        : warnings > 0 ? Status.WARNING : Status.PASSED;
    String text = counted(problems, "problem") + ", " + counted(warnings, "warning") + ", "
        + report.count(Diagnosis.Status.OK) + " ok, " + report.count(Diagnosis.Status.SKIPPED)
        + " skipped";
    return new CheckResult(VerifyPart.DOCTOR.word(), status, text, evidence, fixes, Duration.ZERO);
  }

  // --- lint

  CheckResult of(LintReport report) {
    if (report.units() == 0 && report.findings().isEmpty()) {
      return skipped(VerifyPart.LINT, NOTHING);
    }
    long errors = report.count(Severity.ERROR);
    long warnings = report.count(Severity.WARNING) - errors;
    long infos = report.open().size() - errors - warnings;
    int accepted = report.findings().size() - report.open().size();
    List<String> evidence = new ArrayList<>();
    for (Finding finding : report.open()) {
      if (finding.severity() != Severity.INFO || counts(finding)) {
        evidence.add(finding.source().file() + ":" + finding.source().line() + ":"
            + finding.source().column() + "  " + Finding.word(finding.severity()) + "  "
            + finding.rule().id() + "  " + finding.text());
        finding.recipe().lines().forEach(line -> evidence.add("  " + line));
      }
    }
    Status status = report.count(options.least()) > 0
        ? Status.FAILED
        : warnings > 0 ? Status.WARNING : Status.PASSED;
    String text = counted(errors, "error") + ", " + counted(warnings, "warning") + ", "
        + counted(infos, "hint") + ", " + accepted + " accepted in "
        + counted(report.units(), "revision");
    return result(VerifyPart.LINT, status, text, evidence);
  }

  private boolean counts(Finding finding) {
    return finding.severity().compareTo(options.least()) >= 0;
  }

  // --- test

  CheckResult of(TestRevisions.Report report) {
    if (report.passed() && report.trials().isEmpty()) {
      return skipped(VerifyPart.TEST, NOTHING);
    }
    long failed = report.trials().stream().filter(trial -> !trial.passed()).count();
    long noted = report.trials().stream()
        .filter(trial -> trial.passed() && !trial.findings().isEmpty())
        .count();
    List<String> evidence = new ArrayList<>();
    report.trials().forEach(trial -> addTo(evidence, trial));
    for (Revision revision : report.untried()) {
      evidence.add(named(revision) + ": not tried, since a revision below it fails");
    }
    if (report.heads().size() > 1) {
      evidence.add("the history has " + report.heads().size() + " heads: "
          + report.heads().stream().map(RevisionId::value).collect(Collectors.joining(", ")));
    }
    SampleReport sample = report.sample();
    if (sample != null) {
      sample.remarks().forEach(remark -> addTo(evidence, remark));
    }
    boolean isNoted = noted > 0 || (sample != null && sample.isPartial());
    Status status = !report.passed() ? Status.FAILED : isNoted ? Status.WARNING : Status.PASSED;
    String text = counted(report.trials().size(), "revision") + " up, down and up again with "
        + rows(sample) + ": "
        + (report.trials().size() - failed) + " passed, " + failed + " failed"
        + (report.untried().isEmpty() ? "" : ", " + report.untried().size() + " not tried");
    List<String> fixes =
        report.heads().size() > 1 ? List.of("athanor merge -m \"merge\" heads") : List.of();
    return new CheckResult(VerifyPart.TEST.word(), status, text, evidence, fixes, Duration.ZERO);
  }

  private static String rows(@Nullable SampleReport sample) {
    return sample == null
        ? "rows"
        : counted(sample.taken(), "row") + " of " + sample.origin().words() + ", texts scrambled";
  }

  private static void addTo(List<String> evidence, SampleReport.Remark remark) {
    evidence.add(remark.text() + (remark.details().isEmpty() ? "" : ":"));
    remark.details().forEach(line -> evidence.add("  " + line));
  }

  private static void addTo(List<String> evidence, RevisionTrial trial) {
    for (TrialFinding finding : trial.findings()) {
      String end = finding.details().isEmpty() ? "" : ":";
      evidence.add(named(trial.revision()) + ": " + finding.kind().words() + end);
      finding.details().stream().flatMap(String::lines).forEach(line -> evidence.add("  " + line));
    }
  }

  private static String named(Revision revision) {
    return revision.message().isEmpty()
        ? revision.id().value()
        : revision.id() + " (" + revision.message() + ")";
  }

  // --- prove

  CheckResult ofDifferences(List<String> differences) {
    if (differences.isEmpty()) {
      return result(
          VerifyPart.PROVE, Status.PASSED, "the revisions make what the model wants", List.of());
    }
    return new CheckResult(
        VerifyPart.PROVE.word(),
        Status.FAILED,
        counted(differences.size(), "difference")
            + " between the model and what the revisions make",
        differences,
        List.of("athanor revision --autogenerate -m \"...\"  writes what is missing"),
        Duration.ZERO);
  }

  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
