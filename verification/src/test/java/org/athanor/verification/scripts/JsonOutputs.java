package org.athanor.verification.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.athanor.script.JsonObject;

/**
 * The JSON that commands print in scripts. {@link CliScriptIT} sees to it that they really print it
 * so.
 */
public final class JsonOutputs {
  private static final Path SCRIPTS = Path.of("src/test/scripts");

  /** Options with which a command tells other facts than without. */
  private static final List<String> MODES = List.of("--plan", "--fix", "--finish", "--list");

  private JsonOutputs() {}

  /**
   * What one command printed.
   *
   * @param form the command, with the option that makes it tell other facts; {@code error} for an
   *     error of any command
   * @param facts the object
   */
  public record Output(String form, JsonObject facts) {}

  /**
   * All outputs but those whose form other programs have laid down.
   *
   * @param commands the names of the commands
   */
  public static List<Output> read(Set<String> commands) throws IOException {
    List<Output> outputs = new ArrayList<>();
    try (Stream<Path> scripts = Files.list(SCRIPTS)) {
      for (Path script : scripts.sorted().toList()) {
        for (CliScript.Step step : CliScript.read(script).steps()) {
          if (step instanceof CliScript.Run run && run.command().startsWith("athanor ")) {
            object(run.output())
                .filter(facts -> !facts.has("$schema"))
                .ifPresent(facts -> outputs.add(new Output(form(run, facts, commands), facts)));
          }
        }
      }
    }
    return outputs;
  }

  /** Progress and warnings may stand around it. */
  private static Optional<JsonObject> object(List<String> lines) {
    int from = lines.indexOf("{");
    int to = lines.indexOf("}");
    return from < 0 || to < from
        ? Optional.empty()
        : Optional.of(JsonObject.read(
            String.join("\n", lines.subList(from, to + 1)).replaceAll(": #(?=,?(\n|$))", ": 0")));
  }

  private static String form(CliScript.Run run, JsonObject facts, Set<String> commands) {
    if (facts.has("error")) {
      return "error";
    }
    List<String> words = List.of(run.command().split("\\s+"));
    String command = words.stream().filter(commands::contains).findFirst().orElseThrow();
    return MODES.stream()
        .filter(words::contains)
        .findFirst()
        .map(mode -> command + " " + mode)
        .orElse(command);
  }
}
