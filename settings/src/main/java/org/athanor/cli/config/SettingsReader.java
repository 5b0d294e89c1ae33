package org.athanor.cli.config;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings: the command line over variables over the file.
 *
 * <p>Variables: {@code ATHANOR_CONFIG}, {@code ATHANOR_ENV}, {@code ATHANOR_URL},
 * {@code ATHANOR_USER}, {@code ATHANOR_PASSWORD}, {@code ATHANOR_DRIVERS}.
 */
public final class SettingsReader {
  /** The name of the configuration file. */
  public static final String FILE_NAME = "athanor.toml";

  private static final String DEFAULT_LOCATION = "src/main/java/db/migration";

  private final Path workingFolder;
  private final Overrides overrides;

  /** A reader for a process started in {@code workingFolder}. */
  public SettingsReader(Path workingFolder, Overrides overrides) {
    this.workingFolder = workingFolder;
    this.overrides = overrides;
  }

  /**
   * Reads everything.
   *
   * @throws AthanorException CFG-001 to CFG-004 when a file, a setting, a variable or an
   *     environment is missing or wrong
   */
  public Settings read() {
    Path path = findFile();
    if (path == null) {
      return withoutFile();
    }
    TomlFile file = TomlFile.read(path, new Interpolation(overrides.variables()));
    TomlSection root = file.root();
    root.allow(
        "environment",
        "drivers",
        "dialects",
        "revisions",
        "model",
        "runner",
        "naming",
        "filter",
        "doctor",
        "lint",
        "smoke",
        "autogenerate",
        "backup",
        "hooks",
        "sample",
        "scratch",
        "environments");
    String recognized = recognized(root, file);
    List<String> names = root.section("environments").keys().stream().sorted().toList();
    return new Settings(
        file.home(),
        path,
        revisions(root.section("revisions"), file),
        model(root.section("model")),
        runner(root.section("runner")),
        naming(root.section("naming")),
        environment(root, file, recognized),
        names,
        drivers(root),
        root.paths("dialects"),
        filter(root.section("filter")),
        doctor(root.section("doctor")),
        lint(root, recognized != null ? recognized : chosenEnvironment(root)),
        root.section("smoke").allTexts(),
        autogenerate(root.section("autogenerate")),
        new DeploymentReader(root, recognized != null ? recognized : chosenEnvironment(root))
            .read(file),
        sample(root.section("sample")),
        scratch(root.section("scratch")));
  }

