package org.athanor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.cli.output.Facts;
import org.athanor.command.Autogenerate;
import org.athanor.command.CreateRevision;
import org.athanor.revision.RevisionTarget;
import org.athanor.script.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code athanor revision}. */
@Command(
    name = "revision",
    description = "Makes the file of a new revision, empty or from the changed model.")
final class RevisionCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Option(
      names = {"-m", "--message"},
      paramLabel = "TEXT",
      description = "What it does, in a few words.")
  private String message = "";

  @Option(
      names = "--autogenerate",
      description = "Compares the model with the database and writes what is missing.")
  private boolean autogenerate;

  @Option(
      names = "--head",
      paramLabel = "REVISION",
      defaultValue = "head",
      description = "What it follows: head, base, LABEL@head or a revision.")
  private String head = "head";

  @Option(names = "--splice", description = "Allows to follow a revision that is no head.")
  private boolean splice;

  @Option(
      names = "--branch-label",
      paramLabel = "LABEL",
      description = "A name for the branch that starts here.")
  private List<String> branchLabels = List.of();

  @Option(
      names = "--version-path",
      paramLabel = "FOLDER",
      description = "Where the file goes, when there are several folders.")
  private @Nullable Path versionPath;

  @Option(names = "--rev-id", paramLabel = "ID", description = "Its id instead of a new one.")
  private @Nullable String id;

  @Option(
      names = "--depends-on",
      paramLabel = "REVISION",
      description = "What must have run before, in another branch.")
  private List<String> dependsOn = List.of();

  @Option(
      names = "--language",
      paramLabel = "java|sql",
      description = "What it is written in, instead of the configured language.")
  private @Nullable LanguageName language;

  @Option(
      names = "--empty",
      description = "With --autogenerate: makes a file even when nothing differs.")
  private boolean empty;

  @Option(
      names = "--with-test",
      description = "Writes a test of the revision too, for JUnit 5 or 6.")
  private boolean withTest;

  @Mixin
  private final ComparisonOptions options = new ComparisonOptions();

  @Mixin
  private final ProofOptions proof = new ProofOptions();

  @Mixin
  private final ModelSourceOptions sources = new ModelSourceOptions();

  @SuppressWarnings("NullAway.Init")
  RevisionCommand() {}

  /** The languages as they are typed. */
  enum LanguageName {
    java,
    sql;

    Language language() {
      return this == java ? Language.JAVA : Language.SQL;
    }

    /** The folder from where the usual builds compile or pack files of this language. */
    String usualFolder() {
      return this == java ? "src/main/java/db/migration" : "src/main/resources/db/migration";
    }
  }

  @Override
  public Integer call() {
    Workspace workspace = new Workspace(root.settings());
    CreateRevision creation = workspace.creation(wanted(), folder());
    CreateRevision.Request request = new CreateRevision.Request(
        message, List.of(RevisionTarget.parse(head)), splice, branchLabels, dependsOn, id);
    if (autogenerate) {
      Language chosen = wanted() == null ? workspace.language() : wanted();
      return new AutogenerateRun(root, workspace, creation, chosen)
          .run(
              request,
              empty ? Autogenerate.WhenEmpty.EMPTY_FILE : Autogenerate.WhenEmpty.NO_FILE,
              new AutogenerateRun.Choices(options, proof, sources, withTest));
    }
    CreateRevision.Report report = creation.run(request);
    workspace.afterWrite().run(report.file());
    Path test = withTest ? workspace.testSkeleton(report.file()).write(report.revision()) : null;
    print(report, test);
    return ExitCode.OK;
  }

  private @Nullable Language wanted() {
    return language == null ? null : language.language();
  }

  private @Nullable Path folder() {
    return versionPath == null ? null : root.host().folder().resolve(versionPath);
  }

  private void print(CreateRevision.Report report, @Nullable Path test) {
    String shown = Workspace.shown(report.file(), root.host().folder());
    String shownTest = test == null ? null : Workspace.shown(test, root.host().folder());
    if (root.console().isJson()) {
      Facts facts = Facts.of()
          .put("revision", report.revision().id())
          .put("revises", report.revision().revises())
          .put("file", shown);
      root.console().json(shownTest == null ? facts : facts.put("test_file", shownTest));
    } else {
      root.console().line("Created " + shown);
      if (shownTest != null) {
        root.console().line("Created " + shownTest);
      }
    }
  }
}
