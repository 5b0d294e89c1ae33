package org.athanor.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.athanor.cli.config.Settings;
import org.athanor.command.Environment;
import org.athanor.command.ModelOptions;
import org.athanor.command.RevisionsState;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.ServerVersion;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.ObjectFilter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Author;
import org.athanor.runtime.Cancellation;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.MigrationGuard;
import org.athanor.runtime.MigrationListener;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.ProtectedDatabase;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.VersionTables;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SchemaSource;
import org.jspecify.annotations.Nullable;

/** The database that the settings name, and what commands need to work on it. */
final class DatabaseAccess {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

  private final Workspace workspace;
  private final Settings settings;
  private final Cancellation cancellation;
  private final List<MigrationGuard> before = new ArrayList<>();
  private ProtectedDatabase.Losses losses = ProtectedDatabase.Losses.REFUSED;
  private @Nullable Boolean isJudged;
  private boolean isHooked;
  private Path folder = Path.of("");
  private @Nullable AthanorCommand root;

  DatabaseAccess(Workspace workspace) {
    this(workspace, new Cancellation());
  }

  /** The access of a command that may start a scratch server, which the user is told. */
  DatabaseAccess(AthanorCommand root, Workspace workspace) {
    this(workspace, root.cancellation());
    this.root = root;
  }

  DatabaseAccess(Workspace workspace, Cancellation cancellation) {
    this.workspace = workspace;
    this.cancellation = cancellation;
    this.settings = workspace.settings();
  }

  /** From here on runs may lose data of a protected environment. */
  DatabaseAccess allowingLosses() {
    losses = ProtectedDatabase.Losses.ALLOWED;
    return this;
  }

  /** From here on runs and scripts have the hooks of the project. */
  DatabaseAccess withHooks() {
    isHooked = true;
    return this;
  }

  private RunnerOptions hooked(RunnerOptions plain) {
    return isHooked ? plain.withHooks(new RunHooksLoader(settings).load()) : plain;
  }

  /**
   * From here on the linter may refuse runs.
   *
   * @param judged whether it is asked; null leaves it to the settings
   * @param workingFolder the folder from which errors name files
   */
  DatabaseAccess judging(@Nullable Boolean judged, Path workingFolder) {
    isJudged = judged == null ? Boolean.valueOf(isGuardedByLint()) : judged;
    folder = workingFolder;
    return this;
  }

  private boolean isGuardedByLint() {
    Settings.Environment chosen = settings.environment();
    return settings.lint().guardsRuns() || chosen != null && chosen.isProtected();
  }

  /** From here on runs ask this guard, too, behind the environment's own. */
  void asking(MigrationGuard guard) {
    before.add(guard);
  }

  /** What commands work on. */
  Environment environment(List<MigrationListener> listeners) {
    // Without a database there is nothing to do with revisions, so it is looked for first.
    Database database = database();
    return new Environment(
        workspace.scripts(),
        database,
        guardedOptions(),
        dialect -> new ModelLoader(workspace).open(dialect),
        listeners);
  }

  /** What scripts are written from: any connection would be a mistake. */
  Environment offlineEnvironment() {
    ConnectionSource none = new NoConnection();
    return new Environment(
        workspace.scripts(),
        new Database(none, dialects()),
        hooked(options()),
        dialect -> new ModelLoader(workspace).open(dialect),
        List.of());
  }

  /** The runner over the database. */
  MigrationRunner runner(List<MigrationListener> listeners) {
    return environment(listeners).runner();
  }

  /** The same over another database, which the settings need not name. */
  Environment environment(Database database) {
    return new Environment(
        workspace.scripts(),
        database,
        options(),
        dialect -> new ModelLoader(workspace).open(dialect),
        List.of());
  }

  /** What of the database is compared with the model. */
  ModelOptions modelOptions() {
    Settings.Model model = settings.model();
    Settings.Environment chosen = settings.environment();
    List<String> schemas = chosen == null ? List.of() : chosen.schemas();
    boolean keepsUnknown = model != null && !model.dropUnknownTables();
    return new ModelOptions(
            schemas,
            model == null ? List.of() : model.ignoredTables(),
            keepsUnknown ? DiffOptions.UnknownTables.LEAVE : DiffOptions.UnknownTables.REMOVE)
        .withFilter(configuredFilter())
        .withHooks(new HooksLoader(settings).load());
  }

