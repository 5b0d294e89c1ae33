package org.athanor.cli.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.athanor.runtime.Author;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.TransactionPolicy;
import org.athanor.runtime.VersionTables;
import org.athanor.schema.NamingTemplates;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is configured for one start of the command.
 *
 * @param home the folder that relative paths start from: that of the configuration file
 * @param configFile the file that was read, or null when there is none
 * @param revisions where revisions are and how new ones are written
 * @param model where the wanted schema comes from, or null when none is configured
 * @param runner how revisions are run
 * @param naming what constraints without a name are called
 * @param environment the database that is spoken to, or null when none is chosen
 * @param environmentNames the names of all environments in the file
 * @param drivers jars with JDBC drivers besides those that the command ships with
 * @param dialects jars with dialects besides Athanor's own
 * @param filter which objects are compared
 * @param doctor what {@code athanor doctor} looks at
 * @param lint how {@code athanor lint} judges
 * @param smoke queries that must find no row after an upgrade, by what they mean
 * @param autogenerate what the project hangs into comparisons
 * @param deployment what is done around a run
 * @param sample how rows of a real database are taken for trials
 * @param scratch where scratch databases are made
 */
public record Settings(
    Path home,
    @Nullable Path configFile,
    Revisions revisions,
    @Nullable Model model,
    Runner runner,
    Naming naming,
    @Nullable Environment environment,
    List<String> environmentNames,
    List<Path> drivers,
    List<Path> dialects,
    Filter filter,
    Doctor doctor,
    Lint lint,
    Map<String, String> smoke,
    Autogenerate autogenerate,
    Deployment deployment,
    Sample sample,
    Scratch scratch) {

  /**
   * How revisions are run.
   *
   * @param author who runs them
   */
  public RunnerOptions.Builder runnerOptions(Author author) {
    RunnerOptions.Builder builder =
        RunnerOptions.builder(author).tables(runner.tables()).naming(naming.templates());
    if (runner.transactionPerRun()) {
      builder.transactions(TransactionPolicy.PER_RUN);
    }
    if (runner.migrationLockWait() != null) {
      builder.migrationLockTimeout(runner.migrationLockWait());
    }
    if (runner.lockTimeout() != null) {
      builder.lockTimeout(runner.lockTimeout());
    }
    if (runner.lockRetries() != null) {
      builder.lockAttempts(runner.lockRetries() + 1);
    }
    if (runner.statementTimeout() != null) {
      builder.statementTimeout(runner.statementTimeout());
    }
    return builder;
  }

  /**
   * Section {@code [lint]}, with {@code [environments.NAME.lint]} over it.
   *
   * @param rules severities by rule
   * @param downgrade the greatest severity in downgrades; null leaves the choice to Athanor
   * @param settings settings of the sessions by name, besides the limits of the runner
   * @param guardsRuns whether runs are refused in which it finds errors, also where the environment
   *     is not protected
   * @param sizes what is known of the sizes of production's tables
   */
  public record Lint(
      Map<String, String> rules,
      @Nullable String downgrade,
      Map<String, String> settings,
      boolean guardsRuns,
      Sizes sizes) {
    /** Nothing is configured. */
    public static final Lint USUAL = new Lint(Map.of(), null, Map.of(), false, Sizes.NONE);

    public Lint {
      rules = Map.copyOf(rules);
      settings = Map.copyOf(settings);
    }
  }

  /**
   * The sizes of tables in section {@code [lint]}; a null leaves the choice to Athanor.
   *
   * @param file what {@code athanor sizes} wrote
   * @param maxAge how old it may be before people are told
   * @param smallRows tables with fewer rows are small
   * @param largeRows tables with at least as many are large
   * @param rates how many rows a second a server is assumed to work through, by the kind of work
   */
  public record Sizes(
      @Nullable Path file,
      @Nullable Duration maxAge,
      @Nullable Integer smallRows,
      @Nullable Integer largeRows,
      Map<String, Integer> rates) {
    /** Nothing is configured. */
    public static final Sizes NONE = new Sizes(null, null, null, null, Map.of());

    public Sizes {
      rates = Map.copyOf(rates);
    }
  }

  /**
   * Section {@code [sample]}; a null leaves the choice to Athanor.
   *
   * @param rows how many rows of each table are taken
   * @param keep columns whose values are not scrambled
   * @param key the secret that scrambles; without one each run has its own
   */
  public record Sample(
      @Nullable Integer rows, List<String> keep, @Nullable String key) {
    /** Nothing is configured. */
    public static final Sample USUAL = new Sample(null, List.of(), null);

    public Sample {
      keep = List.copyOf(keep);
    }

    /** Never shows the key. */
    @Override
    public String toString() {
      return "Sample[rows=" + rows + ", keep=" + keep + "]";
    }
  }

  /**
   * Section {@code [scratch]}.
   *
   * @param server a JDBC URL, or {@code embedded} with a product and a version behind it or
   *     without; null leaves the choice to Athanor
   * @param programs folders and jars with programs of servers, which go before those that are
   *     installed
   */
  public record Scratch(@Nullable String server, List<Path> programs) {
    /** Nothing is configured. */
    public static final Scratch USUAL = new Scratch(null, List.of());

    public Scratch {
      programs = List.copyOf(programs);
    }

    /** Never shows credentials inside the URL. */
    @Override
    public String toString() {
      return "Scratch[programs=" + programs + "]";
    }
  }

  /** What is done around a run: sections {@code [backup]} and {@code [hooks]}. */
  public record Deployment(Backup backup, Hooks hooks) {
    /** Nothing is configured. */
    public static Deployment usual(Path home) {
      return new Deployment(
          new Backup(home.resolve("backups"), false, null, false, null, null), Hooks.NONE);
    }
  }

  /**
   * Section {@code [hooks]}: what is done before and after runs and each of their revisions.
   *
   * @param folder the folder of SQL files that are named after moments, or null
   * @param classes names of classes that implement {@link org.athanor.runtime.RunHook}
   * @param classPath where those are, and what they need
   */
  public record Hooks(@Nullable Path folder, List<String> classes, List<Path> classPath) {
    /** Nothing is done. */
    public static final Hooks NONE = new Hooks(null, List.of(), List.of());

    public Hooks {
      classes = List.copyOf(classes);
      classPath = List.copyOf(classPath);
    }
  }

  /**
   * Section {@code [backup]}; a null leaves the choice to Athanor.
   *
   * @param folder where backups go
   * @param beforeUpgrade whether an upgrade makes one, as the environment or the section says
   * @param programs where programs such as {@code pg_dump} are
   * @param archiveOnly whether a backup is not read back to prove it
   * @param scratch where throw-away databases can be made
   * @param limit how long a program may take
   */
  public record Backup(
      Path folder,
      boolean beforeUpgrade,
      @Nullable Path programs,
      boolean archiveOnly,
      @Nullable String scratch,
      @Nullable Duration limit) {
    /** Never shows credentials inside the URL. */
    @Override
    public String toString() {
      return "Backup[folder=" + folder + "]";
    }
  }

  /** Section {@code [doctor]}; null leaves the choice to Athanor. */
  public record Doctor(
      @Nullable List<String> protectedBranches,
      @Nullable String requiredBranch,
      List<String> skip) {
    /** Nothing is configured. */
    public static final Doctor USUAL = new Doctor(null, null, List.of());

    public Doctor {
      skip = List.copyOf(skip);
    }
  }

  /**
   * Section {@code [autogenerate]}.
   *
   * @param hooks names of classes
   * @param classPath where they and what they need are
   * @param mappedSchemas what schemas of the model are called in the database: {@code app=tenant_1}
   */
  public record Autogenerate(List<String> hooks, List<Path> classPath, List<String> mappedSchemas) {
    /** Nothing is said. */
    public static final Autogenerate NONE = new Autogenerate(List.of(), List.of(), List.of());

    public Autogenerate {
      hooks = List.copyOf(hooks);
      classPath = List.copyOf(classPath);
      mappedSchemas = List.copyOf(mappedSchemas);
    }
  }

  /** Section {@code [filter]}: patterns of objects. */
  public record Filter(List<String> include, List<String> exclude) {
    /** Everything passes. */
    public static final Filter EVERYTHING = new Filter(List.of(), List.of());

    public Filter {
      include = List.copyOf(include);
      exclude = List.copyOf(exclude);
    }
  }

  /** Section {@code [revisions]}; a null leaves the choice to Athanor. */
  public record Revisions(
      List<Path> locations,
      boolean recursive,
      @Nullable String language,
      @Nullable String packageName,
      @Nullable String idStrategy,
      @Nullable String fileTemplate,
      @Nullable Integer slugLength,
      @Nullable String timezone,
      List<Path> classPath,
      @Nullable Path templates,
      List<List<String>> afterWrite,
      @Nullable Path tests) {}

  /** Section {@code [model]}. */
  public record Model(
      String source,
      List<Path> classPath,
      @Nullable String persistenceUnit,
      List<String> classes,
      List<String> packages,
      Map<String, String> settings,
      List<String> ignoredTables,
      boolean dropUnknownTables,
      @Nullable Path file,
      @Nullable String url) {}

  /** Section {@code [runner]}; a null leaves the choice to Athanor. */
  public record Runner(
      @Nullable String versionTable,
      @Nullable String historyTable,
      @Nullable String schema,
      boolean transactionPerRun,
      @Nullable Duration migrationLockWait,
      @Nullable Duration lockTimeout,
      @Nullable Duration statementTimeout,
      @Nullable Integer lockRetries) {
    /** The names of Athanor's own tables. */
    public VersionTables tables() {
      VersionTables usual = VersionTables.DEFAULT;
      return new VersionTables(
          schema,
          versionTable == null ? usual.versionTable() : versionTable,
          historyTable == null ? usual.historyTable() : historyTable,
          usual.journalTable());
    }
  }

  /** Section {@code [naming]}: templates; a null leaves the choice to Athanor. */
  public record Naming(
      @Nullable String primaryKey,
      @Nullable String unique,
      @Nullable String foreignKey,
      @Nullable String check,
      @Nullable String exclusion) {
    /** Whether anything is configured. */
    public boolean isConfigured() {
      return Stream.of(primaryKey, unique, foreignKey, check, exclusion).anyMatch(Objects::nonNull);
    }

    /** The templates, with Athanor's own where nothing is configured. */
    public NamingTemplates templates() {
      NamingTemplates usual = NamingTemplates.DEFAULT;
      return new NamingTemplates(
          Objects.requireNonNullElse(primaryKey, usual.primaryKey()),
          Objects.requireNonNullElse(unique, usual.unique()),
          Objects.requireNonNullElse(foreignKey, usual.foreignKey()),
          Objects.requireNonNullElse(check, usual.check()),
          Objects.requireNonNullElse(exclusion, usual.exclusion()));
    }
  }

  /**
   * Section {@code [environments.NAME]}, with command line and environment variables over it. A
   * relative file in the URL is found from {@code base}: the folder of the configuration that names
   * it, or the working folder when it was typed. An environment of which only scripts are written
   * needs no URL but a dialect: {@code oracle:19}. A protected one takes no downgrade, and loses no
   * data unless that is allowed for a run. A recognized one was not named: the URL that was given
   * is that of this protected environment.
   */
  public record Environment(
      @Nullable String name,
      @Nullable String url,
      @Nullable String dialect,
      Path base,
      @Nullable String user,
      @Nullable String password,
      List<String> schemas,
      boolean isProtected,
      boolean isRecognized) {
    /** The same database, known for that of a protected environment by its URL. */
    Environment recognizedAs(String environment) {
      return new Environment(environment, url, dialect, base, user, password, schemas, true, true);
    }

    /** Never shows the password, nor credentials inside the URL. */
    @Override
    public String toString() {
      return "Environment[name=" + name + "]";
    }
  }
}
