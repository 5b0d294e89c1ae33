package org.athanor.verification.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.athanor.cli.CommandRunner;
import org.athanor.cli.Host;

/** A project in a folder of its own on which a test runs the command, as a user would. */
final class Project {
  private final Path folder;
  private final String url;

  Project(Path folder, String url) {
    this.folder = folder;
    this.url = url;
  }

  /** Writes the configuration: revisions in a folder of their own, and a model. */
  void configure(String modelSettings) throws IOException {
    configure("hibernate", modelSettings);
  }

  /** The same with a model of another source. */
  void configure(String source, String modelSettings) throws IOException {
    String classPath = Arrays.stream(
            System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
        .map(entry -> "\"" + entry.replace("\\", "/") + "\"")
        .collect(Collectors.joining(", "));
    Files.writeString(
        folder.resolve("athanor.toml"), """
        [revisions]
        locations = ["revisions"]
        [model]
        source = "%s"
        classpath = [%s]
        %s
        [environments.test]
        url = "%s"
        """.formatted(source, classPath, modelSettings, url));
  }

  /** Runs a command line. */
  Outcome run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Host host =
        new Host(new PrintWriter(out), new PrintWriter(err), folder, Map.of(), false, false, null);
    int exit = new CommandRunner(host).run(arguments);
    return new Outcome(exit, out.toString(), err.toString());
  }

  /** Runs a command line that must succeed. */
  String ok(String... arguments) {
    Outcome outcome = run(arguments);
    assertThat(outcome.exit()).as("%s%n%s", outcome.out(), outcome.err()).isZero();
    return outcome.out();
  }

  /**
   * What a run printed.
   *
   * @param exit its exit code
   * @param out its standard output
   * @param err its standard error
   */
  record Outcome(int exit, String out, String err) {}
}
