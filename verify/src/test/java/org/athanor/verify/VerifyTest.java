package org.athanor.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.athanor.command.doctor.Diagnosis;
import org.athanor.command.doctor.Doctor;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.TestRevisions;
import org.athanor.command.trial.TrialFinding;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.lint.Finding;
import org.athanor.lint.LintReport;
import org.athanor.lint.LintStatement;
import org.athanor.lint.LintUnit;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.report.CheckResult;
import org.athanor.report.CheckResult.Status;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifyTest {
  @Test
  void a_history_without_faults_passes() {
    Verify.Outcome outcome = verify(new Given(), Verify.Options.ALL);

    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.checks())
        .extracting(CheckResult::name, CheckResult::status, CheckResult::text)
        .containsExactly(
            tuple("doctor", Status.PASSED, "0 problems, 0 warnings, 1 ok, 0 skipped"),
            tuple("lint", Status.PASSED, "0 errors, 0 warnings, 0 hints, 0 accepted in 1 revision"),
            tuple(
                "test",
                Status.PASSED,
                "1 revision up, down and up again with rows: 1 passed, 0 failed"),
            tuple("prove", Status.PASSED, "the revisions make what the model wants"));
  }

  @Test
  void each_part_is_told_when_it_begins_and_when_it_ends() {
    List<String> heard = new ArrayList<>();
    new Verify(new Given(), Verify.Options.ALL).run(new Verify.Progress() {
      @Override
      public void begins(VerifyPart part) {
        heard.add("> " + part.word());
      }

      @Override
      public void tried(RevisionTrial trial) {
        heard.add(trial.revision().id().value());
      }

      @Override
      public void ended(CheckResult result) {
        heard.add("< " + result.name());
      }
    });

    assertThat(heard)
        .containsExactly(
            "> doctor",
            "< doctor",
            "> lint",
            "< lint",
            "> test",
            "a1",
            "< test",
            "> prove",
            "< prove");
  }

  @Test
  void a_finding_of_the_linter_fails_from_the_severity_that_counts() {
    Given given = new Given();
    given.findings.add(finding(Severity.WARNING));

    Verify.Outcome lenient = verify(given, Verify.Options.ALL);
    Verify.Outcome strict = verify(
        given,
        new Verify.Options(
            EnumSet.of(VerifyPart.LINT),
            Severity.WARNING,
            Verify.Strictness.PROBLEMS,
            Verify.NotRun.FAILS));

    assertThat(lenient.passed()).isTrue();
    assertThat(check(lenient, "lint").status()).isEqualTo(Status.WARNING);
    assertThat(check(lenient, "lint").evidence())
        .containsExactly("a1.sql:7:1  warning  drop-column  It is gone.", "  Keep it.");
    assertThat(strict.passed()).isFalse();
    assertThat(check(strict, "doctor").status()).isEqualTo(Status.SKIPPED);
  }

  @Test
  void a_warning_of_the_doctor_fails_only_when_asked() {
    Given given = new Given();
    given.doctor = Diagnosis.Status.WARNING;

    assertThat(verify(given, Verify.Options.ALL).passed()).isTrue();
    assertThat(verify(
                given,
                new Verify.Options(
                    EnumSet.allOf(VerifyPart.class),
                    Severity.ERROR,
                    Verify.Strictness.WARNINGS,
                    Verify.NotRun.FAILS))
            .passed())
        .isFalse();
  }

  @Test
  void a_revision_that_fails_its_test_is_shown_with_what_was_found() {
    Given given = new Given();
    given.trial =
        List.of(new TrialFinding(TrialFinding.Kind.DOWNGRADE_FAILS, List.of("no such table\nt1")));

    Verify.Outcome outcome = verify(given, Verify.Options.ALL);

    assertThat(outcome.passed()).isFalse();
    assertThat(check(outcome, "test").evidence())
        .containsExactly("a1 (first): the downgrade fails:", "  no such table", "  t1");
  }

  @Test
  void what_cannot_be_run_fails_unless_it_may_be_left_out() {
    Given given = new Given();
    given.refusal = AthanorException.of(ErrorCode.SDB_001, "No scratch database can be made.")
        .fix("name a server")
        .build();
    Verify.Options told = new Verify.Options(
        EnumSet.allOf(VerifyPart.class),
        Severity.ERROR,
        Verify.Strictness.PROBLEMS,
        Verify.NotRun.IS_TOLD);

    Verify.Outcome outcome = verify(given, Verify.Options.ALL);

    assertThat(outcome.passed()).isFalse();
    assertThat(check(outcome, "test").status()).isEqualTo(Status.NOT_RUN);
    assertThat(check(outcome, "test").text())
        .isEqualTo("SDB-001  No scratch database can be made.");
    assertThat(check(outcome, "test").fixes()).containsExactly("name a server");
    assertThat(check(outcome, "prove").status()).isEqualTo(Status.PASSED);
    assertThat(verify(given, told).passed()).isTrue();
  }

  @Test
  void a_revision_that_cannot_be_run_is_a_failure_and_no_lack() {
    Given given = new Given();
    given.refusal =
        AthanorException.of(ErrorCode.RUN_021, "A statement failed.").build();

    assertThat(check(verify(given, Verify.Options.ALL), "test").status()).isEqualTo(Status.FAILED);
  }

  @Test
  void a_wrong_configuration_ends_the_run() {
    Given given = new Given();
    given.refusal = AthanorException.of(ErrorCode.CFG_009, "No such commit.").build();

    assertThatThrownBy(() -> verify(given, Verify.Options.ALL)).isSameAs(given.refusal);
  }

  @Test
  void nothing_changed_and_no_model_are_no_failures() {
    Given given = new Given();
    given.isUnchanged = true;
    given.differences = Optional.empty();

    Verify.Outcome outcome = verify(given, Verify.Options.ALL);

    assertThat(outcome.passed()).isTrue();
    assertThat(check(outcome, "test").text()).isEqualTo("no revision has changed");
    assertThat(check(outcome, "prove").text()).isEqualTo("no model is configured");
  }

  @Test
  void parts_without_a_revision_are_skipped() {
    Given given = new Given();
    given.isEmpty = true;

    Verify.Outcome outcome = verify(given, Verify.Options.ALL);

    assertThat(outcome.passed()).isTrue();
    for (String part : List.of("lint", "test")) {
      assertThat(check(outcome, part).status()).isEqualTo(CheckResult.Status.SKIPPED);
      assertThat(check(outcome, part).text()).isEqualTo("there is no revision to look at");
    }
  }

  @Test
  void a_model_that_wants_more_fails() {
    Given given = new Given();
    given.differences = Optional.of(List.of("table \"a\" is missing"));

    Verify.Outcome outcome = verify(given, Verify.Options.ALL);

    assertThat(outcome.passed()).isFalse();
    assertThat(check(outcome, "prove").evidence()).containsExactly("table \"a\" is missing");
  }

  private static Verify.Outcome verify(Given given, Verify.Options options) {
    return new Verify(given, options).run(Verify.Progress.NONE);
  }

  private static CheckResult check(Verify.Outcome outcome, String name) {
    return outcome.checks().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Finding finding(Severity severity) {
    return new Finding(
        new RuleInfo("drop-column", RuleGroup.DESTRUCTIVE, severity, "summary"),
        severity,
        "a1",
        LintUnit.Direction.UPGRADE,
        new LintStatement.Source("ALTER TABLE a DROP b", "a1.sql", 7, 1),
        "It is gone.",
        "",
        "Keep it.",
        "");
  }

  /** Checks that give what a test says. */
  private static final class Given implements VerifyChecks {
    private final Revision revision =
        Revision.builder(RevisionId.of("a1")).message("first").build();
    private final List<Finding> findings = new ArrayList<>();
    private Diagnosis.Status doctor = Diagnosis.Status.OK;
    private List<TrialFinding> trial = List.of();
    private Optional<List<String>> differences = Optional.of(List.of());
    private boolean isUnchanged;
    private boolean isEmpty;
    private @Nullable AthanorException refusal;

    @Override
    public Doctor.Report doctor() {
      return new Doctor.Report(
          "jdbc:x", List.of(new Diagnosis("heads", doctor, "text", List.of(), List.of())));
    }

    @Override
    public LintReport lint() {
      return new LintReport(findings, isEmpty ? 0 : 1);
    }

    @Override
    public Optional<TestRevisions.Report> test(Consumer<RevisionTrial> progress) {
      if (refusal != null) {
        throw refusal;
      }
      if (isUnchanged) {
        return Optional.empty();
      }
      if (isEmpty) {
        return Optional.of(new TestRevisions.Report(List.of(), List.of(), List.of()));
      }
      RevisionTrial tried =
          new RevisionTrial(revision, 1, Duration.ZERO, Duration.ZERO, trial, null);
      progress.accept(tried);
      return Optional.of(
          new TestRevisions.Report(List.of(tried), List.of(), List.of(revision.id())));
    }

    @Override
    public Optional<List<String>> differences() {
      return differences;
    }
  }
}
