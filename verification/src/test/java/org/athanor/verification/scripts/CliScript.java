package org.athanor.verification.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of commands and the output that they must give.
 *
 * <pre>
 * # What it shows. The first line may name the databases: "on sqlite", "on postgresql".
 * ==&gt; revisions/a1_first.sql       the lines up to &lt;== are written to this file
 * -- revision: a1
 * &lt;==
 * $ athanor upgrade                a command line; what follows is its output, both streams
 * + a1  first  # ms  (1/1)
 * [1]                              its exit code, when it is not 0
 * </pre>
 *
 * <p>Other commands that a script may use: {@code $ rm FILE}, {@code $ cat FILE}, {@code $ sql
 * STATEMENT}, {@code $ git ARGUMENTS}, whose output is left out.
 *
 * @param title its first lines, which begin with {@code #}
 * @param steps what is done, in order
 */
record CliScript(List<String> title, List<Step> steps) {
  /** One thing that a script does. */
  sealed interface Step {}

  /** Writes a file. */
  record WriteFile(String path, List<String> lines) implements Step {}

  /** Runs a command line. */
  record Run(String command, List<String> output) implements Step {}

  static CliScript read(Path file) throws IOException {
    List<String> title = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    List<String> open = title;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("==> ")) {
        open = new ArrayList<>();
        steps.add(new WriteFile(line.substring(4).strip(), open));
      } else if (line.equals("<==")) {
        open = new ArrayList<>();
      } else if (line.startsWith("$ ")) {
        open = new ArrayList<>();
        steps.add(new Run(line.substring(2).strip(), open));
      } else {
        open.add(line);
      }
    }
    return new CliScript(title, steps);
  }

  /** Whether its title names a database product. */
  boolean isOn(String product) {
    return !title.isEmpty() && title.get(0).contains("on " + product);
  }

  /** The text of the file. */
  String text() {
    StringBuilder text = new StringBuilder();
    title.forEach(line -> text.append(line).append('\n'));
    for (Step step : steps) {
      if (step instanceof WriteFile write) {
        text.append("==> ").append(write.path()).append('\n');
        write.lines().forEach(line -> text.append(line).append('\n'));
        text.append("<==\n\n");
      } else if (step instanceof Run run) {
        text.append("$ ").append(run.command()).append('\n');
        run.output().forEach(line -> text.append(line).append('\n'));
      }
    }
    return text.toString();
  }
}
