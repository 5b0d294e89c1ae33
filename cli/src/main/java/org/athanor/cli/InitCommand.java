package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.athanor.cli.config.SettingsReader;
import org.athanor.cli.output.Facts;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code athanor init}. */
@Command(name = "init", description = "Makes the configuration file and the folder of revisions.")
final class InitCommand implements Callable<Integer> {
  @ParentCommand
  private AthanorCommand root;

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Where revisions go; else src/main/java/db/migration, and for SQL"
          + " src/main/resources/db/migration, from where builds pack it.")
  private @Nullable String folder;

  @Option(
      names = {"-t", "--template"},
      paramLabel = "NAME",
      description = "java or sql: what revisions are written in.")
  private RevisionCommand.LanguageName template = RevisionCommand.LanguageName.java;

  @SuppressWarnings("NullAway.Init")
  InitCommand() {}

  @Override
  public Integer call() {
    Path config = root.host().folder().resolve(SettingsReader.FILE_NAME);
    String location = folder == null ? template.usualFolder() : folder;
    Path revisions = root.host().folder().resolve(location);
    try {
      if (Files.exists(config)) {
        throw AthanorException.of(ErrorCode.CFG_007, "\"" + config + "\" is there already.")
            .fix("edit it, or remove it first: nothing is overwritten")
            .build();
      }
      Files.createDirectories(revisions);
      Files.writeString(config, ConfigurationTemplate.text(location, template));
    } catch (IOException e) {
      throw AthanorException.of(ErrorCode.CFG_001, "Cannot write \"" + config + "\".")
          .evidence(e.toString())
          .fix("check that the folder may be written")
          .cause(e)
          .build();
    }
    print(config, revisions);
    return ExitCode.OK;
  }

  private void print(Path config, Path revisions) {
    Path here = root.host().folder();
    if (root.console().isJson()) {
      root.console().json(Facts.of().put("config", config).put("folder", revisions));
      return;
    }
    root.console().line("Created " + Workspace.shown(config, here));
    String shown = Workspace.shown(revisions, here);
    root.console().line("Created " + (shown.isEmpty() ? "." : shown) + "/");
    root.console().line();
    if (template == RevisionCommand.LanguageName.sql) {
      root.console().line("Next: set the url of [environments.dev], then");
      root.console().line("  athanor revision -m \"first tables\"");
    } else {
      root.console().line("Next: set the url of [environments.dev], compile your entities, then");
      root.console().line("  athanor revision --autogenerate -m \"first tables\"");
    }
    root.console().line("  athanor upgrade head");
  }
}
