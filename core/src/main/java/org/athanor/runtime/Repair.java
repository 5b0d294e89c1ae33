package org.athanor.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.script.RevisionSource;

/** Mends Athanor's own tables, in one transaction, under the migration lock. */
final class Repair {
  private final RevisionSource source;
  private RevisionGraph graph;
  private final Session session;

  Repair(RevisionSource source, RevisionGraph graph, Session session) {
    this.source = source;
    this.graph = graph;
    this.session = session;
  }

  RepairReport run(RepairRequest request) throws SQLException {
    VersionState state = session.store().read();
    graph = state.seen(graph);
    List<Statement.Sql> statements = new ArrayList<>();
    boolean written = request.dryRun() == RepairRequest.DryRun.NO;
    RepairReport report = new RepairReport(
        digests(request, state, statements),
        journal(request, state, statements),
        failures(request, statements),
        written);
    requireFound(request, state);
    if (written && !statements.isEmpty()) {
      write(statements);
    }
    return report;
  }

  private void requireFound(RepairRequest request, VersionState state) throws SQLException {
    for (RevisionId id : request.revisions()) {
      if (graph.find(id).isEmpty()
          && !state.rows().contains(id)
          && session.store().history(id).isEmpty()) {
        throw AthanorException.of(
                ErrorCode.RUN_014,
                "Neither a file nor the history of the database knows revision \"" + id + "\".")
            .databaseState("Nothing was changed.")
            .fix("look for its whole id with  athanor history")
            .build();
      }
    }
  }

  private List<RepairReport.RenewedDigest> digests(
      RepairRequest request, VersionState state, List<Statement.Sql> statements)
      throws SQLException {
    List<RepairReport.RenewedDigest> renewed = new ArrayList<>();
    if (!request.actions().contains(RepairRequest.Action.DIGESTS)) {
      return renewed;
    }
    Map<RevisionId, AppliedCheck.Change> changed = new AppliedCheck(
            source, graph, session.dialect(), session.store())
        .changed(knownRows(state));
    changed.forEach((id, change) -> {
      if (isMeant(request, id)) {
        String message = graph.find(id).map(Revision::message).orElse("");
        renewed.add(new RepairReport.RenewedDigest(
            id, message, change.before(), change.now().operations()));
        statements.add(
            session.store().statements().updateDigests(change.historyId(), change.now()));
      }
    });
    return renewed;
  }

  /** Rows without a file have nothing to be compared with. */
  private VersionState knownRows(VersionState state) {
    Set<RevisionId> known = new LinkedHashSet<>(state.rows());
    known.removeIf(row -> graph.find(row).isEmpty());
    return new VersionState(state.present(), known, state.digests(), state.journal());
  }

  private List<JournalEntry> journal(
      RepairRequest request, VersionState state, List<Statement.Sql> statements) {
    if (!request.actions().contains(RepairRequest.Action.JOURNAL)) {
      return List.of();
    }
    List<JournalEntry> entries = state.journal().stream()
        .filter(entry -> isMeant(request, entry.revision()))
        .toList();
    entries.stream()
        .map(JournalEntry::revision)
        .distinct()
        .forEach(id -> statements.add(session.store().statements().clearJournal(id)));
    return entries;
  }

  private List<HistoryEntry> failures(RepairRequest request, List<Statement.Sql> statements)
      throws SQLException {
    if (!request.actions().contains(RepairRequest.Action.FAILURES)) {
      return List.of();
    }
    List<HistoryEntry> failures = session.store().history(null).stream()
        .filter(entry -> entry.outcome() == Outcome.FAILED && isMeant(request, entry.revision()))
        .toList();
    failures.stream()
        .map(HistoryEntry::revision)
        .distinct()
        .forEach(id -> statements.add(session.store().statements().deleteFailures(id)));
    return failures;
  }

  private static boolean isMeant(RepairRequest request, RevisionId id) {
    return request.revisions().isEmpty() || request.revisions().contains(id);
  }

  private void write(List<Statement.Sql> statements) throws SQLException {
    session.sink().begin(List.of());
    try {
      session.sink().runBatch(statements);
      session.sink().commit(List.of());
    } catch (SQLException | RuntimeException e) {
      session.sink().rollback(List.of());
      throw e;
    }
  }
}
