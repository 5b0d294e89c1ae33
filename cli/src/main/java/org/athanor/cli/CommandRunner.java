package org.athanor.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.Arrays;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.runtime.Cancellation;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Parses a command line, runs the command it names, and turns what happens into an exit code.
 *
 * <p>Only the named command is made known to picocli, unless help or completion needs them all:
 * reading the options of every command would cost more than most commands do.
 */
public final class CommandRunner {
  private final Host host;
  private final Cancellation cancellation = new Cancellation();

  /** A runner in the given surroundings. */
  public CommandRunner(Host host) {
    this.host = host;
  }

  /**
   * Runs a command line.
   *
   * @return 0 ok, 1 failed, 2 usage or configuration, 3 differences
   */
  public int run(String... args) {
    AthanorCommand root = new AthanorCommand(host, cancellation);
    CommandLine line = new CommandLine(root);
    addCommands(line, args);
    leaveFirstStepsTo(line);
    line.setOut(host.out());
    line.setErr(host.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(root.colour() ? Ansi.ON : Ansi.OFF));
    line.setExecutionExceptionHandler(this::failed);
    line.setParameterExceptionHandler(CommandRunner::misused);
    line.setUsageHelpAutoWidth(true);
    try {
      return line.execute(Arrays.stream(args).map(CommandRunner::relative).toArray(String[]::new));
    } finally {
      host.out().flush();
      host.err().flush();
      root.end();
    }
  }

  /**
   * Ends what runs, on another thread than {@link #run}: the database stops the statement and rolls
   * its transaction back.
   *
   * @return whether there was a run to end, which is worth waiting for
   */
  public boolean cancel() {
    boolean running = cancellation.isRunning();
    try {
      cancellation.request();
    } catch (SQLException e) {
      host.err().println("The database could not be asked to stop: " + e.getMessage());
    }
    return running;
  }

  /** A relative revision such as {@code -1} is no option: a space before it tells picocli so. */
  private static String relative(String argument) {
    boolean isRelative = argument.length() > 1
        && argument.charAt(0) == '-'
        && argument.chars().skip(1).allMatch(c -> c >= '0' && c <= '9' || c == ':');
    return isRelative ? " " + argument : argument;
  }

  /** Where to begin is told by the help of all, not by that of each command. */
  private static void leaveFirstStepsTo(CommandLine line) {
    String[] firstSteps = line.getCommandSpec().usageMessage().footer();
    for (CommandLine command : line.getSubcommands().values()) {
      leaveFirstStepsTo(command);
      UsageMessageSpec help = command.getCommandSpec().usageMessage();
      if (Arrays.equals(help.footer(), firstSteps)) {
        help.footer(new String[0]);
      }
    }
  }

  private static void addCommands(CommandLine line, String... args) {
    for (CommandTable command : CommandTable.values()) {
      if (Arrays.asList(args).contains(command.commandName())) {
        line.addSubcommand(command.commandName(), command.create());
      }
    }
    if (line.getSubcommands().isEmpty() || Arrays.asList(args).contains("help")) {
      addAll(line);
    }
  }

  private static void addAll(CommandLine line) {
    for (CommandTable command : CommandTable.values()) {
      if (!line.getSubcommands().containsKey(command.commandName())) {
        line.addSubcommand(command.commandName(), command.create());
      }
    }
    line.addSubcommand("generate-completion", new AutoComplete.GenerateCompletion());
    line.addSubcommand("help", new CommandLine.HelpCommand());
    line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList());
    line.getHelpSectionMap().remove(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING);
  }

  /** What is wrong and what was meant; the whole help would push both out of sight. */
  private static int misused(ParameterException error, String... args) {
    CommandLine line = error.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(line.getColorScheme().errorText(String.valueOf(error.getMessage())));
    if (!UnmatchedArgumentException.printSuggestions(error, err)) {
      String path = line.getCommandSpec().qualifiedName();
      int space = path.indexOf(' ');
      err.println("See:  athanor help" + (space < 0 ? "" : path.substring(space)));
    }
    return ExitCode.USAGE;
  }

  private int failed(Exception error, CommandLine line, ParseResult result) {
    AthanorCommand root = line.getCommandSpec().root().commandLine().getCommand();
    AthanorException known =
        stoppedOr(error instanceof AthanorException expected ? expected : Unexpected.wrap(error));
    new ErrorPrinter(root.console()).print(known, root.showsStackTraces());
    return known.code().category().exitCode();
  }

  /** Connections that were closed under a command that was stopped are no defect of anything. */
  private AthanorException stoppedOr(AthanorException error) {
    boolean mayFollow = error.code() == ErrorCode.GEN_004 || error.code() == ErrorCode.BUG_001;
    return cancellation.isRequested() && mayFollow
        ? AthanorException.of(ErrorCode.RUN_015, "The run was stopped.")
            .cause(error)
            .build()
        : error;
  }
}
