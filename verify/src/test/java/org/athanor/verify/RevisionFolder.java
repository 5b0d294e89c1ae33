package org.athanor.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.lint.HistoryLint;
import org.athanor.lint.Linter;
import org.athanor.lint.Severities;
import org.athanor.lint.UnitReplay;
import org.athanor.lint.rule.Rules;
import org.athanor.report.Report;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.script.ScriptDirectory;
import org.athanor.size.TableSize;
import org.athanor.size.TableSizes;
import org.jspecify.annotations.Nullable;

/** Revisions in SQL, one after the other, and reports on them. */
public final class RevisionFolder {
  private final Path folder;
  private @Nullable TableSizes sizes;
  private WorkRates rates = WorkRates.USUAL;
  private String last = "";

  /** Revisions that are written into a folder. */
  public RevisionFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes the next revision. */
  public RevisionFolder revision(String id, String upgrade, String downgrade) {
    String revises = last.isEmpty() ? "" : "-- revises: " + last + "\n";
    try {
      Files.writeString(
          folder.resolve(id + ".sql"),
          "-- revision: " + id + "\n" + revises + "-- message: about " + id + "\n\n-- upgrade\n"
              + upgrade + "\n\n-- downgrade\n" + downgrade + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    last = id;
    return this;
  }

  /** From here on these sizes of tables are known. */
  public RevisionFolder sizes(TableSize... known) {
    sizes =
        new TableSizes(Instant.parse("2026-11-20T10:00:00Z"), "postgresql", "16", List.of(known));
    return this;
  }

  /** From here on the server is taken to be as fast as this. */
  public RevisionFolder rates(WorkRates assumed) {
    rates = assumed;
    return this;
  }

  /** The report on these revisions on PostgreSQL 16; on all when none is named. */
  public Report report(String... ids) {
    return report(MakeReport.Evidence.NONE, ids);
  }

  /** The same with what was found out elsewhere. */
  public Report report(MakeReport.Evidence evidence, String... ids) {
    Dialect dialect =
        Dialects.installed(RevisionFolder.class.getClassLoader()).offline("postgresql:16");
    HistoryLint lint = new HistoryLint(
        new UnitReplay(dialect, Map.of()),
        new Linter(Rules.all(), Rules.ofRevisions(), Severities.STANDARD),
        dialect);
    ScriptDirectory scripts = ScriptDirectory.open(new ScriptDirectory.Options(
        List.of(folder),
        false,
        List.of(),
        folder.resolve("cache"),
        ScriptDirectory.MissingLocation.REFUSE));
    Set<RevisionId> chosen = ids.length > 0
        ? Set.of(ids).stream().map(RevisionId::of).collect(Collectors.toSet())
        : scripts.graph().revisions().stream().map(Revision::id).collect(Collectors.toSet());
    MakeReport maker = new MakeReport(lint, dialect, scripts);
    return (sizes == null ? maker : maker.with(sizes, rates))
        .run(
            new MakeReport.Request(
                chosen, "a test", evidence, new MakeReport.By("athanor test", "today")),
            file -> String.valueOf(file.getFileName()));
  }
}
