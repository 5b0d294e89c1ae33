package org.athanor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.athanor.cli.config.Settings;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.lint.Baseline;
import org.athanor.lint.Finding;
import org.athanor.lint.HazardGuard;
import org.athanor.lint.HistoryLint;
import org.athanor.lint.LintReport;
import org.athanor.lint.LintSource;
import org.athanor.lint.LintUnit;
import org.athanor.lint.Linter;
import org.athanor.lint.ScriptLint;
import org.athanor.lint.SeenFacts;
import org.athanor.lint.SeenTraces;
import org.athanor.lint.SessionDefaults;
import org.athanor.lint.UnitReplay;
import org.athanor.lint.fix.FlywayName;
import org.athanor.lint.fix.ScriptFile;
import org.athanor.lint.rule.Rules;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.MigrationGuard;
import org.athanor.runtime.RunnerOptions;
import org.athanor.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

/** Runs the linter on what a project or a command line names. */
final class LintJob {
  private final Settings settings;
  private final Path folder;
  private final KnownSizes sizes;
  private final StartingSchema start;

  /**
   * Runs the linter, with the sizes of tables that are configured.
   *
   * @param settings the settings
   * @param folder the working folder, from which files are named
   */
  LintJob(Settings settings, Path folder) {
    this(settings, folder, KnownSizes.of(settings.lint().sizes(), null, Instant.now()));
  }

  /** Runs the linter with these sizes of tables. */
  LintJob(Settings settings, Path folder, KnownSizes sizes) {
    this(settings, folder, sizes, StartingSchema.NOTHING);
  }

  private LintJob(Settings settings, Path folder, KnownSizes sizes, StartingSchema start) {
    this.settings = settings;
    this.folder = folder;
    this.sizes = sizes;
    this.start = start;
  }

  /** The same, but this is there before the first file or revision. */
  LintJob startingWith(StartingSchema before) {
    return new LintJob(settings, folder, sizes, before);
  }

  /**
   * Files of another tool.
   *
   * @param files the files in their order
   * @param inTransaction whether their tool runs each of them in a transaction
   * @param since the commit from which judged files differ, or null for all
   */
  record Scripts(
      List<Path> files, boolean inTransaction, @Nullable String since) {}

  /** Judges files of another tool. */
  LintReport scripts(@Nullable String dialectName, Scripts scripts) {
    Dialect dialect = dialect(dialectName);
    return judge(dialect, read(dialect, scripts), judged(scripts));
  }

  /** The files, with how each of them is run. */
  List<ScriptFile> read(Dialect dialect, Scripts scripts) {
    UnitReplay replay = replay(dialect);
    ScriptFile.Running usual =
        scripts.inTransaction() ? ScriptFile.Running.TRANSACTION : ScriptFile.Running.APART;
    List<ScriptFile> read = new ArrayList<>();
    for (Path file : scripts.files()) {
      Path path = folder.resolve(file);
      read.add(ScriptFile.of(path, read(path), usual, replay));
    }
    return FlywayName.inOrder(read);
  }

  /** Which of the files are judged; the others are only played. */
  Predicate<Path> judged(Scripts scripts) {
    return changed(
        scripts.since(), scripts.files().stream().map(folder::resolve).toList());
  }

  /** Judges scripts as they are, or would be. */
  LintReport judge(Dialect dialect, List<ScriptFile> scripts, Predicate<Path> judged) {
    Map<String, ScriptFile> byName = new LinkedHashMap<>();
    scripts.forEach(script -> byName.put(shown(script.path()), script));
    List<LintSource.File> files = byName.entrySet().stream()
        .map(each -> new LintSource.File(each.getKey(), each.getValue().text()))
        .toList();
    return new ScriptLint(start.before(replay(dialect)), linter())
        .judge(
            files,
            name -> Objects.requireNonNull(byName.get(name)).running() == ScriptFile.Running.APART
                ? LintUnit.Transaction.NONE
                : LintUnit.Transaction.ASSUMED,
            name -> judged.test(Objects.requireNonNull(byName.get(name)).path()));
  }

  private UnitReplay replay(Dialect dialect) {
    return new UnitReplay(dialect, settings.lint().settings());
  }

  /** What judges scripts as if they were revisions, on nothing but what those before them made. */
  HistoryLint scriptHistory(Dialect dialect) {
    return new HistoryLint(replay(dialect), linter(), dialect);
  }

  /** SQL that makes what is there before the first one; empty when nothing is said of it. */
  String before(Dialect dialect) {
    return start.script(dialect);
  }

  /**
   * Which revisions are judged; the others are only played.
   *
   * @param since the commit from which their files differ, or null for all
   * @param named these and no others; empty for all
   */
  record Chosen(@Nullable String since, Set<RevisionId> named) {
    Chosen {
      named = Set.copyOf(named);
    }
  }

