package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import tools.jackson.databind.JsonNode;

/**
 * The table that a recorded change takes for granted: it has the columns which the change speaks
 * of, and they are as it says. Of what it does not say there are several guesses.
 */
final class AssumedTable {
  private static final Set<String> MAKING = Set.of("create_table", "execute", "bulk_insert");

  private final ColumnJson columns;

  AssumedTable(ColumnJson columns) {
    this.columns = columns;
  }

  /** What may have stood, the likeliest first. */
  List<StandingTables> guesses(JsonNode recorded) {
    if (MAKING.contains(recorded.path("op").asString())) {
      return List.of(StandingTables.none());
    }
    List<JsonNode> calls = new ArrayList<>(List.of(recorded.path("args")));
    recorded.path("members").forEach(calls::add);
    return List.of(guess(calls, true), guess(calls, false));
  }

  private StandingTables guess(List<JsonNode> calls, boolean isNullable) {
    Map<String, Column> known = new LinkedHashMap<>();
    QualifiedName name = QualifiedName.of("?");
    for (JsonNode call : calls) {
      if (call.has("table_name")) {
        name = QualifiedName.of(
            call.path("schema").asString(null), call.path("table_name").asString());
      }
      String column = call.path("column_name").asString(null);
      if (column != null) {
        known.put(column, columns.assumed(column, call, isNullable));
      }
      for (JsonNode each : call.path("columns")) {
        if (each.isString() && !isAdded(each.asString(), calls)) {
          known.putIfAbsent(each.asString(), Column.of(each.asString(), new DataType.Int()));
        }
      }
    }
    Table.Builder table = Table.builder(name);
    for (Column column : known.values()) {
      table.column(column);
      if (column.defaultValue() instanceof ColumnDefault.Identity) {
        table.primaryKey(new PrimaryKey(null, List.of(column.name())));
      }
    }
    // A table that loses its only column would be none.
    table.column(Column.of("another", new DataType.Int()));
    return StandingTables.of(table.build());
  }

  private static boolean isAdded(String column, List<JsonNode> calls) {
    return calls.stream()
        .anyMatch(call -> call.path("column").path("column").asString("").equals(column));
  }
}
