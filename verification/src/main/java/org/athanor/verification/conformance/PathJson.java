package org.athanor.verification.conformance;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.athanor.revision.DowngradeStep;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionPath;
import org.athanor.revision.RevisionStep;
import org.athanor.revision.StampStep;
import org.athanor.revision.UpgradeStep;
import org.athanor.revision.VersionChange;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a path in the form of the recorded answers, with what it does to the version table. */
final class PathJson {
  private PathJson() {}

  static ObjectNode of(RevisionPath path) {
    ArrayNode steps = GraphJson.array();
    ArrayNode changes = GraphJson.array();
    Collection<RevisionId> rows = new LinkedHashSet<>(path.rows());
    for (RevisionStep step : path.steps()) {
      steps.add(step(step));
      List<VersionChange> stepChanges = step.versionChanges(rows);
      changes.add(changes(stepChanges));
      for (VersionChange change : stepChanges) {
        rows = change.applyTo(rows);
      }
    }
    ObjectNode json = GraphJson.object();
    json.set("steps", steps);
    json.set("version_table_ops", changes);
    json.set("heads_after", GraphJson.names(rows));
    return json;
  }

  private static ObjectNode step(RevisionStep step) {
    ObjectNode json = GraphJson.object();
    if (step instanceof UpgradeStep up) {
      json.put("direction", "upgrade").put("rev", up.revision().id().value());
    } else if (step instanceof DowngradeStep down) {
      json.put("direction", "downgrade").put("rev", down.revision().id().value());
    } else if (step instanceof StampStep stamp) {
      json.put("stamp", true);
      json.put("is_upgrade", stamp.direction() == StampStep.Direction.UP);
      json.put("branch_move", stamp.branchMove());
    }
    json.set("from", GraphJson.names(step.from()));
    json.set("to", GraphJson.names(step.to()));
    return json;
  }

  private static ArrayNode changes(List<VersionChange> changes) {
    ArrayNode json = GraphJson.array();
    changes.forEach(change -> json.add(change(change)));
    return json;
  }

  private static ObjectNode change(VersionChange change) {
    ObjectNode json = GraphJson.object();
    if (change instanceof VersionChange.Insert insert) {
      json.put("insert", insert.revision().value());
    } else if (change instanceof VersionChange.Delete delete) {
      json.put("delete", delete.revision().value());
    } else if (change instanceof VersionChange.Update update) {
      json.set("update", GraphJson.names(List.of(update.from(), update.to())));
    }
    return json;
  }
}
