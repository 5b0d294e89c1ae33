package org.athanor.command.trial;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.athanor.command.ChangeText;
import org.athanor.command.SeededRows;
import org.athanor.command.SurvivingRows;
import org.athanor.diff.SchemaChange;
import org.athanor.error.AthanorException;
import org.athanor.operation.Operation;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.RunReport;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.script.RevisionScript;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one revision up, down and up again on a database that is just below it, with rows in all
 * tables, and compares schemas and rows. Not thread-safe; one instance makes one trip.
 */
final class RoundTrip {
  private final TrialDatabase database;
  private final Revision revision;
  private final WrittenOperations upgrade;
  private final WrittenOperations downgrade;
  private final @Nullable Tracer tracer;
  private final List<TrialFinding> findings = new ArrayList<>();
  private @Nullable Passage wayUp;
  private @Nullable Passage wayDown;
  private Duration up = Duration.ZERO;
  private Duration down = Duration.ZERO;
  private int tables;

  /** The database refused a step, and its state is not known. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient TrialFinding finding;

    Broken(TrialFinding.Kind kind, AthanorException cause) {
      super(cause);
      List<String> details = new ArrayList<>(List.of(String.valueOf(cause.getMessage())));
      details.addAll(cause.evidence());
      this.finding = new TrialFinding(kind, details);
    }

    TrialFinding finding() {
      return finding;
    }
  }

  RoundTrip(TrialDatabase database, Revision revision, RevisionScript script) {
    this.database = database;
    this.revision = revision;
    this.upgrade = new WrittenOperations(script.upgrade(), database.dialect());
    this.downgrade = new WrittenOperations(script.downgrade(), database.dialect());
    this.tracer = database.tracer().orElse(null);
  }

  /**
   * Makes the trip; afterwards the revision is applied.
   *
   * @throws Broken when the upgrade or the downgrade fails
   */
  RevisionTrial run() throws SQLException, Broken {
    Schema before = database.inspect();
    SeededRows rows = database.seed(before);
    tables = rows.tables().size();
    up = firstUpgrade();
    Schema after = database.inspect();
    List<SurvivingRows.Loss> lost = losses(rows, before, after, upgrade.renames());
    rowsAfterUpgrade(lost);
    if (downgrade.areNone()) {
      if (!upgrade.areNone()) {
        find(TrialFinding.Kind.DOWNGRADE_EMPTY, List.of());
      }
    } else if (downgrade.areRefused()) {
      find(TrialFinding.Kind.IRREVERSIBLE, List.of());
    } else {
      downAndUpAgain(before, rows, after, lost);
    }
    if (upgrade.claimToRepeat()) {
      onTopOfItself();
    }
    return trial();
  }

  private void downAndUpAgain(
      Schema before, SeededRows rows, Schema after, List<SurvivingRows.Loss> lost)
      throws SQLException, Broken {
    // What the upgrade made gets rows too: a downgrade has to stand them.
    List<SurvivingRows.Loss> bySeeding = database.seedEmpty(after).hasGrown()
        ? without(lost, losses(rows, before, after, upgrade.renames()))
        : List.of();
    down = downgrade();
    Schema back = database.inspect();
    find(TrialFinding.Kind.DOWNGRADE_LEAVES_TRACES, changes(before, back, "the schema before"));
    rowsAfterDowngrade(without(bySeeding, losses(rows, before, back, List.of())), before, after);
    upgrade(TrialFinding.Kind.SECOND_UPGRADE_FAILS);
    find(
        TrialFinding.Kind.SECOND_UPGRADE_DIFFERS,
        changes(after, database.inspect(), "what the first upgrade made"));
  }

  private void onTopOfItself() throws SQLException, Broken {
    SeededRows rows = database.seed(database.inspect());
    Schema made = database.inspect();
    try {
      database.repeat(revision.id());
    } catch (AthanorException e) {
      throw new Broken(TrialFinding.Kind.REPEATED_UPGRADE_FAILS, e);
    }
    Schema now = database.inspect();
    List<String> differences = new ArrayList<>(changes(made, now, "what the first run made"));
    differences.addAll(texts(losses(rows, made, now, List.of())));
    find(TrialFinding.Kind.REPEATED_UPGRADE_DIFFERS, differences);
  }

  /** What was found so far, with what broke the trip, unless it only follows from the rest. */
  RevisionTrial brokenBy(TrialFinding finding) {
    boolean follows = finding.kind() == TrialFinding.Kind.SECOND_UPGRADE_FAILS
        && findings.stream().anyMatch(TrialFinding::isFailure);
    if (!follows) {
      findings.add(finding);
    }
    return trial();
  }

  private RevisionTrial trial() {
    findings.sort(Comparator.comparing(finding -> finding.kind().weight()));
    Passage seen = wayUp;
    RevisionTrace trace =
        seen == null ? null : new RevisionTrace(revision.id(), revision.message(), seen, wayDown);
    return new RevisionTrial(revision, tables, up, down, findings, trace);
  }

