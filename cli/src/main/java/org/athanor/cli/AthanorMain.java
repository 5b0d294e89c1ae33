package org.athanor.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Starts the {@code athanor} command. */
@Command(
    name = "athanor",
    description = "Database migration for Java.",
    mixinStandardHelpOptions = true,
    versionProvider = AthanorMain.Version.class)
public final class AthanorMain implements Runnable {
  private AthanorMain() {}

  /**
   * Runs the command and ends the process: 0 ok, 1 failed, 2 usage, 3 differences.
   *
   * @param args the command line, as typed
   */
  public static void main(String[] args) {
    System.exit(new CommandLine(new AthanorMain()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Package home = AthanorMain.class.getPackage();
      String version = Optional.ofNullable(home.getImplementationVersion()).orElse("(unpacked)");
      return new String[] {"athanor " + version};
    }
  }
}
