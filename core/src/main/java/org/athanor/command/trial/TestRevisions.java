package org.athanor.command.trial;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.athanor.command.SeededRows;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.revision.UpgradeStep;
import org.athanor.runtime.RunnerOptions;
import org.athanor.runtime.ScratchDatabases;
import org.athanor.script.RevisionSource;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.TraceReport;
import org.jspecify.annotations.Nullable;

/**
 * Tries revisions on scratch databases: each up, down and up again, with rows in the tables.
 *
 * <pre>{@code
 * try (ScratchDatabases scratch = new ScratchDatabases(server, dialects)) {
 *   TestRevisions.Report report =
 *       new TestRevisions(revisions, scratch, dialects, options).run(Selection.ALL, trial -> {});
 * }
 * }</pre>
 *
 * <p>Not thread-safe; it may use several threads itself.
 */
public final class TestRevisions {
  private final RevisionSource source;
  private final ScratchDatabases scratch;
  private final Dialects dialects;
  private final RunnerOptions options;
  /** The database that told the dialect, for the first who needs one. */
  private ScratchDatabases.@Nullable Scratch unused;

  private @Nullable Dialect dialect;

  /**
   * What is tried.
   *
   * @param only the revisions to try; empty for all
   * @param jobs on how many databases at once, from 1
   * @param rows how many rows each table is given, as far as it takes them; 0 for a few
   * @param sample rows of a real database that tables are given first; null for made up ones alone
   */
  public record Selection(
      Set<RevisionId> only, int jobs, int rows, @Nullable DatabaseSample sample) {
    /** All, one after the other. */
    public static final Selection ALL = new Selection(Set.of(), 1);

    public Selection {
      only = Set.copyOf(only);
      if (jobs < 1 || rows < 0) {
        throw new IllegalArgumentException("jobs: " + jobs + ", rows: " + rows);
      }
    }

    /** With a few rows in each table. */
    public Selection(Set<RevisionId> only, int jobs) {
      this(only, jobs, 0);
    }

    /** The same with rows of a real database, or with made up ones alone. */
    public Selection withSample(@Nullable DatabaseSample taken) {
      return new Selection(only, jobs, rows, taken);
    }

    /** With rows that are made up. */
    public Selection(Set<RevisionId> only, int jobs, int rows) {
      this(only, jobs, rows, null);
    }
  }

  /**
   * What the trials gave.
   *
   * @param trials the trials in the order of the history
   * @param untried revisions that could not be tried, since one below them fails
   * @param heads the heads of the history; more than one is a failure
   * @param trace what the server was seen to do; null when nothing was watched
   * @param sample what became of the sample; null when there was none
   * @param unfilled the tables that took fewer rows than they were to have
   */
  public record Report(
      List<RevisionTrial> trials,
      List<Revision> untried,
      List<RevisionId> heads,
      @Nullable TraceReport trace,
      @Nullable SampleReport sample,
      List<TableFill> unfilled) {
    public Report {
      unfilled = List.copyOf(unfilled);
      trials = List.copyOf(trials);
      untried = List.copyOf(untried);
      heads = List.copyOf(heads);
    }

    /** Of trials that nobody has watched. */
    public Report(List<RevisionTrial> trials, List<Revision> untried, List<RevisionId> heads) {
      this(trials, untried, heads, null, null, List.of());
    }

    /** Whether all revisions passed and the history has one head. */
    public boolean passed() {
      return heads.size() <= 1
          && untried.isEmpty()
          && trials.stream().allMatch(RevisionTrial::passed);
    }
  }

  /**
   * Over some revisions.
   *
   * @param source the revisions
   * @param scratch where databases are made; the caller closes it
   * @param dialects the dialects
   * @param options how revisions are run
   */
  public TestRevisions(
      RevisionSource source, ScratchDatabases scratch, Dialects dialects, RunnerOptions options) {
    this.source = source;
    this.scratch = scratch;
    this.dialects = dialects;
    this.options = options;
  }

  /**
   * Tries them.
   *
   * @param selection which ones, and how
   * @param progress hears of each trial as it ends, and how tables are filled
   * @throws AthanorException SDB-001 when no database can be made, an SCR error when a revision
   *     cannot be read, SMP-002 when the sample is of another product or has no table in common
   *     with the revisions
   */
  public Report run(Selection selection, TrialListener<RevisionTrial> progress) {
    try {
      return tried(selection, progress);
    } catch (SQLException e) {
      throw AthanorException.of(ErrorCode.GEN_004, "A scratch database cannot be read.")
          .evidence(String.valueOf(e.getMessage()))
          .cause(e)
          .build();
    }
  }

  private Report tried(Selection selection, TrialListener<RevisionTrial> progress)
      throws SQLException {
    RevisionGraph graph = source.graph();
    List<Revision> ordered = ordered(graph);
    List<Revision> chosen = ordered.stream()
        .filter(each -> selection.only().isEmpty() || selection.only().contains(each.id()))
        .toList();
    List<RevisionTrial> trials = new ArrayList<>();
    Fills fills = new Fills(progress);
    SampleUse use = selection.sample() == null ? null : new SampleUse(selection.sample());
    if (!chosen.isEmpty()) {
      trials.addAll(inParts(ordered, chosen, new Filling(selection, use, fills)));
    }
    Set<RevisionId> done =
        trials.stream().map(trial -> trial.revision().id()).collect(Collectors.toSet());
    List<Revision> untried =
        chosen.stream().filter(each -> !done.contains(each.id())).toList();
    return new Report(
        trials,
        untried,
        graph.heads(),
        trace(trials, Math.max(SeededRows.ROWS_PER_TABLE, selection.rows())),
        use == null || chosen.isEmpty() ? null : use.report(),
        fills.unfilled());
  }