  private Duration firstUpgrade() throws SQLException, Broken {
    Tracer watcher = tracer;
    if (watcher == null) {
      return duration(upgrade(TrialFinding.Kind.UPGRADE_FAILS));
    }
    Watching.Outcome outcome = new Watching(database, watcher)
        .run(runner -> runner.upgrade(RevisionTarget.of(revision.id())));
    wayUp = outcome.passage();
    return duration(outcome, TrialFinding.Kind.UPGRADE_FAILS);
  }

  private Duration downgrade() throws SQLException, Broken {
    Tracer watcher = tracer;
    if (watcher == null) {
      return duration(takeBack());
    }
    Watching.Outcome outcome =
        new Watching(database, watcher).run(runner -> runner.takeBack(revision.id()));
    wayDown = outcome.passage();
    return duration(outcome, TrialFinding.Kind.DOWNGRADE_FAILS);
  }

  /** Without the time that the watch itself took. */
  private Duration duration(Watching.Outcome outcome, TrialFinding.Kind failure) throws Broken {
    RunReport report = outcome.report();
    if (report == null) {
      throw new Broken(failure, Objects.requireNonNull(outcome.refusal()));
    }
    Duration lasted = duration(report).minus(outcome.spent());
    return lasted.isNegative() ? outcome.passage().took() : lasted;
  }

  private RunReport upgrade(TrialFinding.Kind failure) throws Broken {
    try {
      return database.upgrade(revision.id());
    } catch (AthanorException e) {
      throw new Broken(failure, e);
    }
  }

  private RunReport takeBack() throws Broken {
    try {
      return database.takeBack(revision.id());
    } catch (AthanorException e) {
      throw new Broken(TrialFinding.Kind.DOWNGRADE_FAILS, e);
    }
  }

  private Duration duration(RunReport report) {
    RevisionId own = revision.id();
    return report.steps().stream()
        .filter(step -> step.revision().equals(own))
        .map(step -> step.duration())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Losses but those known already, e.g. what triggers did when tables were filled. */
  private static List<SurvivingRows.Loss> without(
      List<SurvivingRows.Loss> known, List<SurvivingRows.Loss> losses) {
    return losses.stream()
        .filter(loss -> known.stream().noneMatch(loss::isWithin))
        .toList();
  }

  private static List<SurvivingRows.Loss> losses(
      SeededRows rows, Schema before, Schema now, List<Operation> renames) throws SQLException {
    return new SurvivingRows(rows, before, now, renames).losses();
  }

  private void rowsAfterUpgrade(List<SurvivingRows.Loss> losses) {
    find(
        upgrade.changeRows() ? TrialFinding.Kind.ROWS_CHANGED : TrialFinding.Kind.ROWS_LOST,
        texts(losses));
  }

  private void rowsAfterDowngrade(List<SurvivingRows.Loss> losses, Schema before, Schema after) {
    TrialFinding.Kind kind = TrialFinding.Kind.ROWS_LOST_ON_THE_WAY_BACK;
    if (takesAway(before, after)) {
      kind = TrialFinding.Kind.VALUES_NOT_BROUGHT_BACK;
    } else if (upgrade.changeRows() || downgrade.changeRows()) {
      kind = TrialFinding.Kind.ROWS_NOT_AS_BEFORE;
    }
    find(kind, texts(losses));
  }

  private static List<String> texts(List<SurvivingRows.Loss> losses) {
    return losses.stream().map(SurvivingRows.Loss::text).toList();
  }

  /** Whether a table or column is gone, or is there under a name that nobody has told. */
  private static boolean takesAway(Schema before, Schema after) {
    for (Table table : before.tables()) {
      Table now = after.table(table.name()).orElse(null);
      if (now == null
          || table.columns().stream().anyMatch(c -> now.column(c.name()).isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private List<String> changes(Schema wanted, Schema found, String noun) {
    ChangeText text = new ChangeText(database.dialect(), noun);
    return database.diff(found, wanted).stream()
        .filter(change -> !isGrownEnum(change))
        .map(text::of)
        .toList();
  }

  /** Values of enum types stay on the way back: no product takes them away in place. */
  private static boolean isGrownEnum(SchemaChange change) {
    return change instanceof SchemaChange.EnumTypeAltered altered
        && altered.before().labels().containsAll(altered.after().labels());
  }

  private void find(TrialFinding.Kind kind, List<String> details) {
    boolean alone =
        kind == TrialFinding.Kind.DOWNGRADE_EMPTY || kind == TrialFinding.Kind.IRREVERSIBLE;
    if (alone || !details.isEmpty()) {
      findings.add(new TrialFinding(kind, details));
    }
  }
}
