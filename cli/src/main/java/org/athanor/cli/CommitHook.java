package org.athanor.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.program.Program;
import org.jspecify.annotations.Nullable;

/**
 * A hook of git that looks at revisions before they are committed.
 *
 * @param command what starts Athanor
 * @param config the configuration file, or null when there is none
 * @param folders the folders of revisions
 */
record CommitHook(String command, @Nullable Path config, List<Path> folders) {
  private static final String MADE = "# Made by \"athanor ci hook\"";

  /**
   * Writes it.
   *
   * @param folder a folder of the project
   * @return the file
   * @throws AthanorException CFG-010 when the project is in no git repository; CFG-007 when there
   *     is a hook already that is not Athanor's
   */
  Path write(Path folder) {
    Path top = Path.of(git(folder, "rev-parse", "--show-toplevel"));
    Path hook = folder.resolve(git(folder, "rev-parse", "--git-path", "hooks/pre-commit"));
    String text = text(top);
    try {
      if (Files.exists(hook) && !Files.readString(hook).contains(MADE)) {
        throw AthanorException.of(ErrorCode.CFG_007, "\"" + hook + "\" is there already.")
            .evidence("it is not Athanor's, and is never overwritten")
            .fix("add these lines to it:")
            .fix(lines(top).strip().replace("\n", "\n     "))
            .build();
      }
      Path parent = hook.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(hook, text);
      File file = hook.toFile();
      if (!file.setExecutable(true)) {
        throw new IOException("it cannot be made executable");
      }
      return hook;
    } catch (IOException e) {
      throw AthanorException.of(ErrorCode.SCR_002, "\"" + hook + "\" cannot be written.")
          .evidence(String.valueOf(e.getMessage()))
          .fix("check that the folder may be written")
          .cause(e)
          .build();
    }
  }

  private String text(Path top) {
    return "#!/bin/sh\n" + MADE + ": looks at revisions before they are committed.\n" + lines(top);
  }

  private String lines(Path top) {
    String paths =
        folders.stream().map(path -> quoted(below(top, path))).collect(Collectors.joining(" "));
    String chosen = config == null ? "" : " -c " + quoted(below(top, config));
    return """
        if ! git diff --cached --quiet -- %s; then
          %s doctor --quiet --only revisions,heads%s || exit 1
          if git rev-parse --quiet --verify HEAD > /dev/null; then
            %s lint --quiet --since HEAD%s || exit 1
          fi
        fi
        """.formatted(paths, command, chosen, command, chosen);
  }

  private static String below(Path top, Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      // git names its folder without symbolic links.
      Path real = Files.exists(absolute) ? absolute.toRealPath() : absolute;
      return real.startsWith(top) ? top.relativize(real).toString() : real.toString();
    } catch (IOException e) {
      return absolute.toString();
    }
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private static String git(Path folder, String... words) {
    List<String> all = new java.util.ArrayList<>(List.of("git"));
    all.addAll(List.of(words));
    Optional<Program.Output> output = Program.of(all).in(folder).run();
    return output
        .filter(Program.Output::isOk)
        .map(said -> said.out().strip())
        .orElseThrow(
            () -> AthanorException.of(ErrorCode.CFG_010, "The project is in no git repository.")
                .evidence(output.map(Program.Output::complaint).orElse("git is not installed"))
                .fix("git init")
                .build());
  }
}
