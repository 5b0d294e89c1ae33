package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterColumn.Edits;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.DataType;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads recorded columns and changes of columns. */
final class ColumnJson {
  /** Products that are only written for, whose scripts depend on what is told of a column. */
  private static final Set<String> WRITTEN = Set.of("sqlserver", "oracle");

  /** Where Alembic states a column whole and takes for absent what it is not told. */
  private static final Set<String> RESTATING = Set.of("mysql", "mariadb");

  private final Dialect dialect;
  private final JsonNode context;

  ColumnJson(Dialect dialect, JsonNode context) {
    this.dialect = dialect;
    this.context = context;
  }

  /**
   * The check that Alembic's type of the column brings where the product has no such type, or
   * empty: here it is a constraint like others.
   */
  Optional<Constraint> checkOfType(RecordedFields column) {
    return checkOfType(column.text("column"), column.node("type"));
  }

  Optional<Constraint> checkOfType(String column, JsonNode type) {
    if (!type.path("create_constraint").asBoolean(false) || !hasChecksOfTypes()) {
      return Optional.empty();
    }
    String name = type.path("constraint_name").asString(null);
    return Optional.of(Check.of(name, column + " IN (" + values(type) + ")"));
  }

  /** Whether Alembic's types bring checks, because the product has no such types. */
  boolean hasChecksOfTypes() {
    return !context.path("supports_native_boolean").asBoolean(false);
  }

  private static String values(JsonNode type) {
    List<String> values = new ArrayList<>();
    type.path("enums").forEach(each -> values.add("'" + each.asString() + "'"));
    return values.isEmpty() ? "0, 1" : String.join(", ", values);
  }

  /** A column; the caller ends the reading. */
  Column column(RecordedFields told) {
    return new Column(
        told.text("column"),
        type(told.node("type")),
        told.node("nullable").asBoolean(true),
        defaultValue(told.node("server_default")),
        null,
        told.optional("comment"));
  }

  /** A column that is the whole key of its table: there, Alembic's integers count by themselves. */
  Column keyColumn(RecordedFields told) {
    Column column = column(told);
    boolean counts = told.node("autoincrement").asBoolean(true)
        && column.type().equals(new DataType.Int())
        && column.defaultValue().equals(ColumnDefault.none())
        && told.node("foreign_keys").isEmpty();
    if (counts && dialect.name().equals("postgresql")) {
      return column.withType(dialect.types().read("serial"));
    }
    boolean isMarked = RESTATING.contains(dialect.name());
    return counts && isMarked ? column.withDefault(ColumnDefault.identity()) : column;
  }

  /** A column as a change says that it is before; an integer where its type is not told. */
  Column assumed(String name, JsonNode change, boolean isNullable) {
    RecordedFields told = new RecordedFields(change);
    JsonNode type = told.node("existing_type");
    boolean counts = new RecordedFields(told.node("kw")).flag("existing_autoincrement");
    return new Column(
        name,
        type.isMissingNode() ? new DataType.Int() : plainType(type),
        told.node("existing_nullable").asBoolean(isNullable),
        counts ? ColumnDefault.identity() : defaultValue(told.node("existing_server_default")),
        null,
        told.optional("existing_comment"));
  }

  /** The operations that change a column; its new name comes last. */
  List<Operation> alter(QualifiedName table, RecordedFields told) {
    String name = told.text("column_name");
    RecordedFields options = new RecordedFields(told.node("kw"));
    String using = options.optional("postgresql_using");
    Edits edits = counting(edits(told), options);
    options.done();
    List<Operation> operations = new ArrayList<>();
    if (!edits.isEmpty()) {
      operations.add(new AlterColumn(table, name, edits, using, existing(name, told, options)));
    }
    checkOfType(name, told.node("modify_type"))
        .ifPresent(check -> operations.add(new AddConstraint(table, check)));
    String newName = told.optional("modify_name");
    if (newName != null) {
      operations.add(new RenameColumn(table, name, newName));
    }
    return operations;
  }

  private Edits edits(RecordedFields told) {
    Edits edits = Edits.NONE;
    if (told.has("modify_type")) {
      edits = edits.type(type(told.node("modify_type")));
    }
    if (told.has("modify_nullable")) {
      edits = edits.nullable(told.flag("modify_nullable"));
    }
    if (told.has("modify_server_default")) {
      edits = edits.defaultValue(defaultValue(told.node("modify_server_default")));
    }
    if (told.has("modify_comment")) {
      String comment = told.optional("modify_comment");
      edits = edits.comment(comment == null ? "" : comment);
    }
    return edits;
  }