  /** What must find no row after an upgrade. */
  Map<String, String> smokeQueries() {
    return settings.smoke();
  }

  /** Which objects the configuration calls the project's business. */
  ObjectFilter configuredFilter() {
    return ObjectFilter.parse(settings.filter().include(), settings.filter().exclude());
  }

  /** What the configured model is called where schemas are named, or null for classes. */
  @Nullable String modelPlace() {
    return new ModelLoader(workspace).place();
  }

  /**
   * The dialect for offline SQL.
   *
   * @param name its name with a version or without, such as {@code postgresql:15}; null means what
   *     the environment says: its own {@code dialect}, or that of its URL
   */
  Dialect offlineDialect(@Nullable String name) {
    String chosen = name != null ? name : required().dialect();
    if (chosen == null) {
      String url = Objects.requireNonNull(required().url());
      DialectProvider provider = dialects()
          .forUrl(url)
          .orElseThrow(() -> unserved(url.replaceAll("^(jdbc:[^:]*:).*", "$1...")));
      return provider.offline(ServerVersion.UNKNOWN);
    }
    return dialects().offline(chosen);
  }

  private DialectProvider named(String name) {
    int colon = name.indexOf(':');
    return dialects().named(colon < 0 ? name : name.substring(0, colon));
  }

  private static AthanorException unserved(String url) {
    return AthanorException.of(ErrorCode.DDL_005, "No installed dialect serves \"" + url + "\".")
        .fix("name one with --dialect, such as --dialect postgresql")
        .build();
  }

  private Database database() {
    return database(connections());
  }

  /** A database behind connections, with all dialects. */
  Database database(JdbcConnectionSource connections) {
    return new Database(connections, dialects());
  }

  /** Opens connections to the database of the environment. */
  JdbcConnectionSource connections() {
    Settings.Environment chosen = required();
    String url = chosen.url();
    Optional<DialectProvider> provider =
        url == null ? ofDialect(chosen) : dialects().forUrl(url);
    refuseScriptOnly(provider);
    if (url == null) {
      throw withoutUrl(chosen);
    }
    return connections(url, chosen.base(), chosen);
  }

  /** Opens connections to a database that was typed, with the user that was typed. */
  JdbcConnectionSource connections(String url) {
    Settings.Environment chosen = settings.environment();
    boolean typed = chosen != null && chosen.name() == null;
    refuseScriptOnly(dialects().forUrl(url));
    return connections(url, settings.home(), typed ? chosen : null);
  }

  /**
   * Where scratch databases are made: where it was typed or configured, else beside the database,
   * else on a server that is started for it.
   */
  JdbcConnectionSource scratchServer(@Nullable String typed) {
    return scratchServer(typed, null);
  }

  /**
   * The same for work on a dialect that is typed, which says enough where nobody names a database.
   *
   * @param dialect such as {@code postgresql:17}, or null for that of the environment
   */
  JdbcConnectionSource scratchServer(@Nullable String typed, @Nullable String dialect) {
    String named = typed != null ? typed : settings.scratch().server();
    if (named != null) {
      return EmbeddedScratch.isNamed(named) ? embedded().start(named) : connections(named);
    }
    if (hasUrl()) {
      return connections();
    }
    String wanted = dialect != null ? dialect : required().dialect();
    return wanted != null && EmbeddedScratch.serves(wanted)
        ? embedded().start(wanted)
        : connections();
  }

  private EmbeddedScratch embedded() {
    return new EmbeddedScratch(settings, this, root);
  }

  /** Whether an environment is chosen that has a database, and not only a dialect. */
  boolean hasUrl() {
    Settings.Environment chosen = settings.environment();
    return chosen != null && chosen.url() != null;
  }

  /**
   * What trials work on: the environment's database where it has one, for what they ask it; else
   * the server on which they make their own.
   */
  Environment trialEnvironment(JdbcConnectionSource server) {
    return hasUrl() ? environment(List.of()) : environment(database(server));
  }

  /** Opens connections to a database, through the drivers of the settings. */
  JdbcConnectionSource connections(String url, @Nullable String user, @Nullable String password) {
    return new JdbcConnectionSource(url, user, password, CONNECT_TIMEOUT)
        .withDrivers(JdbcDrivers.in(settings.drivers()))
        .withDriverProperties(
            dialects().forUrl(url).map(DialectProvider::driverProperties).orElse(Map.of()));
  }

