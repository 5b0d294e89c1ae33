package org.athanor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Style;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.runtime.Direction;
import org.athanor.runtime.MigrationGuard;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a run is about to do, and lets a person decide. It is asked under the migration lock,
 * so that what is shown is what runs.
 */
final class ConfirmDialog implements MigrationGuard {
  private final Console console;
  private final @Nullable BufferedReader input;
  private final @Nullable String protectedName;

  /**
   * Asks on a console.
   *
   * @param input what the person types, or null when there is none
   * @param protectedName the name that has to be typed, or null where {@code y} is enough
   */
  ConfirmDialog(Console console, @Nullable BufferedReader input, @Nullable String protectedName) {
    this.console = console;
    this.input = input;
    this.protectedName = protectedName;
  }

  @Override
  public void admit(Direction direction, List<Revision> revisions) {
    if (input == null || console.isJson()) {
      throw refused("nobody can be asked: there is no terminal, or the report is to be JSON")
          .fix("run it in a terminal, or without --confirm after  athanor upgrade --plan")
          .build();
    }
  }

  @Override
  public void examine(PreparedRun run) {
    new RunPrinter(console).print(run.plan());
    console.line();
    console.line("Database: " + run.plan().database());
    if (run.plan().isDestructive()) {
      console.line(console.style(Style.RED, "This run loses data; see the statements above."));
    }
    String wanted = protectedName == null ? "y" : protectedName;
    console.flush();
    console.progress(
        protectedName == null
            ? "Type y to run it, anything else to leave it."
            : "Type \"" + protectedName + "\", the name of the protected environment, to run it.");
    String typed = typed();
    boolean isYes = protectedName == null
        ? typed.equalsIgnoreCase("y") || typed.equalsIgnoreCase("yes")
        : typed.equals(wanted);
    if (!isYes) {
      throw refused("typed: \"" + typed + "\"")
          .fix("run it again, and type " + wanted)
          .build();
    }
  }

  private String typed() {
    try {
      String line = input == null ? null : input.readLine();
      return line == null ? "" : line.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AthanorException.Builder refused(String why) {
    return AthanorException.of(ErrorCode.RUN_022, "The run is not confirmed.")
        .evidence(why)
        .databaseState("Nothing was changed.");
  }
}
