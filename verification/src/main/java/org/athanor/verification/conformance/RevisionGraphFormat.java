package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code revision_graph.json}: questions to a graph of revisions, recorded from Alembic. */
final class RevisionGraphFormat implements CaseFormat {
  @Override
  public String fileName() {
    return "revision_graph.json";
  }

  @Override
  public List<ConformanceCase> read(JsonNode root) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (JsonNode each : root) {
      JsonNode query = each.path("query");
      cases.add(new ConformanceCase(
          each.path("id").asString(),
          each.path("source_test").asString(),
          query.path("kind").asString(),
          query + " of " + GraphJson.summary(each.path("graph")),
          new GraphCase(each)));
    }
    return cases;
  }
}
