package org.athanor.lint.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.athanor.command.SameEffect;
import org.athanor.command.Workbench;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.lint.Finding;
import org.athanor.lint.HistoryLint;
import org.athanor.lint.Linter;
import org.athanor.lint.Severities;
import org.athanor.lint.UnitReplay;
import org.athanor.lint.fix.FileChange;
import org.athanor.lint.fix.FixProof;
import org.athanor.lint.fix.HistoryFix;
import org.athanor.lint.fix.NewRevisions;
import org.athanor.lint.fix.ProvedFix;
import org.athanor.lint.fix.RevisionCopy;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.Author;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.RunnerOptions;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.athanor.script.FileNameTemplate;
import org.athanor.script.IdSource;
import org.athanor.script.IdStrategy;
import org.athanor.script.Language;
import org.athanor.script.RevisionWriter;
import org.athanor.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

/** A folder of revisions in which something is mended, and what came of it. */
final class FixedHistory {
  private final Path folder;
  private final Dialect dialect;
  private final UnitReplay replay;
  private final Severities severities;
  private final ScriptDirectory.Options options;

  FixedHistory(Path folder, Dialect dialect, UnitReplay replay, Severities severities) {
    this.folder = folder;
    this.dialect = dialect;
    this.replay = replay;
    this.severities = severities;
    this.options =
        new ScriptDirectory.Options(List.of(folder), false, List.of(), folder.resolve(".cache"));
  }

  /**
   * What came of it.
   *
   * @param report what was mended
   * @param changes the files that differ
   * @param before the findings before
   * @param after the findings in the files that differ
   * @param unproved the revisions that stay, because a server says that they would differ
   */
  record Outcome(
      HistoryFix.Report report,
      List<FileChange> changes,
      List<Finding> before,
      List<Finding> after,
      List<ProvedFix.Unproved> unproved) {}

  FixedHistory write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return this;
  }

  Outcome fix(Predicate<Path> judged, Set<RevisionId> applied) {
    List<Finding> before = findings(ScriptDirectory.open(options), judged);
    HistoryFix fix = new HistoryFix(lint(), dialect, made());
    try (ProvedFix.Result result =
        new ProvedFix(options, fix, this::compare).run(new HistoryFix.Selection(judged, applied))) {
      RevisionCopy copy = result.copy();
      List<FileChange> changes = copy.changes();
      List<Path> changed = changes.stream().map(FileChange::path).toList();
      List<Finding> after = findings(copy.open(), file -> changed.contains(copy.original(file)));
      return new Outcome(result.report(), changes, before, after, result.unproved());
    }
  }

  private FixProof.Verdict compare(
      ScriptDirectory original, RevisionCopy copy, FixProof.Change change) {
    try (ScratchDatabase database = database();
        Workbench bench = new Workbench(
            new JdbcConnectionSource(
                database.jdbcUrl(), database.user(), "", Duration.ofSeconds(30)),
            Dialects.installed(FixedHistory.class.getClassLoader()),
            Set.of())) {
      SameEffect.Report report = new SameEffect(
              bench, RunnerOptions.builder(new Author("test", null, "", "")).build())
          .compare(
              original, copy.open(), new SameEffect.Change(change.revisions(), change.named()));
      return new FixProof.Verdict(
          report.differences(), report.notes(), stop(report.original()), stop(report.rewritten()));
    } catch (Exception e) {
      throw new AssertionError(texts(copy), e);
    }
  }

  private ScratchDatabase database() {
    return switch (dialect.name()) {
      case "mysql", "mariadb" -> MariaDbServer.shared().createDatabase();
      case "sqlite" -> SqliteFile.create();
      default -> PostgresServer.shared().createDatabase();
    };
  }

  private static FixProof.@Nullable Stop stop(SameEffect.@Nullable Stop stop) {
    return stop == null ? null : new FixProof.Stop(stop.revision(), stop.reasons());
  }

  private static String texts(RevisionCopy copy) {
    StringBuilder texts = new StringBuilder();
    copy.changes()
        .forEach(change -> texts.append(change.path()).append('\n').append(change.after()));
    return texts.toString();
  }

  private List<Finding> findings(ScriptDirectory scripts, Predicate<Path> judged) {
    return lint().judge(scripts, Path::toString, judged).open();
  }

  private HistoryLint lint() {
    return new HistoryLint(
        replay, new Linter(Rules.all(), Rules.ofRevisions(), severities), dialect);
  }

  private static NewRevisions made() {
    return new NewRevisions(
        (language, place) -> new RevisionWriter(new RevisionWriter.Style(
            language,
            place,
            "",
            new FileNameTemplate(
                language == Language.JAVA
                    ? FileNameTemplate.JAVA_PATTERN
                    : FileNameTemplate.SQL_PATTERN,
                FileNameTemplate.SLUG_LENGTH))),
        new IdSource(IdStrategy.HASH, new Random(1)),
        ZonedDateTime.of(2026, 11, 21, 10, 0, 0, 0, ZoneOffset.UTC));
  }

  /** The text of a file as it would be. */
  static String text(List<FileChange> changes, String name) {
    return changes.stream()
        .filter(change -> change.path().endsWith(name))
        .map(FileChange::after)
        .findFirst()
        .orElseThrow(() -> new UncheckedIOException(new IOException(name)));
  }
}
