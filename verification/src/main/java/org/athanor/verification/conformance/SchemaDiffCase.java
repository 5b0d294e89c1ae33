package org.athanor.verification.conformance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Inspector;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.ObjectFilter;
import org.athanor.diff.SchemaChange;
import org.athanor.error.AthanorException;
import org.athanor.schema.Schema;
import org.athanor.scratch.ScratchDatabase;
import tools.jackson.databind.JsonNode;

/** Loads a database, compares it with a model, and judges what is found to differ. */
final class SchemaDiffCase implements ConformanceCase.Check {
  private final JsonNode recorded;
  private final RecordedServers servers;

  SchemaDiffCase(JsonNode recorded, RecordedServers servers) {
    this.recorded = recorded;
    this.servers = servers;
  }

  @Override
  public Outcome run() {
    SortedSet<String> expected = new RecordedDiffs(recorded).words();
    String product = recorded.path("dialect").asString();
    try (ScratchDatabase database = servers.database(product);
        Connection loading = database.open();
        Connection reading = database.open()) {
      servers.load(loading, product, recorded.path("database_ddl"));
      SortedSet<String> came = ChangeWords.of(changes(reading));
      return came.equals(expected)
          ? new Outcome.Passed()
          : new Outcome.Failed(String.join("\n", expected), String.join("\n", came));
    } catch (Inexpressible | SQLException e) {
      return new Outcome.Failed(String.join("\n", expected), String.valueOf(e.getMessage()));
    } catch (AthanorException e) {
      return new Outcome.Failed(String.join("\n", expected), e.toText());
    }
  }

  private List<SchemaChange> changes(Connection connection) throws SQLException {
    Dialect dialect = servers.dialect(connection);
    boolean isAll = recorded.path("options").path("include_schemas").asBoolean(false);
    Inspector inspector = dialect.inspector();
    List<String> schemas = isAll ? inspector.schemas(connection) : List.of();
    Schema live = inspector.inspect(connection, new Inspector.Scope(schemas, Set.of()));
    Schema model = new ModelJson(dialect, live).schema(recorded.path("model"));
    Schema wanted = dialect.normalizer().normalize(connection, model, live);
    ObjectFilter filter = filter().in(inspector.defaultSchema(connection));
    DiffOptions options =
        new DiffOptions(dialect.capabilities(), List.of(), DiffOptions.UnknownTables.REMOVE);
    return new Differ(options).diff(live, filter.leaving(live, wanted));
  }

  /** What the recorded hook refused, as patterns. */
  private ObjectFilter filter() {
    List<String> excluded = new ArrayList<>();
    excluded.add(
        "table:" + recorded.path("options").path("version_table").asString("alembic_version"));
    for (JsonNode each : recorded.path("filtered_out")) {
      String name = each.path("name").asString("public");
      switch (each.path("type").asString()) {
        case "schema" -> excluded.add("schema:" + name);
        case "table" -> excluded.add("table:" + name);
        case "column" -> excluded.add("column:" + name);
        case "index", "unique_constraint" ->
          excluded.addAll(List.of("index:" + name, "constraint:" + name));
        default -> excluded.add("constraint:" + name);
      }
    }
    return ObjectFilter.parse(List.of(), excluded);
  }
}
