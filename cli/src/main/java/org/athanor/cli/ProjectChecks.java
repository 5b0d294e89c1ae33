package org.athanor.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.athanor.command.Environment;
import org.athanor.command.doctor.Doctor;
import org.athanor.command.trial.DatabaseSample;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.TestRevisions;
import org.athanor.lint.LintReport;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.verify.VerifyChecks;
import org.jspecify.annotations.Nullable;

/** Runs the parts of a verification as the configuration and the command line say. */
final class ProjectChecks implements VerifyChecks {
  private final AthanorCommand root;
  private final Workspace workspace;
  private final Choice choice;

  /**
   * What was typed.
   *
   * @param since the commit from which files differ that are looked at, or null for all
   * @param scratch the URL of the server for scratch databases, or null
   * @param jobs on how many of them revisions are tried at once
   * @param baseline the file of findings that are not reported, or null
   * @param sizes the sizes of production's tables
   * @param sampling of which database rows are taken for trials
   */
  record Choice(
      @Nullable String since,
      @Nullable String scratch,
      int jobs,
      @Nullable Path baseline,
      KnownSizes sizes,
      SampleOptions sampling) {}

  ProjectChecks(AthanorCommand root, Workspace workspace, Choice choice) {
    this.root = root;
    this.workspace = workspace;
    this.choice = choice;
  }

  @Override
  public Doctor.Report doctor() {
    DoctorJob job = new DoctorJob(access(), workspace.settings(), choice.scratch());
    return job.run(job.checks(List.of(), List.of()));
  }

  @Override
  public LintReport lint() {
    LintJob job = new LintJob(workspace.settings(), root.host().folder(), choice.sizes());
    LintReport report = job.revisions(null, choice.since());
    return choice.baseline() == null ? report : job.without(choice.baseline(), report);
  }

  @Override
  public Optional<TestRevisions.Report> test(Consumer<RevisionTrial> progress) {
    DatabaseAccess access = access();
    JdbcConnectionSource server = server(access);
    Environment environment = access.environment(access.database(server));
    Set<RevisionId> only = new LinkedHashSet<>();
    if (choice.since() != null) {
      only.addAll(ChangedRevisions.since(
          choice.since(), workspace.settings(), workspace.scripts().graph()));
      if (only.isEmpty()) {
        return Optional.empty();
      }
    }
    DatabaseSample sample = choice.sampling().take(root, access, environment).orElse(null);
    try (ScratchDatabases databases = new ScratchDatabases(server, access.dialects())) {
      TestRevisions tests = new TestRevisions(
          environment.revisions(), databases, access.dialects(), environment.options());
      TestRevisions.Selection selection =
          new TestRevisions.Selection(only, choice.jobs()).withSample(sample);
      return Optional.of(tests.run(selection, progress::accept));
    }
  }

  @Override
  public Optional<List<String>> differences() {
    if (workspace.settings().model() == null) {
      return Optional.empty();
    }
    DatabaseAccess access = access();
    JdbcConnectionSource server = server(access);
    return Optional.of(ModelComparison.ofRevisions(
        access, workspace.settings(), server, root.host().folder()));
  }

  private DatabaseAccess access() {
    return new DatabaseAccess(root, workspace);
  }

  private JdbcConnectionSource server(DatabaseAccess access) {
    return access.scratchServer(choice.scratch());
  }
}
