package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
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
      table.column(column(columns, told.node("columns"), new RecordedFields(each)));
    }
    for (JsonNode each : told.node("constraints")) {
      if (!each.path("type_bound").asBoolean(false) || columns.hasChecksOfTypes()) {
        table.constraint(constraint(each));
      }
    }
    told.node("indexes").forEach(each -> table.index(index(each)));
    for (var option : options(told).properties()) {
      if (option.getValue().isString()) {
        table.option(optionClause(option.getKey(), option.getValue().asString()));
      }
    }
    return table.build();
  }

  /** An option of a table, such as {@code mysql_engine}, as a clause. */
  static String optionClause(String recorded, String value) {
    String words = recorded.replaceFirst("^[a-z]+_", "").replace('_', ' ');
    return words.toUpperCase(Locale.ROOT) + "=" + value;
  }

  /** A column of a table whose columns are {@code all}. */
  static Column column(ColumnJson columns, JsonNode all, RecordedFields told) {
    long keys = all.valueStream()
        .filter(each -> each.path("primary_key").asBoolean(false))
        .count();
    return keys == 1 && told.flag("primary_key") ? columns.keyColumn(told) : columns.column(told);
  }

  /** A constraint as it stands. */
  static Constraint constraint(JsonNode recorded) {
    RecordedFields told = new RecordedFields(recorded);
    String name = told.optional("name");
    return switch (told.text("constraint")) {
      case "primary_key" -> new PrimaryKey(name, told.texts("columns"));
      case "unique" ->
        new UniqueConstraint(
            name,
            told.texts("columns"),
            options(told).path("postgresql_nulls_not_distinct").asBoolean(false),
            ConstraintJson.deferrability(told));
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
    return ConstraintJson.foreignKey(
        told, ForeignKey.of(name, told.texts("columns"), target, targetColumns));
  }

  /** An index as it stands. */
  static Index index(JsonNode recorded) {
    RecordedFields told = new RecordedFields(recorded);
    JsonNode options = options(told);
    List<IndexPart> parts = new ArrayList<>();
    for (JsonNode each : told.node("expressions")) {
      parts.add(part(each, options.path("postgresql_ops")));
    }
    return Index.of(told.text("index"), List.of("?"))
        .withParts(parts)
        .withMethod(options.path("postgresql_using").asString(null))
        .withNullsNotDistinct(options.path("postgresql_nulls_not_distinct").asBoolean(false))
        .withUnique(told.flag("unique"));
  }

  private static IndexPart part(JsonNode recorded, JsonNode operatorClasses) {
    if (!recorded.has("column")) {
      String field = recorded.has("sql") ? "sql" : "expression";
      return RecordedIndexPart.of(recorded.path(field).asString());
    }
    String column = recorded.path("column").asString();
    JsonNode operatorClass = operatorClasses.path(column);
    return operatorClass.isMissingNode()
        ? IndexPart.column(column)
        : IndexPart.column(column).operatorClass(operatorClass.asString());
  }

  private static JsonNode options(RecordedFields told) {
    return told.node("dialect_options");
  }
}
