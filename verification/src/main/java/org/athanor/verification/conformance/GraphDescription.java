package org.athanor.verification.conformance;

import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes all facts of a graph in the form of the recorded answers. */
final class GraphDescription {
  private GraphDescription() {}

  static ObjectNode of(RevisionGraph graph) {
    ObjectNode json = GraphJson.object();
    json.set("heads", GraphJson.names(graph.heads()));
    json.set("bases", GraphJson.names(graph.bases()));
    json.set("effective_heads", GraphJson.names(graph.effectiveHeads()));
    json.set("effective_bases", GraphJson.names(graph.effectiveBases()));
    ObjectNode revisions = json.putObject("revisions");
    for (Revision revision : graph.revisions()) {
      revisions.set(revision.id().value(), node(graph.node(revision.id())));
    }
    return json;
  }

  private static ObjectNode node(RevisionNode node) {
    ObjectNode json = GraphJson.object();
    json.set("next", GraphJson.names(node.next()));
    json.set("all_next", GraphJson.names(node.allNext()));
    json.set("labels", GraphJson.names(node.branchLabels()));
    json.set("resolved_depends_on", GraphJson.names(node.dependsOn()));
    json.set("normalized_depends_on", GraphJson.names(node.effectiveDependsOn()));
    json.put("is_head", node.isHead());
    json.put("is_base", node.isBase());
    json.put("is_branch_point", node.isBranchPoint());
    json.put("is_merge_point", node.isMergePoint());
    return json;
  }
}
