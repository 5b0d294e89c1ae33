package org.athanor.command.doctor;

import java.util.ArrayList;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.RunStatus;

/** Where the database stands, and whether the files know it. */
final class PositionCheck implements DoctorCheck {
  @Override
  public String name() {
    return "position";
  }

  @Override
  public Answer look(Surroundings at) throws Unavailable {
    RunStatus status = at.readStatus();
    if (status.rows().isEmpty()) {
      return Answer.ok("at base: no revision has run");
    }
    RevisionGraph graph = at.graph();
    List<String> unknown = new ArrayList<>();
    for (RevisionId row : status.rows()) {
      if (graph.find(row).isEmpty()) {
        unknown.add(row.value());
      }
    }
    if (unknown.isEmpty()) {
      return Answer.ok("at " + texts(status.rows()));
    }
    for (RevisionId row : status.rows()) {
      if (graph.find(row).isEmpty() && graph.squashedInto(row).isPresent()) {
        AthanorException lost = graph.unknownRow(row);
        return Answer.problem(
            String.valueOf(lost.getMessage()),
            lost.evidence(),
            lost.fixes().toArray(String[]::new));
      }
    }
    return Answer.problem(
        "the database is at " + String.join(", ", unknown) + ", which no revision file has",
        List.of(),
        "get the file: it may be on a colleague's branch, or was deleted after it was applied",
        "if it must be forgotten:  athanor stamp --purge REVISION");
  }

  static String texts(List<RevisionId> ids) {
    return String.join(", ", ids.stream().map(RevisionId::value).toList());
  }
}
