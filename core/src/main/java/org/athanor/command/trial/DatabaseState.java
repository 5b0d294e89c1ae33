package org.athanor.command.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.command.ChangeText;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Inspector;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.revision.RevisionId;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;

/**
 * What can be told of a database at a moment. Immutable.
 *
 * @param schema all that it has but Athanor's own tables
 * @param counters where its counters are
 * @param rows its revisions
 */
record DatabaseState(Schema schema, Map<String, String> counters, List<RevisionId> rows) {
  DatabaseState {
    counters = Map.copyOf(counters);
    rows = List.copyOf(rows);
  }

  /** The schema of a scratch database, in all schemas but the server's own. */
  static Schema schema(Connection connection, Dialect dialect, Set<QualifiedName> ownTables)
      throws SQLException {
    Inspector inspector = dialect.inspector();
    return inspector.inspectAgain(
        connection, new Inspector.Scope(inspector.schemas(connection), ownTables).withObjects());
  }

  /** How schema and revisions differ from a later moment, one sentence each. */
  List<String> changes(DatabaseState later, Dialect dialect) {
    ChangeText text = new ChangeText(dialect, "before");
    List<String> changes = new ArrayList<>(new Differ(DiffOptions.of(dialect.capabilities()))
        .diff(schema, later.schema()).stream().map(text::of).toList());
    if (!rows.equals(later.rows())) {
      changes.add("the version table has " + later.rows() + " instead of " + rows);
    }
    return changes;
  }

  /** Counters that have gone on, one sentence each. */
  List<String> movedCounters(DatabaseState later) {
    List<String> moved = new ArrayList<>();
    counters.keySet().stream().sorted().forEach(name -> {
      String now = later.counters().get(name);
      String then = counters.get(name);
      if (now != null && !now.equals(then)) {
        moved.add(name + " has gone on from " + then + " to " + now
            + ": numbers that were taken are not given back");
      }
    });
    return moved;
  }
}