  /** The same connections for who only reads, and makes no database that is not there. */
  JdbcConnectionSource reading(JdbcConnectionSource connections) {
    return connections.withDriverProperties(dialects()
        .forUrl(connections.login().jdbcUrl())
        .map(DialectProvider::readOnlyProperties)
        .orElse(Map.of()));
  }

  private JdbcConnectionSource connections(
      String given, Path base, Settings.@Nullable Environment credentials) {
    String url =
        dialects().forUrl(given).map(found -> found.anchored(given, base)).orElse(given);
    String user = credentials == null ? null : credentials.user();
    String password = credentials == null ? null : credentials.password();
    return connections(url, user, password);
  }

  private static void refuseScriptOnly(Optional<DialectProvider> provider) {
    provider.flatMap(DialectProvider::scriptOnly).ifPresent(parts -> {
      throw parts.refusal();
    });
  }

  private Optional<DialectProvider> ofDialect(Settings.Environment chosen) {
    return Optional.ofNullable(chosen.dialect()).map(this::named);
  }

  private static AthanorException withoutUrl(Settings.Environment chosen) {
    return AthanorException.of(
            ErrorCode.CFG_004, "The environment \"" + chosen.name() + "\" has no url.")
        .evidence("it has dialect = \"" + chosen.dialect() + "\", which is enough for --sql"
            + (EmbeddedScratch.serves(String.valueOf(chosen.dialect()))
                ? " and for trials"
                : " only"))
        .fix("add to [environments." + chosen.name()
            + "]:  url = \"jdbc:postgresql://host/database\"")
        .fix("add --sql, which prints a script")
        .build();
  }

  /** Athanor's own tables, which are no part of a schema. */
  Set<QualifiedName> ownTables() {
    VersionTables tables = settings.runner().tables();
    return tables.all();
  }

  /** What the revisions make of an empty database. */
  RevisionsState revisions(RevisionTarget target) {
    return new RevisionsState(workspace.scripts(), target, options());
  }

  /** The configured model for a dialect. */
  SchemaSource model(Dialect dialect) {
    return new ModelLoader(workspace).open(dialect);
  }

  /** The schema that Java classes define. */
  SchemaSource written(List<String> classes) {
    return new ModelLoader(workspace).written(classes);
  }

  /** Athanor's dialects and those that the settings name. */
  Dialects dialects() {
    return InstalledDialects.with(settings.dialects());
  }

  private Settings.Environment required() {
    Settings.Environment chosen = settings.environment();
    if (chosen != null) {
      return chosen;
    }
    if (settings.environmentNames().isEmpty()) {
      throw AthanorException.of(ErrorCode.CFG_004, "No database is configured.")
          .evidence(
              settings.configFile() == null
                  ? "there is no athanor.toml here or above"
                  : settings.configFile() + " has no [environments.NAME]")
          .fix("athanor init")
          .fix("add --url jdbc:postgresql://host/database")
          .build();
    }
    throw AthanorException.of(ErrorCode.CFG_004, "There are several environments, none chosen.")
        .evidence(String.join(", ", settings.environmentNames()))
        .fix("add --env NAME, or set environment = \"NAME\" at the top of the file")
        .build();
  }

  private RunnerOptions options() {
    return settings.runnerOptions(author()).cancellation(cancellation).build();
  }

  /** Only runs on the environment itself are guarded: scratch databases lose nothing. */
  private RunnerOptions guardedOptions() {
    Settings.Environment chosen = required();
    List<MigrationGuard> guards = new ArrayList<>();
    if (chosen.isProtected()) {
      guards.add(new ProtectedDatabase(String.valueOf(chosen.name()), losses));
    }
    if (Boolean.TRUE.equals(isJudged)) {
      guards.add(new LintJob(settings, folder).guard(workspace));
    }
    guards.addAll(before);
    return hooked(options().withGuards(guards));
  }

  private static Author author() {
    String version = new AthanorCommand.Version().getVersion()[0].replace("athanor ", "");
    return new Author(System.getProperty("user.name", "?"), null, host(), version);
  }

  private static String host() {
    String variable = System.getenv("HOSTNAME");
    if (variable != null && !variable.isEmpty()) {
      return variable;
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "?";
    }
  }

  /** The database of offline mode. */
  private static final class NoConnection implements ConnectionSource {
    @Override
    public Connection open() throws SQLException {
      throw new SQLException("offline mode asks no database");
    }

    @Override
    public String displayUrl() {
      return "(offline)";
    }
  }
}
