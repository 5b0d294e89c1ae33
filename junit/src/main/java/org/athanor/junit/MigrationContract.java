package org.athanor.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.athanor.cli.config.Settings;
import org.athanor.command.Environment;
import org.athanor.command.ModelOptions;
import org.athanor.command.SchemaState;
import org.athanor.command.ScriptState;
import org.athanor.command.SnapshotState;
import org.athanor.command.WantedState;
import org.athanor.command.Workbench;
import org.athanor.command.WrittenModel;
import org.athanor.command.trial.ModelMatch;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.command.trial.TestRevisions;
import org.athanor.command.trial.TrialFinding;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaSourceFactory;
import org.athanor.dialect.SchemaSourceOptions;
import org.athanor.error.AthanorException;
import org.athanor.migration.WantedSchema;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.RunReport;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.runtime.VersionTables;
import org.athanor.schema.SchemaSource;
import org.athanor.script.ProjectClasses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * What should hold of every history, to be extended by a test class of the project:
 *
 * <pre>{@code
 * @AthanorTest
 * class MigrationsTest extends MigrationContract {}
 * }</pre>
 *
 * <p>The history has one head and leads from an empty database to it; each revision goes up, down
 * and up again with rows in all tables, and its downgrade leaves no trace; the result is what the
 * model wants. {@link LintContract} has what the linter says.
 */
@AthanorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class MigrationContract {
  /** What goes wrong with the schema on the way back. */
  private static final Set<TrialFinding.Kind> TRACES =
      Set.of(TrialFinding.Kind.DOWNGRADE_LEAVES_TRACES, TrialFinding.Kind.SECOND_UPGRADE_DIFFERS);

  private TestRevisions.@Nullable Report report;

  /** For subclasses. */
  protected MigrationContract() {}

  /**
   * The tables that the revisions must lead to: what {@code [model]} of {@code athanor.toml} names,
   * with its classes on the class path of the tests. Override it for another one. Empty where files
   * are the model: {@link #wanted} has them.
   */
  protected Optional<SchemaSource> model(Dialect dialect, Optional<Settings.Model> configured) {
    return configured
        .filter(model -> ofFiles(model).isEmpty())
        .map(model -> ofModel(model, dialect));
  }

  /**
   * The schema that the revisions must lead to where it is more than tables: the SQL files or the
   * snapshot that {@code [model]} of {@code athanor.toml} names. It is asked for when there is no
   * {@link #model}. Override it for others; empty compares nothing.
   */
  protected Optional<SchemaState> wanted(Optional<Settings.Model> configured) {
    return configured.flatMap(MigrationContract::ofFiles);
  }

  private static Optional<SchemaState> ofFiles(Settings.Model model) {
    return switch (model.source()) {
      case "sql" -> Optional.ofNullable(model.file()).map(ScriptState::new);
      case "snapshot" -> Optional.ofNullable(model.file()).map(SnapshotState::new);
      default -> Optional.empty();
    };
  }

  /** Revisions that are known not to come back: ids that are not tried. */
  protected Set<String> untried() {
    return Set.of();
  }

  @Test
  void the_history_has_a_single_head(Migrations migrations) {
    List<RevisionId> heads = migrations.project().scripts().graph().heads();
    if (heads.size() > 1) {
      List<String> names = heads.stream().map(RevisionId::value).toList();
      throw new AssertionFailedError(
          "The history has " + heads.size() + " heads: " + String.join(", ", names)
              + "\nFix: athanor merge -m \"merge\" " + String.join(" ", names));
    }
  }

  @Test
  void all_revisions_upgrade_an_empty_database(Migrations migrations) {
    migrations.upgrade();
    RunReport again = migrations.upgrade();
    if (!again.steps().isEmpty()) {
      throw new AssertionFailedError("Revisions were left over: " + again.steps());
    }
  }

  @TestFactory
  Stream<DynamicTest> each_revision_goes_up_down_and_up(Migrations migrations) {
    return tests(migrations, finding -> !TRACES.contains(finding.kind()));
  }

  @TestFactory
  Stream<DynamicTest> no_downgrade_leaves_a_trace(Migrations migrations) {
    return tests(migrations, finding -> TRACES.contains(finding.kind()));
  }

  @Test
  void the_revisions_lead_to_the_model(Migrations migrations) {
    Optional<Settings.Model> configured =
        Optional.ofNullable(migrations.project().settings().model());
    Optional<SchemaSource> tables = model(migrations.dialect(), configured);
    Optional<SchemaState> state = tables.isPresent() ? Optional.empty() : wanted(configured);
    if (tables.isEmpty() && state.isEmpty()) {
      throw new TestAbortedException(
          "No model is configured: athanor.toml has no [model], and model() gives none.");
    }
    List<String> differences = tables
        .map(source -> differences(migrations, source, options(configured)))
        .orElseGet(() -> differences(migrations, state.orElseThrow(), options(configured)));
    if (!differences.isEmpty()) {
      String description = tables
          .map(SchemaSource::description)
          .orElseGet(() -> state.orElseThrow().description());
      throw new AssertionFailedError(description + " and the revisions differ:\n  "
          + String.join("\n  ", differences)
          + "\nFix: athanor revision --autogenerate -m \"...\"");
    }
  }

  private static List<String> differences(
      Migrations migrations, SchemaSource source, ModelOptions options) {
    try (ScratchDatabases scratch = migrations.databases().others()) {
      return new ModelMatch(environment(migrations, dialect -> source), options)
          .differences(scratch);
    }
  }

  private static List<String> differences(
      Migrations migrations, SchemaState state, ModelOptions options) {
    VersionTables own = migrations.project().options().tables();
    Environment environment = environment(migrations, dialect -> {
      throw new IllegalStateException(state.description() + " is the model");
    });
    try (ScratchDatabases scratch = migrations.databases().others();
        Workbench bench = migrations.databases().bench(own)) {
      return new ModelMatch(environment, options)
          .against(new WantedState(state, bench))
          .differences(scratch);
    }
  }

  private static Environment environment(
      Migrations migrations, Function<Dialect, SchemaSource> model) {
    Project project = migrations.project();
    return new Environment(
        project.scripts(), migrations.database(), project.options(), model, List.of());
  }

  private static ModelOptions options(Optional<Settings.Model> configured) {
    return configured
        .map(model -> new ModelOptions(
            List.of(),
            model.ignoredTables(),
            model.dropUnknownTables()
                ? ModelOptions.DEFAULT.unknownTables()
                : org.athanor.diff.DiffOptions.UnknownTables.LEAVE))
        .orElse(ModelOptions.DEFAULT);
  }

  private Stream<DynamicTest> tests(Migrations migrations, Wanted wanted) {
    return report(migrations).trials().stream()
        .map(trial -> DynamicTest.dynamicTest(
            trial.revision().id() + " " + trial.revision().message(), () -> judge(trial, wanted)));
  }

  /** Which findings a test is about. */
  private interface Wanted {
    boolean test(TrialFinding finding);
  }

  private static void judge(RevisionTrial trial, Wanted wanted) {
    List<String> lines = new ArrayList<>();
    for (TrialFinding finding : trial.findings()) {
      if (finding.isFailure() && wanted.test(finding)) {
        lines.add(finding.kind().words());
        finding.details().forEach(detail -> lines.add("  " + detail.replace("\n", "\n  ")));
      }
    }
    if (!lines.isEmpty()) {
      throw new AssertionFailedError(
          "Revision " + trial.revision().id() + ": " + String.join("\n", lines));
    }
  }

  /** All trials, made once for the class. */
  private TestRevisions.Report report(Migrations migrations) {
    TestRevisions.Report known = report;
    if (known != null) {
      return known;
    }
    Project project = migrations.project();
    Set<RevisionId> ids = new java.util.LinkedHashSet<>();
    project.scripts().graph().revisions().forEach(revision -> {
      if (!untried().contains(revision.id().value())) {
        ids.add(revision.id());
      }
    });
    try (ScratchDatabases scratch = migrations.databases().others()) {
      TestRevisions tests = new TestRevisions(
          project.scripts(), scratch, migrations.databases().dialects(), project.options());
      report = tests.run(new TestRevisions.Selection(ids, 1), trial -> {});
      return report;
    }
  }

  private static SchemaSource ofModel(Settings.Model model, Dialect dialect) {
    if (model.source().equals("java")) {
      return new WrittenModel(
          ProjectClasses.load(model.classPath(), model.classes(), WantedSchema.class));
    }
    SchemaSourceOptions options = new SchemaSourceOptions(
        model.classPath(),
        model.persistenceUnit(),
        model.classes(),
        model.packages(),
        model.settings());
    return ServiceLoader.load(SchemaSourceFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(factory -> factory.name().equals(model.source()))
        .findFirst()
        .orElseThrow(() -> noSource(model))
        .open(options, dialect);
  }

  private static AthanorException noSource(Settings.Model model) {
    return Migrations.refused(
            "No model of source \"" + model.source() + "\" can be read here.", List.of())
        .fix("add org.athanor:athanor-" + model.source() + " to the class path of the tests")
        .fix("override model() in the test class")
        .build();
  }
}
