package org.athanor.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The start of the process: hands the real streams, folder and variables to the command. */
public final class AthanorMain {
  private AthanorMain() {}

  /**
   * Runs the command and ends the process: 0 ok, 1 failed, 2 usage, 3 differences.
   *
   * @param args the command line, as typed
   */
  public static void main(String[] args) {
    Map<String, String> variables = System.getenv();
    Host host = new Host(
        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
        new PrintWriter(System.err, false, StandardCharsets.UTF_8),
        Path.of("").toAbsolutePath(),
        variables,
        isTerminal("athanor.stdout.terminal"),
        isTerminal("athanor.stderr.terminal"));
    System.exit(new CommandRunner(host).run(args));
  }

  /** The launcher knows which streams are terminals; without it, Java knows of both at once. */
  private static boolean isTerminal(String property) {
    String told = System.getProperty(property);
    return told == null ? System.console() != null : Boolean.parseBoolean(told);
  }
}
