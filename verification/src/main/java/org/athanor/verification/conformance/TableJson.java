package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import org.athanor.schema.Check;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import tools.jackson.databind.JsonNode;

/** Reads recorded tables as they stand in a database. */
final class TableJson {
  private final ColumnJson columns;

  TableJson(ColumnJson columns) {
    this.columns = columns;
  }

  /** A table with its constraints and indexes. */
  Table table(JsonNode recorded) {
    RecordedFields told = new RecordedFields(recorded);
    Table.Builder table =
        Table.builder(QualifiedName.of(told.optional("schema"), told.text("table")));
    for (JsonNode each : told.node("columns")) {
      table.column(columns.column(new RecordedFields(each)));
    }
    told.node("constraints").forEach(each -> table.constraint(constraint(each)));
    told.node("indexes").forEach(each -> table.index(index(each)));
    return table.build();
  }

  /** A constraint as it stands. */
  static Constraint constraint(JsonNode recorded) {
    RecordedFields told = new RecordedFields(recorded);
    String name = told.optional("name");
    return switch (told.text("constraint")) {
      case "primary_key" -> new PrimaryKey(name, told.texts("columns"));
      case "unique" -> UniqueConstraint.of(name, told.texts("columns"));
      case "check" -> Check.of(name, told.text("sqltext"));
      case "foreign_key" -> foreignKey(name, told);
      default -> throw new Inexpressible("constraint " + recorded);
    };
  }

  private static ForeignKey foreignKey(
      @org.jspecify.annotations.Nullable String name, RecordedFields told) {
    List<String> targetColumns = new ArrayList<>();
    QualifiedName target = QualifiedName.of("?");
    for (String reference : told.texts("references")) {
      String[] parts = reference.split("\\.", -1);
      int size = parts.length;
      target = QualifiedName.of(size == 3 ? parts[0] : null, parts[size - 2]);
      targetColumns.add(parts[size - 1]);
    }
    return ForeignKey.of(name, told.texts("columns"), target, targetColumns);
  }

  /** An index as it stands. */
  static Index index(JsonNode recorded) {
    RecordedFields told = new RecordedFields(recorded);
    List<IndexPart> parts = new ArrayList<>();
    for (JsonNode each : told.node("expressions")) {
      parts.add(
          each.has("column")
              ? IndexPart.column(each.path("column").asString())
              : IndexPart.expression(each.path("sql").asString()));
    }
    return Index.of(told.text("index"), List.of("?"))
        .withParts(parts)
        .withUnique(told.flag("unique"));
  }
}
