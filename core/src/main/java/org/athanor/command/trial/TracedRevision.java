package org.athanor.command.trial;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.athanor.command.SeededRows;
import org.athanor.effects.StatementFacts;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionTarget;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.script.RevisionScript;
import org.athanor.trace.Passage;
import org.athanor.trace.RevisionTrace;
import org.athanor.trace.StatementTrace;
import org.athanor.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one revision up and down under a watch, and up again, on a database that is just below it.
 * Not thread-safe; one instance runs one revision once.
 */
final class TracedRevision {
  /** On fewer rows the time says nothing about more of them. */
  private static final long FEWEST_ROWS = 1000;

  private final TrialDatabase database;
  private final Revision revision;
  private final Tracer tracer;
  private final TraceRevisions.Selection selection;
  private final Map<QualifiedName, Long> rows = new LinkedHashMap<>();

  TracedRevision(
      TrialDatabase database,
      Revision revision,
      Tracer tracer,
      TraceRevisions.Selection selection) {
    this.database = database;
    this.revision = revision;
    this.tracer = tracer;
    this.selection = selection;
  }

  /** Runs it; afterwards it is applied, unless something failed. */
  RevisionTrace run() throws SQLException {
    count(database::seed);
    Passage up = passage(runner -> runner.upgrade(RevisionTarget.of(revision.id())));
    @Nullable Passage down = null;
    if (up.failed().isEmpty() && canBeTakenBack()) {
      // What the upgrade made gets rows too: a downgrade has to stand them.
      count(database::seedEmpty);
      down = passage(runner -> runner.takeBack(revision.id()));
      if (down.failed().isEmpty()) {
        database.upgrade(revision.id());
      }
    }
    return new RevisionTrace(revision.id(), revision.message(), up, down);
  }

  private boolean canBeTakenBack() {
    RevisionScript script = database.revisions().script(revision.id());
    WrittenOperations downgrade = new WrittenOperations(script.downgrade(), database.dialect());
    return !downgrade.areNone() && !downgrade.areRefused();
  }

  private void count(Seeding seeding) throws SQLException {
    if (selection.rows() == 0) {
      return;
    }
    Schema live = database.inspect();
    SeededRows seeded = seeding.into(live);
    for (Table table : live.tables()) {
      rows.put(table.name(), seeded.count(table.name()));
    }
  }

  /** Gives rows to the tables of a schema. */
  @FunctionalInterface
  private interface Seeding {
    SeededRows into(Schema live) throws SQLException;
  }

  private Passage passage(Watching.Job job) throws SQLException {
    Passage seen = new Watching(database, tracer).run(job).passage();
    return new Passage(
        seen.took(), seen.statements().stream().map(this::withForecasts).toList());
  }

  private StatementTrace withForecasts(StatementTrace trace) {
    List<StatementTrace.Forecast> forecasts = new ArrayList<>();
    for (StatementFacts.Work work : trace.seen().work()) {
      long seeded = rows.getOrDefault(work.table(), 0L);
      selection.sizes().of(work.table()).ifPresent(real -> {
        if (seeded >= FEWEST_ROWS) {
          forecasts.add(forecast(work.table(), real, trace.span().took(), seeded));
        }
      });
    }
    return trace.withForecasts(forecasts.stream().distinct().toList());
  }

  private static StatementTrace.Forecast forecast(
      QualifiedName table, long real, Duration took, long seeded) {
    double nanos = (double) took.toNanos() * real / seeded;
    return new StatementTrace.Forecast(table, real, Duration.ofNanos((long) nanos));
  }
}
