package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * {@code type_compare.json} and {@code default_compare.json}: a column as it stands and as it is
 * wanted, and whether Alembic takes them for different.
 */
final class ColumnCompareFormat implements CaseFormat {
  private final String fileName;
  private final RecordedServers servers = new RecordedServers();

  ColumnCompareFormat(String fileName) {
    this.fileName = fileName;
  }

  @Override
  public String fileName() {
    return fileName;
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
          dialect + " " + described(each),
          new ColumnCompareCase(each, servers)));
    }
    return cases;
  }

  private static String described(JsonNode recorded) {
    String types = recorded.path("database_type").path("sql") + " wanted "
        + recorded.path("model_type").path("sql");
    return recorded.has("model_default_rendered")
        ? types + " default " + recorded.path("database_default_reflected") + " wanted "
            + recorded.path("model_default_rendered")
        : types;
  }
}
