package org.athanor.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.athanor.command.doctor.Doctor;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.TestRevisions;
import org.athanor.lint.LintReport;

/**
 * How the parts of a verification are run in a project. Each is asked at most once, and may refuse
 * with an {@link org.athanor.error.AthanorException}, which becomes the result of that part.
 */
public interface VerifyChecks {
  /** How project and database stand. */
  Doctor.Report doctor();

  /** What is dangerous in the revisions that are looked at. */
  LintReport lint();

  /**
   * Tries the revisions that are looked at.
   *
   * @param progress hears of each trial as it ends, on any thread
   * @return empty when none of them is looked at
   */
  Optional<TestRevisions.Report> test(Consumer<RevisionTrial> progress);

  /** What differs between the model and what the revisions make; empty when there is no model. */
  Optional<List<String>> differences();
}
