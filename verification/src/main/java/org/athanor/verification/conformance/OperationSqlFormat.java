package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code ops_sql.json}: operations and the SQL that Alembic writes for them, per product. */
final class OperationSqlFormat implements CaseFormat {
  private final RecordedDialects dialects = new RecordedDialects();
  private final TrialServers servers = new TrialServers(dialects);

  @Override
  public String fileName() {
    return "ops_sql.json";
  }

  @Override
  public List<ConformanceCase> read(JsonNode root) {
    List<ConformanceCase> cases = new ArrayList<>();
    for (JsonNode each : root) {
      String op = each.path("op").asString();
      String members = each.has("members") ? " " + each.path("members") : "";
      cases.add(new ConformanceCase(
          each.path("id").asString(),
          each.path("source_test").asString(),
          op,
          op + " on " + each.path("dialect").asString() + " " + each.path("args") + members,
          new OperationSqlCase(each, dialects, servers)));
    }
    return cases;
  }
}
