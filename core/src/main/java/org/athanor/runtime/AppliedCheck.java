package org.athanor.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.script.RevisionScript;
import org.athanor.script.RevisionSource;
import org.athanor.script.SourceDigest;
import org.jspecify.annotations.Nullable;

/**
 * Compares applied revisions with their files. Texts are compared first, which is cheap for
 * thousands; only where they differ are the recorded operations compared, so that a Java revision
 * may be laid out anew.
 */
final class AppliedCheck {
  private final RevisionSource source;
  private final RevisionGraph graph;
  private final Dialect dialect;
  private final VersionStore store;

  AppliedCheck(RevisionSource source, RevisionGraph graph, Dialect dialect, VersionStore store) {
    this.source = source;
    this.graph = graph;
    this.dialect = dialect;
    this.store = store;
  }

  /**
   * Every row of the version table must be a revision.
   *
   * @throws AthanorException RUN-002 for one that is not, REV-025 for one of squashed revisions
   *     whose files are gone
   */
  void requireKnown(Set<RevisionId> rows) throws SQLException {
    for (RevisionId row : rows) {
      if (graph.find(row).isEmpty()) {
        throw graph.squashedInto(row).isPresent() ? graph.unknownRow(row) : unknown(row);
      }
    }
  }

  private AthanorException unknown(RevisionId row) throws SQLException {
    AthanorException.Builder error = AthanorException.of(
        ErrorCode.RUN_002,
        "The database is at revision \"" + row + "\", which no revision file has (searched "
            + graph.revisions().size() + ").");
    List<HistoryEntry> known = store.history(row);
    if (known.isEmpty()) {
      error.evidence("the history table does not know it either");
    }
    known.forEach(entry -> error.evidence(entry.summary()));
    return error
        .databaseState("Nothing was changed.")
        .fix("get the file: it may be on a colleague's branch, or was deleted after it was applied")
        .fix("if it must be forgotten, set the table by hand:  athanor stamp --purge REVISION")
        .build();
  }

  /**
   * Every applied revision must be what it was.
   *
   * @throws AthanorException RUN-003 naming those that changed
   */
  void requireUnchanged(VersionState state) throws SQLException {
    Map<RevisionId, Change> changed = changed(state);
    if (changed.isEmpty()) {
      return;
    }
    String what = changed.size() == 1
        ? "Revision " + changed.keySet().iterator().next() + " was changed after it was applied."
        : changed.size() + " revisions were changed after they were applied.";
    AthanorException.Builder error = AthanorException.of(ErrorCode.RUN_003, what);
    for (RevisionId id : changed.keySet()) {
      error.evidence(describe(graph.find(id).orElseThrow()));
    }
    throw error
        .databaseState("Nothing was changed.")
        .fix("take the edit back, and put the change into a new revision")
        .fix("if the database is right as it is, accept the files:  athanor repair "
            + String.join(" ", changed.keySet().stream().map(RevisionId::value).toList()))
        .build();
  }

  private String describe(Revision revision) throws SQLException {
    String file = revision.location() == null ? revision.message() : revision.location();
    HistoryEntry last = null;
    for (HistoryEntry entry : store.history(revision.id())) {
      if (entry.outcome() == Outcome.DONE && entry.direction() != Direction.DOWNGRADE) {
        last = entry;
      }
    }
    String applied = last == null ? "" : ": applied " + last.startedAt() + " by " + last.author();
    return revision.id() + "  " + file + applied;
  }

  /** The applied revisions that do something else than when they were applied, as they are now. */
  Map<RevisionId, Change> changed(VersionState state) throws SQLException {
    List<RevisionId> recorded = new ArrayList<>();
    for (RevisionId id : graph.applied(state.rows())) {
      VersionState.StoredDigest stored = state.digests().get(id.value());
      if (stored != null && stored.source() != null) {
        recorded.add(id);
      }
    }
    if (recorded.isEmpty()) {
      return Map.of();
    }
    List<RevisionId> edited = new ArrayList<>();
    Map<RevisionId, SourceDigest> now = source.digests(recorded);
    for (RevisionId id : recorded) {
      if (!known(now.get(id))
          .value()
          .equals(known(state.digests().get(id.value())).source())) {
        edited.add(id);
      }
    }
    return withOtherOperations(edited, state);
  }

  private Map<RevisionId, Change> withOtherOperations(List<RevisionId> edited, VersionState state)
      throws SQLException {
    Map<RevisionId, Change> changed = new LinkedHashMap<>();
    if (edited.isEmpty()) {
      return changed;
    }
    Map<RevisionId, RevisionScript> scripts = source.load(edited, dialect);
    Map<Long, String> operations = store.operationsDigests();
    for (RevisionId id : edited) {
      RevisionScript script = known(scripts.get(id));
      long row = known(state.digests().get(id.value())).historyId();
      String stored = operations.getOrDefault(row, "");
      if (!script.operationsDigest().equals(stored)) {
        Digests now = new Digests(script.sourceDigest(), script.operationsDigest());
        changed.put(id, new Change(row, stored, now));
      }
    }
    return changed;
  }

  /**
   * A revision that does something else now.
   *
   * @param historyId the row of its history that says what it did
   * @param before the digest of what it did
   * @param now what it is now
   */
  record Change(long historyId, String before, Digests now) {}

  /** What was asked for by id is there. */
  private static <T> T known(@Nullable T found) {
    return Objects.requireNonNull(found);
  }
}
