package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.cli.config.Settings;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.error.NearMatches;
import org.athanor.runtime.HookMoment;
import org.athanor.runtime.RunHook;
import org.athanor.runtime.RunHooks;
import org.athanor.script.ProjectClasses;
import org.jspecify.annotations.Nullable;

/** Loads what is done before and after runs: SQL files of a folder, and classes. */
final class RunHooksLoader {
  private static final String SUFFIX = ".sql";

  private final Settings settings;

  RunHooksLoader(Settings settings) {
    this.settings = settings;
  }

  /**
   * Loads.
   *
   * @throws AthanorException CFG-002 for a folder that is not there and a file that is no hook,
   *     GEN-006 for a class that cannot be used
   */
  RunHooks load() {
    Settings.Hooks hooks = settings.deployment().hooks();
    Settings.Environment environment = settings.environment();
    @Nullable String name = environment == null ? null : environment.name();
    return new RunHooks(Objects.requireNonNullElse(name, ""), scripts(hooks), code(hooks));
  }

  private static List<RunHook> code(Settings.Hooks hooks) {
    return hooks.classes().isEmpty()
        ? List.of()
        : ProjectClasses.load(
            ClassPathEntries.expanded(hooks.classPath(), "hooks.classpath"),
            hooks.classes(),
            RunHook.class);
  }

  private static List<RunHooks.Script> scripts(Settings.Hooks hooks) {
    Path folder = hooks.folder();
    if (folder == null) {
      return List.of();
    }
    if (!Files.isDirectory(folder)) {
      throw AthanorException.of(
              ErrorCode.CFG_002, "The folder of hooks \"" + folder + "\" does not exist.")
          .fix("correct folder in section [hooks] of athanor.toml")
          .build();
    }
    List<RunHooks.Script> scripts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(SUFFIX)) {
          scripts.add(script(file));
        }
      }
    } catch (IOException e) {
      throw AthanorException.of(
              ErrorCode.CFG_002, "The hooks in \"" + folder + "\" cannot be read.")
          .evidence(String.valueOf(e))
          .fix("make them readable, in UTF-8")
          .cause(e)
          .build();
    }
    return scripts;
  }

  private static RunHooks.Script script(Path file) throws IOException {
    String name = file.getFileName().toString();
    String word = name.substring(0, name.length() - SUFFIX.length());
    Optional<HookMoment> moment = Arrays.stream(HookMoment.values())
        .filter(each -> each.word().equals(word))
        .findFirst();
    if (moment.isEmpty()) {
      List<String> known =
          Arrays.stream(HookMoment.values()).map(each -> each.word() + SUFFIX).toList();
      List<String> near = NearMatches.of(name, known);
      throw AthanorException.of(ErrorCode.CFG_002, "The file \"" + file + "\" is no hook.")
          .evidence(near.isEmpty() ? List.of() : List.of("Did you mean \"" + near.get(0) + "\"?"))
          .fix("name it as one of " + String.join(", ", known))
          .fix("move it out of the folder of hooks")
          .build();
    }
    return new RunHooks.Script(moment.get(), name, Files.readString(file));
  }
}