  /** Judges the revisions of the project. */
  LintReport revisions(@Nullable String dialectName, @Nullable String since) {
    return revisions(dialectName, new Chosen(since, Set.of()), SeenFacts.NONE);
  }

  /** Judges the revisions of the project by what they were seen to do. */
  LintReport revisions(@Nullable String dialectName, Chosen chosen, SeenFacts seen) {
    ScriptDirectory scripts = new Workspace(settings).scripts();
    String since = chosen.since();
    return history(dialect(dialectName), seen)
        .judge(
            scripts,
            new HistoryLint.Selection(this::shown, judged(chosen), published(since, scripts)));
  }

  /** What a trace in a file has seen; nothing without a file. */
  SeenFacts seen(@Nullable Path trace) {
    return trace == null
        ? SeenFacts.NONE
        : new SeenTraces(TraceFile.read(folder.resolve(trace)).revisions());
  }

  /** A file as a person at the working folder names it. */
  String shown(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return absolute.startsWith(folder)
        ? folder.relativize(absolute).toString()
        : absolute.toString();
  }

  /** Whether the revision of a file is judged. */
  Predicate<Path> judged(Chosen chosen) {
    Predicate<Path> changed = changed(chosen.since(), settings.revisions().locations());
    if (chosen.named().isEmpty()) {
      return changed;
    }
    ScriptDirectory scripts = new Workspace(settings).scripts();
    Set<Path> files = chosen.named().stream()
        .flatMap(id -> scripts.file(id).stream())
        .collect(Collectors.toSet());
    return changed.and(files::contains);
  }

  /** The revisions of the project that are named. */
  Set<RevisionId> named(List<String> names) {
    return NamedRevisions.of(names, new Workspace(settings).scripts().graph());
  }

  /** Refuses runs in whose revisions errors are found. */
  MigrationGuard guard(Workspace workspace) {
    return new HazardGuard(
        workspace.scripts(), file -> Workspace.shown(file, folder), this::history);
  }

  /** What judges revisions of the project for a server. */
  HistoryLint history(Dialect dialect) {
    return history(dialect, SeenFacts.NONE);
  }

  private HistoryLint history(Dialect dialect, SeenFacts seen) {
    Map<String, String> session = new HashMap<>(
        SessionDefaults.of(dialect, lockTimeout(), settings.runner().statementTimeout()));
    session.putAll(settings.lint().settings());
    UnitReplay replay = start.before(new UnitReplay(dialect, session)).withSeen(seen);
    if (settings.naming().isConfigured()) {
      replay = replay.naming(settings.naming().templates());
    }
    return new HistoryLint(replay, linter(), dialect).naming(settings.naming().templates());
  }

  /** The findings that are not in a baseline. */
  LintReport without(Path baseline, LintReport report) {
    Baseline known = Baseline.parse(read(folder.resolve(baseline)));
    List<Finding> fresh =
        report.findings().stream().filter(each -> !known.has(each)).toList();
    return new LintReport(fresh, report.units());
  }

  /** Writes a baseline. */
  void writeBaseline(Path file, LintReport report) {
    try {
      Files.writeString(folder.resolve(file), Baseline.text(report.open()));
    } catch (IOException e) {
      throw AthanorException.of(ErrorCode.SCR_002, "\"" + file + "\" cannot be written.")
          .evidence(String.valueOf(e.getMessage()))
          .fix("name a file in a folder that exists and can be written")
          .cause(e)
          .build();
    }
  }

  /** The dialect that is named, or that of what is there, or that of the environment. */
  Dialect dialect(@Nullable String name) {
    return new DatabaseAccess(new Workspace(settings))
        .offlineDialect(name == null ? start.dialect() : name);
  }

  private Linter linter() {
    return new Linter(Rules.all(), Rules.ofRevisions(), LintSettings.severities(settings.lint()))
        .with(sizes.sizing());
  }

  private @Nullable Duration lockTimeout() {
    Duration configured = settings.runner().lockTimeout();
    return configured != null ? configured : RunnerOptions.LOCK_TIMEOUT;
  }

  /** The revisions that were there at the commit. */
  private Set<RevisionId> published(@Nullable String since, ScriptDirectory scripts) {
    if (since == null) {
      return Set.of();
    }
    ChangedFiles present =
        ChangedFiles.presentAt(since, folder, settings.revisions().locations());
    return scripts.graph().revisions().stream()
        .map(Revision::id)
        .filter(id -> scripts.file(id).filter(present).isPresent())
        .collect(Collectors.toSet());
  }

  private Predicate<Path> changed(@Nullable String since, List<Path> among) {
    return since == null ? file -> true : ChangedFiles.since(since, folder, among);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw AthanorException.of(ErrorCode.SCR_002, "\"" + file + "\" cannot be read.")
          .evidence(String.valueOf(e))
          .fix("name a text file in UTF-8 that exists")
          .cause(e)
          .build();
    }
  }
}