  private static Edits counting(Edits edits, RecordedFields options) {
    if (!options.has("autoincrement")) {
      return edits;
    }
    return edits.defaultValue(
        options.flag("autoincrement") ? ColumnDefault.identity() : ColumnDefault.none());
  }

  private @Nullable Column existing(String name, RecordedFields told, RecordedFields options) {
    JsonNode type = told.node("existing_type");
    if (type.isMissingNode() && RESTATING.contains(dialect.name())) {
      type = told.node("modify_type");
    }
    DataType known = type.isMissingNode() ? standIn(told) : plainType(type);
    if (known == null) {
      return null;
    }
    boolean counts = options.flag("existing_autoincrement");
    return new Column(
        name,
        known,
        told.node("existing_nullable").asBoolean(true),
        counts ? ColumnDefault.identity() : defaultValue(told.node("existing_server_default")),
        null,
        told.optional("existing_comment"));
  }

  /** Where a fact of a column is told but not its type, any type stands for it. */
  private @Nullable DataType standIn(RecordedFields told) {
    boolean isWritten = WRITTEN.contains(dialect.name());
    String kind = told.node("existing_server_default").path("kind").asString("");
    if (isWritten && kind.equals("identity") || kind.equals("computed")) {
      return new DataType.Int();
    }
    boolean isChanged = told.has("modify_type") && told.has("existing_nullable");
    return isWritten && isChanged ? plainType(told.node("modify_type")) : null;
  }

  /** A type. */
  DataType type(JsonNode recorded) {
    return plainType(recorded);
  }

  /** The type without the check that comes with it. */
  private DataType plainType(JsonNode recorded) {
    if (!recorded.has("sql")) {
      throw new Inexpressible("type " + recorded);
    }
    return dialect.types().read(recorded.path("sql").asString());
  }

  /** A default, identity or generation. */
  static ColumnDefault defaultValue(JsonNode recorded) {
    if (recorded.isNull() || recorded.isMissingNode()) {
      return ColumnDefault.none();
    }
    RecordedFields told = new RecordedFields(recorded);
    String kind = told.text("kind");
    ColumnDefault value = switch (kind) {
      case "string_literal" -> ColumnDefault.constant(told.text("value"));
      case "sql_text", "sql_function", "sql_expression" ->
        ColumnDefault.expression(told.text("value"));
      case "identity" -> identity(told);
      case "computed" -> generated(told);
      default -> throw new Inexpressible("default " + recorded);
    };
    told.done();
    return value;
  }

  private static ColumnDefault generated(RecordedFields told) {
    boolean isStored = told.flag("persisted");
    return new ColumnDefault.Generated(
        told.text("sqltext"),
        isStored ? ColumnDefault.Storage.STORED : ColumnDefault.Storage.VIRTUAL);
  }

  private static ColumnDefault identity(RecordedFields told) {
    boolean isAlways = told.flag("always");
    SequenceOptions options = new SequenceOptions(
        null,
        number(told, "start"),
        number(told, "increment"),
        number(told, "minvalue"),
        number(told, "maxvalue"),
        number(told, "cache"),
        told.has("cycle") ? told.flag("cycle") : null);
    return new ColumnDefault.Identity(
        isAlways ? ColumnDefault.Mode.ALWAYS : ColumnDefault.Mode.BY_DEFAULT, options);
  }

  private static @Nullable Long number(RecordedFields told, String field) {
    return told.has(field) ? told.node(field).asLong() : null;
  }

  /** A constant that is recorded as SQL. */
  private static Literal literal(String sql) {
    if (!sql.matches("'([^']|'')*'")) {
      throw new Inexpressible("a row with SQL as value");
    }
    return Literal.of(sql.substring(1, sql.length() - 1).replace("''", "'"));
  }

  /** A value of a row; one that the row does not give is null. */
  static Literal value(JsonNode recorded) {
    if (recorded.isObject()) {
      return literal(recorded.path("sql").asString());
    }
    if (recorded.isNumber()) {
      return Literal.of(recorded.decimalValue());
    }
    return Literal.of(recorded.isNull() || recorded.isMissingNode() ? null : recorded.asString());
  }
}
