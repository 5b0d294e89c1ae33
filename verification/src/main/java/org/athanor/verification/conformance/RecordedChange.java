package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import tools.jackson.databind.JsonNode;

/** A recorded change of a database that can be tried on a server. */
final class RecordedChange {
  private final JsonNode recorded;
  private final RecordedDialects dialects;
  private final boolean isDriven;

  RecordedChange(JsonNode recorded, RecordedDialects dialects) {
    this.recorded = recorded;
    this.dialects = dialects;
    this.isDriven = recorded.path("op").asString().equals("batch_apply");
  }

  /** Whether a table is rebuilt on SQLite, or on the product that is none. */
  boolean isRebuild() {
    String dialect = recorded.path("dialect").asString();
    boolean rebuilds = dialect.equals("sqlite") || dialect.equals("default");
    return rebuilds
        && (isDriven || recorded.has("existing_table"))
        && !recorded.has("expected_error");
  }

  /**
   * The product on which a rebuild is tried: SQLite, which needs them most, or H2 when a table is
   * in a schema of its own.
   */
  String rebuilder() {
    boolean isElsewhere = existingTable().path("schema").asString(null) != null;
    return isElsewhere ? "h2" : "sqlite";
  }

  /** Tries what is recorded and what Athanor does on two databases of a product. */
  Outcome onServer(TrialServers servers, String product) {
    Dialect dialect = dialects.named(product);
    OperationJson operations = new OperationJson(dialect, recorded.path("context"));
    List<String> script = new ArrayList<>();
    recorded.path("expected_sql").forEach(each -> script.add(each.asString()));
    List<Operation> changes =
        isDriven || isRebuild() ? rebuild(operations) : operations.operations(recorded);
    return new EffectCase(servers, product, script, changes).run(standing(dialect, operations));
  }

  private List<StandingTables> standing(Dialect dialect, OperationJson operations) {
    JsonNode table = existingTable();
    return table.isMissingNode()
        ? new AssumedTable(new ColumnJson(dialect, recorded.path("context"))).guesses(recorded)
        : List.of(StandingTables.of(operations.table(table)));
  }

  private JsonNode existingTable() {
    return recorded.has("existing_table")
        ? recorded.path("existing_table")
        : recorded.path("args").path("existing_table");
  }

  private List<Operation> rebuild(OperationJson operations) {
    JsonNode args = recorded.path("args");
    JsonNode members = recorded.has("members") ? recorded.path("members") : args.path("members");
    Table before = operations.table(existingTable());
    QualifiedName name = before.name();
    List<Operation> changes = new ArrayList<>(operations.members(existingTable(), members));
    args.path("table_args")
        .forEach(each -> changes.add(new AddConstraint(name, TableJson.constraint(each))));
    args.path("partial_reordering").forEach(each -> changes.addAll(RebuildCalls.order(name, each)));
    List<Operation> all = new ArrayList<>();
    all.add(new BatchAlterTable(name, changes, BatchAlterTable.Recreate.AUTO, null));
    for (var option : args.path("table_kwargs").properties()) {
      String clause = TableJson.optionClause(option.getKey(), option.getValue().asString());
      all.add(new AlterTableOptions(name, List.of(clause), List.of()));
    }
    return all;
  }
}
