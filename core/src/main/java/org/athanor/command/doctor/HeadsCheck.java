package org.athanor.command.doctor;

import java.util.List;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;

/** Whether the history has one head. */
final class HeadsCheck implements DoctorCheck {
  @Override
  public String name() {
    return "heads";
  }

  @Override
  public Answer look(Surroundings at) throws Unavailable {
    RevisionGraph graph = at.graph();
    List<RevisionId> heads = graph.effectiveHeads();
    if (heads.size() <= 1) {
      return Answer.ok(heads.isEmpty() ? "no revision yet" : "one head: " + heads.get(0));
    }
    List<Revision> revisions =
        heads.stream().map(id -> graph.find(id).orElseThrow()).toList();
    boolean labelled =
        heads.stream().noneMatch(id -> graph.node(id).branchLabels().isEmpty());
    List<String> lines = revisions.stream().map(HeadsCheck::line).toList();
    if (labelled) {
      return Answer.ok(heads.size() + " heads, each of a branch with a label").with(lines);
    }
    String ids = String.join(" ", heads.stream().map(RevisionId::value).toList());
    return Answer.problem(
        "the history has " + heads.size() + " heads", lines, "athanor merge -m \"merge\" " + ids);
  }

  private static String line(Revision revision) {
    String file = revision.location() == null ? "" : "  (" + revision.location() + ")";
    return revision.id() + "  " + revision.message() + file;
  }
}
