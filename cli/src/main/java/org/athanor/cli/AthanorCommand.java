package org.athanor.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.athanor.cli.config.Overrides;
import org.athanor.cli.config.Settings;
import org.athanor.cli.config.SettingsReader;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.OutputFormat;
import org.athanor.runtime.Cancellation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command itself: options that every command takes, and what they make of settings. */
@Command(
    name = "athanor",
    description = "Database migration for Java, from a changed model to a safe production deploy.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = AthanorCommand.Version.class,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:ok",
      "1:failed",
      "2:wrong command line or configuration",
      "3:differences found"
    },
    footer = {
      "",
      "Start with:  athanor init   then   athanor revision --autogenerate -m \"first tables\""
    })
final class AthanorCommand implements Runnable {
  private final Host host;
  private final Cancellation cancellation;

  @Spec
  private @Nullable CommandSpec spec;

  @Option(
      names = {"-c", "--config"},
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      description = "Configuration file; else ATHANOR_CONFIG, else athanor.toml here or above.")
  private @Nullable Path config;

  @Option(
      names = {"-e", "--env"},
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      description = "Environment of the configuration; else ATHANOR_ENV, else its default.")
  private @Nullable String environment;

  @Option(
      names = "--url",
      scope = ScopeType.INHERIT,
      paramLabel = "JDBC-URL",
      description = "Database; else ATHANOR_URL, else the environment's url.")
  private @Nullable String url;

  @Option(
      names = "--user",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      description = "Database user; else ATHANOR_USER, else the environment's user.")
  private @Nullable String user;

  @Option(
      names = "--password",
      scope = ScopeType.INHERIT,
      paramLabel = "TEXT",
      arity = "0..1",
      interactive = true,
      description = "Asks for the password; else ATHANOR_PASSWORD, else the environment's.")
  private char @Nullable [] password;

  @Option(
      names = "--format",
      scope = ScopeType.INHERIT,
      paramLabel = "text|json",
      description = "Form of the report.")
  private OutputFormat format = OutputFormat.text;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "No progress on standard error.")
  private boolean quiet;

  @Option(
      names = "--color",
      scope = ScopeType.INHERIT,
      paramLabel = "auto|always|never",
      description = "Colours; auto means on a terminal and without NO_COLOR.")
  private Colour colour = Colour.auto;

  @Option(
      names = {"--stacktrace", "--raiseerr"},
      scope = ScopeType.INHERIT,
      description = "Shows the stack trace of an error.")
  private boolean stacktrace;

  @Option(
      names = {"-x", "--set"},
      scope = ScopeType.INHERIT,
      paramLabel = "KEY=VALUE",
      mapFallbackValue = "",
      description = "A variable of the configuration, before those of the process.")
  private Map<String, String> variables = new LinkedHashMap<>();

  private @Nullable Console console;
  private final Set<String> told = new HashSet<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  AthanorCommand(Host host, Cancellation cancellation) {
    this.host = host;
    this.cancellation = cancellation;
  }

  @Override
  public void run() {
    CommandLine line = java.util.Objects.requireNonNull(spec).commandLine();
    line.usage(host.out());
  }

  /** The surroundings of this run. */
  Host host() {
    return host;
  }

  /** What ends a run when the user asks for it. */
  Cancellation cancellation() {
    return cancellation;
  }

  /** Where reports and progress go. */
  Console console() {
    if (console == null) {
      Console.Look look = new Console.Look(colour(), host.errIsTerminal(), quiet, format);
      console = new Console(host.out(), host.err(), look);
    }
    return console;
  }

  /** The command has ended, and prints nothing more. */
  void end() {
    ended.countDown();
  }

  /** Lets a run that is stopped come to its end, on another thread. */
  void awaitEnd() {
    try {
      if (cancellation.isRunning()) {
        ended.await(AthanorMain.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells something about this run, on standard error, the first time. */
  void tellOnce(String text) {
    if (told.add(text)) {
      console().progress(text);
    }
  }

  /** Reads the settings of this run. */
  Settings settings() {
    Settings settings = settings(environment);
    Settings.Environment chosen = settings.environment();
    if (chosen != null && chosen.isRecognized()) {
      tellOnce("The url is that of the environment \"" + chosen.name() + "\", which is protected.");
    }
    return settings;
  }

  /** The same for another environment. */
  Settings settings(@Nullable String name) {
    String secret = password == null ? null : new String(password);
    Overrides overrides = new Overrides(config, name, url, user, secret, variables());
    return new SettingsReader(host.folder(), overrides).read();
  }

  private Map<String, String> variables() {
    Map<String, String> all = new LinkedHashMap<>(host.variables());
    all.putAll(variables);
    return all;
  }

  /** Whether a database is named for this run, and not by the configuration alone. */
  boolean namesDatabase() {
    Map<String, String> all = variables();
    return environment != null
        || url != null
        || all.containsKey("ATHANOR_ENV")
        || all.containsKey("ATHANOR_URL");
  }

  /** Reads the settings as they are for another environment of the same file. */
  Settings settingsOf(String otherEnvironment) {
    Map<String, String> all = new LinkedHashMap<>(host.variables());
    all.putAll(variables);
    List.of("ATHANOR_URL", "ATHANOR_USER", "ATHANOR_PASSWORD").forEach(all::remove);
    Overrides overrides = new Overrides(config, otherEnvironment, null, null, null, all);
    return new SettingsReader(host.folder(), overrides).read();
  }

  boolean showsStackTraces() {
    return stacktrace;
  }

  boolean colour() {
    return switch (colour) {
      case always -> true;
      case never -> false;
      case auto ->
        host.outIsTerminal()
            && !host.variables().containsKey("NO_COLOR")
            && !"dumb".equals(host.variables().get("TERM"));
    };
  }

  /** When colours are used. */
  enum Colour {
    auto,
    always,
    never
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Package home = AthanorCommand.class.getPackage();
      String version = Optional.ofNullable(home.getImplementationVersion()).orElse("(unpacked)");
      return new String[] {"athanor " + version};
    }
  }
}