  /** What databases are filled with. */
  private record Filling(Selection selection, @Nullable SampleUse use, Fills progress) {
    void of(TrialDatabase database) {
      database.fillTo(selection.rows(), progress::filling);
      if (use != null) {
        database.sampling(use);
      }
    }
  }

  private @Nullable TraceReport trace(List<RevisionTrial> trials, int rows) {
    List<RevisionTrace> traces = new ArrayList<>();
    for (RevisionTrial trial : trials) {
      RevisionTrace trace = trial.trace();
      if (trace != null) {
        traces.add(trace);
      }
    }
    Dialect server = dialect;
    return server == null || traces.isEmpty()
        ? null
        : new TraceReport(server.name(), server.version().toString(), rows, traces);
  }

  private static List<Revision> ordered(RevisionGraph graph) {
    return graph.upgradePath(List.of(), RevisionTarget.HEADS).steps().stream()
        .map(step -> ((UpgradeStep) step).revision())
        .toList();
  }

  private List<RevisionTrial> inParts(
      List<Revision> ordered, List<Revision> chosen, Filling filling) throws SQLException {
    ScratchDatabases.Scratch first = scratch.create();
    unused = first;
    Dialect server = dialects.of(first.connection());
    dialect = server;
    Selection selection = filling.selection();
    DatabaseSample sample = selection.sample();
    if (sample != null) {
      sample.requireProduct(server);
    }
    LoadedRevisions loaded = LoadedRevisions.of(source, server);
    try (OnScratch databases = new OnScratch(loaded, filling)) {
      List<Callable<List<RevisionTrial>>> parts = new ArrayList<>();
      for (List<Revision> part : split(chosen, selection.jobs())) {
        int from = ordered.indexOf(part.get(0));
        int to = ordered.indexOf(part.get(part.size() - 1)) + 1;
        Set<RevisionId> ids = part.stream().map(Revision::id).collect(Collectors.toSet());
        HistoryTrial history = new HistoryTrial(databases, loaded, sample, filling.progress());
        List<Revision> below = ordered.subList(0, from);
        boolean othersTryBelow = below.stream().anyMatch(chosen::contains);
        parts.add(() -> {
          try {
            history.apply(below);
          } catch (AthanorException e) {
            if (othersTryBelow) {
              return List.of();
            }
            throw e;
          }
          return history.run(ordered.subList(from, to), ids);
        });
      }
      return run(parts);
    }
  }

  private static List<List<Revision>> split(List<Revision> chosen, int jobs) {
    int size = (chosen.size() + jobs - 1) / jobs;
    List<List<Revision>> parts = new ArrayList<>();
    for (int from = 0; from < chosen.size(); from += size) {
      parts.add(chosen.subList(from, Math.min(chosen.size(), from + size)));
    }
    return parts;
  }

  /** Databases for all threads. */
  private final class OnScratch implements RowlessTwin.Databases, AutoCloseable {
    private final LoadedRevisions loaded;
    private final Filling filling;
    private final List<TrialDatabase> open = new ArrayList<>();

    OnScratch(LoadedRevisions loaded, Filling filling) {
      this.loaded = loaded;
      this.filling = filling;
    }

    private TrialDatabase on(ScratchDatabases.Scratch made) throws SQLException {
      TrialDatabase database = new TrialDatabase(made, dialects, loaded, options);
      filling.of(database);
      open.add(database);
      return database;
    }

    /** The databases stay with whoever gave us the place for them. */
    @Override
    public void close() throws SQLException {
      for (TrialDatabase database : open) {
        database.close();
      }
    }

    @Override
    public TrialDatabase create() throws SQLException {
      synchronized (TestRevisions.this) {
        ScratchDatabases.Scratch next = unused == null ? scratch.create() : unused;
        unused = null;
        return on(next);
      }
    }

    @Override
    public Optional<TrialDatabase> copy(TrialDatabase original) throws SQLException {
      synchronized (TestRevisions.this) {
        original.close();
        Optional<ScratchDatabases.Scratch> copy = scratch.copy(original.scratch());
        return copy.isEmpty() ? Optional.empty() : Optional.of(on(copy.get()));
      }
    }

    @Override
    public void drop(TrialDatabase database) throws SQLException {
      synchronized (TestRevisions.this) {
        database.close();
        open.remove(database);
        scratch.drop(database.scratch());
      }
    }
  }

  private static List<RevisionTrial> run(List<Callable<List<RevisionTrial>>> parts)
      throws SQLException {
    ExecutorService threads = Executors.newFixedThreadPool(parts.size());
    try {
      List<RevisionTrial> trials = new ArrayList<>();
      for (Future<List<RevisionTrial>> part : threads.invokeAll(parts)) {
        trials.addAll(part.get());
      }
      return trials;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AthanorException.of(ErrorCode.RUN_015, "The trials were interrupted.")
          .cause(e)
          .build();
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) throws SQLException {
    if (cause instanceof SQLException e) {
      throw e;
    }
    if (cause instanceof RuntimeException e) {
      throw e;
    }
    throw new IllegalStateException(cause);
  }
}
