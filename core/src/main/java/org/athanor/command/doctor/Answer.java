package org.athanor.command.doctor;

import java.util.List;
import org.athanor.error.AthanorException;

/** What a check answers; {@link Doctor} puts the name of the check to it. */
record Answer(Diagnosis.Status status, String text, List<String> evidence, List<String> fixes) {
  static Answer ok(String text) {
    return new Answer(Diagnosis.Status.OK, text, List.of(), List.of());
  }

  static Answer skipped(String reason, String... fixes) {
    return new Answer(Diagnosis.Status.SKIPPED, reason, List.of(), List.of(fixes));
  }

  static Answer warning(String text, List<String> evidence, String... fixes) {
    return new Answer(Diagnosis.Status.WARNING, text, evidence, List.of(fixes));
  }

  static Answer problem(String text, List<String> evidence, String... fixes) {
    return new Answer(Diagnosis.Status.PROBLEM, text, evidence, List.of(fixes));
  }

  /** What was refused, in the words of the error. */
  static Answer problem(AthanorException error) {
    return new Answer(
        Diagnosis.Status.PROBLEM,
        error.code().code() + "  " + error.getMessage(),
        error.evidence(),
        error.fixes());
  }

  /** The same with lines that show why. */
  Answer with(List<String> lines) {
    return new Answer(status, text, lines, fixes);
  }
}
