package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.athanor.scratch.PostgresServer;
import tools.jackson.databind.JsonNode;

/**
 * {@code trace_cases.json}: statements with the locks that they take, and what they write and read,
 * as another tool or a real server told. Cases of other versions than that of the server here are
 * left out, and so are those of other products.
 */
final class TraceFormat implements CaseFormat {
  @Override
  public String fileName() {
    return "trace_cases.json";
  }

  @Override
  public List<ConformanceCase> read(JsonNode root) {
    List<ConformanceCase> read = new ArrayList<>();
    for (JsonNode each : root.path("oracle")) {
      if (isOf(PostgresServer.DEFAULT_MAJOR_VERSION, each)) {
        read.add(trace("oracle", each, new MeasuredTraceCase(each)));
      }
    }
    for (JsonNode each : root.path("eugene")) {
      read.add(trace("eugene", each, new ScriptTraceCase(each)));
    }
    return read;
  }

  private static boolean isOf(int major, JsonNode recorded) {
    return StreamSupport.stream(recorded.path("pg_versions").spliterator(), false)
        .anyMatch(version -> version.asString().equals(String.valueOf(major)));
  }

  private static ConformanceCase trace(
      String kind, JsonNode recorded, ConformanceCase.Check check) {
    return new ConformanceCase(
        recorded.path("id").asString(),
        recorded.path("source").asString(),
        kind,
        recorded.path(kind.equals("oracle") ? "sql" : "scripts").toString(),
        check);
  }
}
