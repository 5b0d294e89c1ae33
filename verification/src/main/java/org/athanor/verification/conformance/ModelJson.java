package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.DataType;
import org.athanor.schema.EnumType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import tools.jackson.databind.JsonNode;

/** Reads recorded models: the schema that somebody wants. */
final class ModelJson {
  private final Dialect dialect;
  private final Schema live;
  private final Map<QualifiedName, EnumType> enumTypes = new LinkedHashMap<>();

  /** Reads for a database that holds {@code live}. */
  ModelJson(Dialect dialect, Schema live) {
    this.dialect = dialect;
    this.live = live;
  }

  /** The schema of a model. */
  Schema schema(JsonNode model) {
    List<Table> tables = new ArrayList<>();
    model.path("tables").forEach(each -> tables.add(table(each)));
    return new Schema(tables, List.of(), List.copyOf(enumTypes.values()));
  }

  private Table table(JsonNode recorded) {
    ColumnJson columns = new ColumnJson(dialect, recorded.path("no context"));
    Table table = new TableJson(columns).table(recorded);
    Table.Builder builder = table.toBuilder().comment(recorded.path("comment").asString(null));
    Table present = live.table(table.name()).orElse(table);
    builder.withoutConstraints();
    for (Constraint each : constraints(recorded)) {
      builder.constraint(each);
    }
    for (int i = 0; i < builder.columns().size(); i++) {
      JsonNode column = recorded.path("columns").get(i);
      noteEnum(table.name(), column.path("type"));
      // In a model the key of a table is an integer; that it counts is told by the database.
      Column wanted = columns.column(new RecordedFields(column));
      builder.columns().set(i, completed(wanted, column, present));
    }
    return builder.build();
  }

  /**
   * The constraints, of columns by their names in the database; those that types bring on products
   * without such types are the types' own business.
   */
  private static List<Constraint> constraints(JsonNode recorded) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode column : recorded.path("columns")) {
      names.put(column.path("key").asString(""), column.path("column").asString());
    }
    List<Constraint> constraints = new ArrayList<>();
    for (JsonNode each : recorded.path("constraints")) {
      if (!each.path("type_bound").asBoolean(false)) {
        constraints.add(renamed(TableJson.constraint(each), names));
      }
    }
    return constraints;
  }

  private static Constraint renamed(Constraint constraint, Map<String, String> names) {
    UnaryOperator<List<String>> inDatabase =
        columns -> columns.stream().map(name -> names.getOrDefault(name, name)).toList();
    if (constraint instanceof ForeignKey key) {
      return key.withColumns(inDatabase.apply(key.columns()), key.targetColumns());
    }
    if (constraint instanceof UniqueConstraint unique) {
      return unique.withColumns(inDatabase.apply(unique.columns()));
    }
    return constraint;
  }

  /**
   * SQLAlchemy's integer keys count, and how they do is the database's business: Alembic takes the
   * counter that stands there, whatever its kind.
   */
  private Column completed(Column column, JsonNode recorded, Table present) {
    if (column.defaultValue() instanceof ColumnDefault.Generated generated
        && !dialect.capabilities().has(Capability.VIRTUAL_GENERATED_COLUMNS)) {
      return column.withDefault(ColumnDefault.generated(generated.expression()));
    }
    boolean mayCount = recorded.path("primary_key").asBoolean(false)
        && recorded.path("autoincrement").asBoolean(true)
        && isWhole(column.type())
        && column.defaultValue().equals(ColumnDefault.none());
    return mayCount
        ? present
            .column(column.name())
            .map(c -> column.withDefault(c.defaultValue()))
            .orElse(column)
        : column;
  }

  private static boolean isWhole(DataType type) {
    return type instanceof DataType.Int
        || type instanceof DataType.BigInt
        || type instanceof DataType.SmallInt;
  }

  private void noteEnum(QualifiedName table, JsonNode type) {
    if (!dialect.capabilities().has(Capability.ENUM_TYPES) || !type.has("enum_name")) {
      return;
    }
    List<String> labels = new ArrayList<>();
    type.path("enums").forEach(each -> labels.add(each.asString()));
    QualifiedName name = table.sibling(type.path("enum_name").asString());
    enumTypes.put(name, EnumType.of(name, labels));
  }
}
