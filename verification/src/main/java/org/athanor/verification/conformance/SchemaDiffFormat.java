package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code autogen_diffs.json}: a database, a model, and what Alembic finds to differ. */
final class SchemaDiffFormat implements CaseFormat {
  private final RecordedServers servers = new RecordedServers();

  @Override
  public String fileName() {
    return "autogen_diffs.json";
  }

  @Override
  public List<ConformanceCase> read(JsonNode root) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (JsonNode each : root) {
      String dialect = each.path("dialect").asString();
      cases.add(new ConformanceCase(
          each.path("id").asString(),
          each.path("source_test").asString(),
          dialect,
          dialect + " " + each.path("database_ddl") + " model " + tables(each),
          new SchemaDiffCase(each, servers)));
    }
    return cases;
  }

  private static String tables(JsonNode recorded) {
    return recorded.path("model").path("tables").toString();
  }
}
