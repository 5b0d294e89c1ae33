package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says the differences that Alembic found in words, as {@link ChangeWords} says Athanor's. */
final class RecordedDiffs {
  private final List<JsonNode> diffs = new ArrayList<>();
  private final Set<String> wholeTables = new TreeSet<>();
  private final JsonNode recorded;

  RecordedDiffs(JsonNode recorded) {
    this.recorded = recorded;
    JsonNode expected = recorded.path("expected_diffs");
    for (JsonNode each : expected) {
      (each.isArray() ? each : List.of(each)).forEach(diffs::add);
    }
    for (JsonNode each : diffs) {
      String kind = each.path("diff").asString();
      if (kind.equals("add_table") || kind.equals("remove_table")) {
        wholeTables.add(table(each.path("table")));
      }
    }
  }

  /** Sorted words; indexes of tables that come or go as a whole are part of that. */
  SortedSet<String> words() {
    SortedSet<String> words = new TreeSet<>();
    for (JsonNode each : diffs) {
      String word = word(each);
      if (word != null) {
        words.add(word);
      }
    }
    return words;
  }

  private @Nullable String word(JsonNode diff) {
    String kind = diff.path("diff").asString();
    String verb = kind.substring(0, kind.indexOf('_'));
    return switch (kind) {
      case "add_table", "remove_table" -> verb + " table " + table(diff.path("table"));
      case "add_column", "remove_column" ->
        verb + " column " + table(diff) + "." + text(diff.path("column"), "column");
      case "modify_type", "modify_nullable", "modify_default", "modify_comment" ->
        kind.substring(7) + " " + table(diff) + "." + text(diff, "column");
      case "add_index", "remove_index" -> index(verb, diff.path("index"));
      case "add_constraint", "remove_constraint", "add_fk", "remove_fk" ->
        verb + " " + constraint(diff);
      case "add_table_comment", "remove_table_comment" -> "comment " + table(diff);
      default -> throw new Inexpressible("diff " + diff);
    };
  }

  private @Nullable String index(String verb, JsonNode index) {
    String table = table(index);
    if (wholeTables.contains(table)) {
      return null;
    }
    // In MySQL and MariaDB a unique index and a unique constraint are the same thing.
    boolean isConstraint = recorded.path("dialect").asString().equals("mariadb")
        && index.path("unique").asBoolean(false);
    if (!isConstraint) {
      return verb + " index " + table + "." + text(index, "index");
    }
    List<String> columns = new ArrayList<>();
    index.path("expressions").forEach(each -> columns.add(text(each, "column")));
    return verb + " unique " + table + "(" + String.join(",", columns) + ")";
  }

  private String constraint(JsonNode diff) {
    JsonNode constraint = diff.path("constraint");
    String kind = text(constraint, "constraint");
    String columns = String.join(",", texts(constraint.path("columns")));
    return switch (kind) {
      case "check" -> "check " + table(diff) + "." + text(constraint, "name");
      case "foreign_key" -> "foreign key " + table(diff) + "(" + columns + ")";
      case "unique" -> "unique " + table(diff) + "(" + columns + ")";
      default -> throw new Inexpressible("constraint " + constraint);
    };
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.asString()));
    return texts;
  }

  /** The name of a table, with its schema unless that is the default one. */
  private String table(JsonNode node) {
    String schema = node.path("schema").asString("");
    boolean isDefault =
        schema.isEmpty() || schema.equals(recorded.path("default_schema_name").asString(""));
    return (isDefault ? "" : schema + ".") + text(node, "table");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