  private @Nullable Path findFile() {
    String variable = overrides.variables().get("ATHANOR_CONFIG");
    Path given = overrides.config();
    if (given == null && variable != null) {
      given = Path.of(variable);
    }
    if (given != null) {
      return workingFolder.resolve(given);
    }
    for (Path folder = workingFolder; folder != null; folder = folder.getParent()) {
      Path candidate = folder.resolve(FILE_NAME);
      if (Files.isRegularFile(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private Settings withoutFile() {
    Settings.Revisions revisions = new Settings.Revisions(
        List.of(workingFolder.resolve(DEFAULT_LOCATION)),
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        null);
    Settings.Runner runner = new Settings.Runner(null, null, null, false, null, null, null, null);
    String url = overrides.orVariable(overrides.url(), "ATHANOR_URL");
    Settings.Environment environment = url == null ? null : direct(url);
    return new Settings(
        workingFolder,
        null,
        revisions,
        null,
        runner,
        new Settings.Naming(null, null, null, null, null),
        environment,
        List.of(),
        drivers(null),
        List.of(),
        Settings.Filter.EVERYTHING,
        Settings.Doctor.USUAL,
        Settings.Lint.USUAL,
        Map.of(),
        Settings.Autogenerate.NONE,
        Settings.Deployment.usual(workingFolder),
        Settings.Sample.USUAL,
        Settings.Scratch.USUAL);
  }

  private static Settings.Revisions revisions(TomlSection section, TomlFile file) {
    section.allow(
        "locations",
        "recursive",
        "language",
        "package",
        "id",
        "file_template",
        "truncate_slug_length",
        "timezone",
        "classpath",
        "templates",
        "after_write",
        "tests");
    List<Path> locations = section.paths("locations");
    return new Settings.Revisions(
        locations.isEmpty() ? List.of(file.resolve(DEFAULT_LOCATION)) : locations,
        section.flag("recursive", false),
        section.choice("language", "java", "sql"),
        section.text("package"),
        section.choice("id", "hash", "timestamp", "sequence"),
        section.text("file_template"),
        section.number("truncate_slug_length"),
        section.text("timezone"),
        section.paths("classpath"),
        section.path("templates"),
        section.commands("after_write"),
        section.path("tests"));
  }

  private static Settings.@Nullable Model model(TomlSection section) {
    if (!section.isPresent()) {
      return null;
    }
    section.allow(
        "source",
        "classpath",
        "persistence_unit",
        "classes",
        "packages",
        "settings",
        "ignore_tables",
        "drop_unknown_tables",
        "file",
        "url");
    String source = section.text("source");
    return new Settings.Model(
        source == null ? "hibernate" : source,
        section.paths("classpath"),
        section.text("persistence_unit"),
        section.texts("classes"),
        section.texts("packages"),
        section.section("settings").allTexts(),
        section.texts("ignore_tables"),
        section.flag("drop_unknown_tables", true),
        section.path("file"),
        section.text("url"));
  }

  private static Settings.Autogenerate autogenerate(TomlSection section) {
    section.allow("hooks", "classpath", "map_schemas");
    return new Settings.Autogenerate(
        section.texts("hooks"), section.paths("classpath"), section.texts("map_schemas"));
  }

  /** What an environment says about a rule, or the sizes, goes before what is said for all. */
  private Settings.Lint lint(TomlSection root, @Nullable String chosen) {
    TomlSection all = root.section("lint");
    all.allow(
        "rules",
        "downgrade",
        "settings",
        "guard",
        "sizes",
        "sizes_max_age",
        "small_table",
        "large_table",
        "rates");
    Map<String, String> rules = new HashMap<>(all.section("rules").allTexts());
    Path sizes = all.path("sizes");
    if (chosen != null) {
      TomlSection own = root.section("environments").section(chosen).section("lint");
      rules.putAll(own.allTexts());
      rules.remove("sizes");
      sizes = own.path("sizes") == null ? sizes : own.path("sizes");
    }
    return new Settings.Lint(
        rules,
        all.text("downgrade"),
        all.section("settings").allTexts(),
        all.flag("guard", false),
        new Settings.Sizes(
            sizes,
            all.duration("sizes_max_age"),
            all.number("small_table"),
            all.number("large_table"),
            rates(all.section("rates"))));
  }

  private static Map<String, Integer> rates(TomlSection section) {
    section.allow("scan", "index_build", "rewrite", "rebuild", "copy", "row_changes");
    Map<String, Integer> rates = new HashMap<>();
    for (String kind : section.keys()) {
      rates.put(kind, section.positive(kind));
    }
    return rates;
  }

  private static Settings.Filter filter(TomlSection section) {
    section.allow("include", "exclude");
    return new Settings.Filter(section.texts("include"), section.texts("exclude"));
  }

  private static Settings.Sample sample(TomlSection section) {
    section.allow("rows", "keep", "key");
    return new Settings.Sample(section.number("rows"), section.texts("keep"), section.text("key"));
  }

  private static Settings.Scratch scratch(TomlSection section) {
    section.allow("server", "programs");
    return new Settings.Scratch(section.text("server"), section.paths("programs"));
  }

  private static Settings.Doctor doctor(TomlSection section) {
    section.allow("protected_branches", "required_branch", "skip");
    boolean isSet = section.keys().contains("protected_branches");
    return new Settings.Doctor(
        isSet ? section.texts("protected_branches") : null,
        section.text("required_branch"),
        section.texts("skip"));
  }

  private static Settings.Runner runner(TomlSection section) {
    section.allow(
        "version_table",
        "history_table",
        "schema",
        "transaction",
        "migration_lock_wait",
        "lock_timeout",
        "statement_timeout",
        "lock_retries");
    String transaction = section.choice("transaction", "per-revision", "per-run");
    return new Settings.Runner(
        section.text("version_table"),
        section.text("history_table"),
        section.text("schema"),
        "per-run".equals(transaction),
        section.duration("migration_lock_wait"),
        section.duration("lock_timeout"),
        section.duration("statement_timeout"),
        section.number("lock_retries"));
  }

  private static Settings.Naming naming(TomlSection section) {
    section.allow("primary_key", "unique", "foreign_key", "check", "exclusion");
    return new Settings.Naming(
        section.text("primary_key"),
        section.text("unique"),
        section.text("foreign_key"),
        section.text("check"),
        section.text("exclusion"));
  }

  /** The protected environment that is not named, but whose database the given URL leads to. */
  private @Nullable String recognized(TomlSection root, TomlFile file) {
    String url = overrides.orVariable(overrides.url(), "ATHANOR_URL");
    if (url == null) {
      return null;
    }
    ProtectedEnvironments environments =
        new ProtectedEnvironments(root.section("environments"), file.resolve("."));
    String chosen = chosenEnvironment(root);
    return chosen != null && environments.has(chosen)
        ? null
        : environments.nameOf(url, workingFolder).orElse(null);
  }

  private Settings.@Nullable Environment environment(
      TomlSection root, TomlFile file, @Nullable String recognized) {
    Settings.Environment found = environment(root, file);
    return found == null || recognized == null ? found : found.recognizedAs(recognized);
  }

  private Settings.@Nullable Environment environment(TomlSection root, TomlFile file) {
    TomlSection all = root.section("environments");
    Set<String> names = all.keys();
    String url = overrides.orVariable(overrides.url(), "ATHANOR_URL");
    String chosen = chosenEnvironment(root);
    if (chosen == null) {
      return url == null ? null : direct(url);
    }
    if (!names.contains(chosen)) {
      throw unknownEnvironment(chosen, names, file);
    }
    return named(chosen, all.section(chosen), url, file);
  }

  /** The name of the environment; null when there is none, or a URL stands for it. */
  private @Nullable String chosenEnvironment(TomlSection root) {
    String chosen = overrides.orVariable(overrides.environment(), "ATHANOR_ENV");
    if (chosen != null) {
      return chosen;
    }
    if (overrides.orVariable(overrides.url(), "ATHANOR_URL") != null) {
      return null;
    }
    Set<String> names = root.section("environments").keys();
    String usual = root.text("environment");
    return usual == null && names.size() == 1 ? names.iterator().next() : usual;
  }

  private Settings.Environment named(
      String name, TomlSection section, @Nullable String url, TomlFile file) {
    section.allow("url", "dialect", "user", "password", "schemas", "lint", "protected", "backup");
    String address = url != null ? url : section.text("url");
    String dialect = section.text("dialect");
    if (address == null && dialect == null) {
      throw file.error(
          "The environment \"" + name + "\" has no url.",
          null,
          "add to [environments." + name + "]:  url = \"jdbc:postgresql://host/database\"");
    }
    String user = overrides.orVariable(overrides.user(), "ATHANOR_USER");
    String password = overrides.orVariable(overrides.password(), "ATHANOR_PASSWORD");
    return new Settings.Environment(
        name,
        address,
        dialect,
        url != null ? workingFolder : file.resolve("."),
        user != null ? user : section.text("user"),
        password != null ? password : section.text("password"),
        section.texts("schemas"),
        section.flag("protected", false),
        false);
  }

  private Settings.Environment direct(String url) {
    return new Settings.Environment(
        null,
        url,
        null,
        workingFolder,
        overrides.orVariable(overrides.user(), "ATHANOR_USER"),
        overrides.orVariable(overrides.password(), "ATHANOR_PASSWORD"),
        List.of(),
        false,
        false);
  }

  private List<Path> drivers(@Nullable TomlSection root) {
    String variable = overrides.variables().get("ATHANOR_DRIVERS");
    if (variable == null) {
      return root == null ? List.of() : root.paths("drivers");
    }
    return Stream.of(variable.split(Pattern.quote(File.pathSeparator)))
        .filter(entry -> !entry.isBlank())
        .map(entry -> workingFolder.resolve(entry).normalize())
        .toList();
  }

  private static AthanorException unknownEnvironment(
      String chosen, Set<String> names, TomlFile file) {
    String known =
        names.isEmpty() ? "(none)" : String.join(", ", names.stream().sorted().toList());
    return AthanorException.of(ErrorCode.CFG_004, "There is no environment \"" + chosen + "\".")
        .evidence(file.path() + " has: " + known)
        .fix("choose one with --env NAME, or add [environments." + chosen + "]")
        .build();
  }

  /** All environment variables of this process. */
  public static Map<String, String> processVariables() {
    return System.getenv();
  }
}
