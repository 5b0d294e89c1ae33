package org.athanor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.athanor.cli.config.Settings;
import org.athanor.cli.output.Facts;
import org.athanor.dialect.ServerImage;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor ci}. */
@Command(
    name = "ci",
    description = "Writes what checks revisions before they are merged or committed.",
    footer = {
      "",
      "  athanor ci init --github    a workflow that verifies pull requests",
      "  athanor ci init --gitlab    a job that verifies merge requests",
      "  athanor ci hook             a pre-commit hook of git"
    })
final class CiCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(paramLabel = "init|hook", description = "A workflow, or a hook of git.")
  private Part part = Part.init;

  @Option(names = "--github", description = "For GitHub Actions.")
  private boolean github;

  @Option(names = "--gitlab", description = "For GitLab CI.")
  private boolean gitlab;

  @Option(
      names = "--command",
      paramLabel = "PROGRAM",
      defaultValue = "athanor",
      description = "What starts Athanor there.")
  private String command = "athanor";

  @Option(names = "--force", description = "Overwrites a workflow that is there.")
  private boolean force;

  @SuppressWarnings("NullAway.Init")
  CiCommand() {}

  /** What is written. */
  enum Part {
    init,
    hook
  }

  @Override
  public Integer call() {
    Settings settings = root.settings();
    List<Path> written = new ArrayList<>();
    if (part == Part.hook) {
      CommitHook hook =
          new CommitHook(command, settings.configFile(), settings.revisions().locations());
      written.add(hook.write(settings.home()));
    } else {
      written.addAll(workflows(settings));
    }
    print(written);
    return ExitCode.OK;
  }

  private List<Path> workflows(Settings settings) {
    if (!github && !gitlab) {
      throw AthanorException.of(ErrorCode.CFG_008, "No service is named whose workflow is wanted.")
          .fix("athanor ci init --github")
          .fix("athanor ci init --gitlab")
          .build();
    }
    CiWorkflow workflow = new CiWorkflow(command, build(settings.home()), server(settings));
    List<Path> written = new ArrayList<>();
    if (github) {
      written.add(write(settings.home().resolve(CiWorkflow.GITHUB), workflow.github()));
    }
    if (gitlab) {
      written.add(write(settings.home().resolve(CiWorkflow.GITLAB), workflow.gitlab()));
      Path own = settings.home().resolve(CiWorkflow.GITLAB_ROOT);
      if (Files.exists(own)) {
        root.console()
            .progress("Add to " + CiWorkflow.GITLAB_ROOT + ":\n" + CiWorkflow.gitlabInclude());
      } else {
        written.add(write(own, CiWorkflow.gitlabInclude()));
      }
    }
    return written;
  }

  private Path write(Path file, String text) {
    if (Files.exists(file) && !force) {
      throw AthanorException.of(ErrorCode.CFG_007, "\"" + file + "\" is there already.")
          .fix("look at what would come, in another folder, or overwrite it with --force")
          .build();
    }
    new OutputFile(root.host().folder()).write(file, text);
    return file;
  }

  /** The build of the project, when it is one that can be told. */
  private static @Nullable String build(Path home) {
    if (Files.exists(home.resolve("pom.xml"))) {
      String maven = Files.exists(home.resolve("mvnw")) ? "./mvnw" : "mvn";
      return maven + " -B -q -DskipTests package";
    }
    return Files.exists(home.resolve("gradlew")) ? "./gradlew --quiet classes" : null;
  }

  /** A server of the product and version that the environment names, if it is one. */
  private @Nullable ServerImage server(Settings settings) {
    if (settings.environment() == null) {
      return null;
    }
    DatabaseAccess access = new DatabaseAccess(new Workspace(settings));
    var dialect = access.offlineDialect(null);
    return access.dialects().named(dialect.name()).image(dialect.version()).orElse(null);
  }

  private void print(List<Path> written) {
    List<String> shown = written.stream()
        .map(file -> Workspace.shown(file, root.host().folder()))
        .toList();
    if (root.console().isJson()) {
      root.console().json(Facts.of().put("files", shown));
      return;
    }
    shown.forEach(file -> root.console().line("Created " + file));
    if (part == Part.init) {
      root.console()
          .progress("Next: see that \"" + command + "\" is on the path there, and commit the file");
    }
  }
}
