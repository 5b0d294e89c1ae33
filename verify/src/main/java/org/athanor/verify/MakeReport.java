package org.athanor.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.athanor.catalog.Catalog;
import org.athanor.command.trial.RevisionTrial;
import org.athanor.dialect.Dialect;
import org.athanor.lint.HistoryLint;
import org.athanor.lint.LintUnit;
import org.athanor.lint.PlayedRevision;
import org.athanor.lint.SeenTraces;
import org.athanor.report.CheckResult;
import org.athanor.report.DeploymentPlan;
import org.athanor.report.Incompatibility;
import org.athanor.report.ObjectChange;
import org.athanor.report.Report;
import org.athanor.report.RevisionReport;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionRange;
import org.athanor.script.ScriptDirectory;
import org.athanor.size.TableSizes;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.TraceReport;
import org.jspecify.annotations.Nullable;

/**
 * Makes the report of what some revisions do to a database in production. It reads their files and
 * needs no database.
 *
 * <pre>{@code
 * Report report = new MakeReport(lint, dialect, scripts)
 *     .run(new MakeReport.Request(ids, Evidence.NONE, by), Path::toString);
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class MakeReport {
  private final HistoryLint lint;
  private final Dialect dialect;
  private final ScriptDirectory scripts;
  private final DurationGuess guess;

  /**
   * What was found out elsewhere.
   *
   * @param checks what was checked
   * @param trials the trials of revisions; empty when none was tried
   * @param trace revisions as they were run to be watched, or null when none was; what was seen
   *     stands above what is known of the server
   */
  public record Evidence(
      List<CheckResult> checks,
      List<RevisionTrial> trials,
      @Nullable TraceReport trace) {
    /** Nothing was checked. */
    public static final Evidence NONE = new Evidence(List.of(), List.of(), null);

    public Evidence {
      checks = List.copyOf(checks);
      trials = List.copyOf(trials);
    }

    List<RevisionTrace> traces() {
      return trace == null ? List.of() : trace.revisions();
    }
  }

  /**
   * What is reported on.
   *
   * @param revisions which ones
   * @param title the range in words
   * @param evidence what was found out elsewhere
   * @param by who makes the report, and when
   */
  public record Request(Set<RevisionId> revisions, String title, Evidence evidence, By by) {
    public Request {
      revisions = Set.copyOf(revisions);
    }
  }

  /**
   * Who makes a report.
   *
   * @param tool the program with its version
   * @param time when, as ISO 8601
   */
  public record By(String tool, String time) {}

  /**
   * A maker of reports.
   *
   * @param lint plays and judges the revisions
   * @param dialect the dialect of the database that is meant
   * @param scripts the revisions
   */
  public MakeReport(HistoryLint lint, Dialect dialect, ScriptDirectory scripts) {
    this(lint, dialect, scripts, new DurationGuess(null, WorkRates.USUAL, null));
  }

  private MakeReport(
      HistoryLint lint, Dialect dialect, ScriptDirectory scripts, DurationGuess guess) {
    this.lint = lint;
    this.dialect = dialect;
    this.scripts = scripts;
    this.guess = guess;
  }

  /** The same, but durations that no trace measured are guessed from the sizes of tables. */
  public MakeReport with(TableSizes sizes) {
    return with(sizes, WorkRates.USUAL);
  }

  /**
   * The same with rates of your own server.
   *
   * @param rates how fast it is assumed to be where nothing was measured
   */
  public MakeReport with(TableSizes sizes, WorkRates rates) {
    return new MakeReport(lint, dialect, scripts, new DurationGuess(sizes, rates, null));
  }

  /**
   * Makes the report.
   *
   * @param shown how files are shown
   * @throws org.athanor.error.AthanorException when the history or one of its files cannot be read
   */
  public Report run(Request request, HistoryLint.FileNames shown) {
    List<PlayedRevision> played = new ArrayList<>();
    Set<String> files = request.revisions().stream()
        .flatMap(id -> scripts.file(id).stream())
        .map(Object::toString)
        .collect(Collectors.toSet());
    List<RevisionTrace> traces = request.evidence().traces();
    lint.withSeen(new SeenTraces(traces))
        .play(scripts, shown, file -> files.contains(file.toString()), played::add);
    DurationGuess lasting = guess.beside(request.evidence().trace());
    List<RevisionReport> revisions = new ArrayList<>();
    List<Incompatibility> incompatibilities = new ArrayList<>();
    for (PlayedRevision each : played) {
      RevisionTrace trace = trace(traces, each);
      revisions.add(new RevisionFacts(each, trial(request, each), trace, lasting).report());
      incompatibilities.addAll(RunningCode.of(played.get(0).before(), each));
    }
    DeploymentPlan plan =
        new DeploymentPlanner(played, revisions, incompatibilities, dialect).plan();
    return new Report(
        subject(request),
        new RiskJudge(request.evidence().checks(), revisions, incompatibilities).judge(),
        revisions,
        played.isEmpty() ? List.of() : changes(played),
        incompatibilities,
        plan,
        request.evidence().checks(),
        graph(request.revisions()),
        played.isEmpty() ? null : pictures(played));
  }

  private Report.Subject subject(Request request) {
    boolean isKnown = dialect.version().major() > 0;
    return new Report.Subject(
        request.title(),
        dialect.name(),
        isKnown ? dialect.version().toString() : "",
        request.by().time(),
        request.by().tool(),
        measuredOn(request.evidence().trace()));
  }

  private static @Nullable String measuredOn(@Nullable TraceReport trace) {
    return trace == null || trace.revisions().isEmpty() ? null : trace.place();
  }

  private static @Nullable RevisionTrace trace(List<RevisionTrace> traces, PlayedRevision played) {
    return traces.stream()
        .filter(trace -> trace.revision().value().equals(played.id()))
        .findFirst()
        .orElse(null);
  }

  private static List<ObjectChange> changes(List<PlayedRevision> played) {
    List<LintUnit> units = played.stream().map(PlayedRevision::up).toList();
    return ChangedObjects.between(played.get(0).before(), last(played), units);
  }

  private static Catalog last(List<PlayedRevision> played) {
    return played.get(played.size() - 1).after();
  }

  private Report.@Nullable Pictures pictures(List<PlayedRevision> played) {
    return new TablePictures(played.get(0).before(), last(played)).draw();
  }

  private static @Nullable RevisionTrial trial(Request request, PlayedRevision played) {
    return request.evidence().trials().stream()
        .filter(trial -> trial.revision().id().value().equals(played.id()))
        .findFirst()
        .orElse(null);
  }

  private List<Report.GraphNode> graph(Set<RevisionId> reported) {
    RevisionGraph graph = scripts.graph();
    Set<RevisionId> known = new HashSet<>();
    graph.revisions().forEach(revision -> known.add(revision.id()));
    List<Report.GraphNode> nodes = new ArrayList<>();
    for (Revision revision : newestFirst(graph)) {
      nodes.add(new Report.GraphNode(
          revision.id().value(),
          revision.message(),
          revision.revises().stream()
              .filter(known::contains)
              .map(RevisionId::value)
              .toList(),
          reported.contains(revision.id())));
    }
    return nodes;
  }

  private static List<Revision> newestFirst(RevisionGraph graph) {
    return graph.revisions().isEmpty() ? List.of() : graph.history(RevisionRange.ALL, List.of());
  }
}
