package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.Binding;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.ColumnPlace;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.Execute;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameTable;
import org.athanor.operation.RowList;
import org.athanor.plan.NamedOperations;
import org.athanor.plan.NamingConvention;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.Exclusion;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Literal;
import org.athanor.schema.NamingTemplates;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;
import tools.jackson.databind.JsonNode;

/** Reads recorded operations as Athanor's. */
final class OperationJson {
  private final ColumnJson columns;
  private boolean bringsNumbers;
  private final Dialect dialect;
  private final JsonNode context;

  /**
   * Operations for a dialect.
   *
   * @param context how Alembic was set up
   */
  OperationJson(Dialect dialect, JsonNode context) {
    this.dialect = dialect;
    this.context = context;
    this.columns = new ColumnJson(dialect, context);
  }

  /**
   * The operations of a case.
   *
   * @throws Inexpressible when Athanor has none that means the same
   */
  List<Operation> operations(JsonNode recorded) {
    // Alembic takes for granted that the rows of such a script bring the numbers of an identity.
    bringsNumbers = recorded.path("as_sql").asBoolean()
        && recorded.path("dialect").asString().equals("mssql");
    JsonNode args = recorded.path("args");
    String op = recorded.path("op").asString();
    List<Operation> operations = new ArrayList<>();
    if (op.equals("batch_alter_table")) {
      operations.add(batch(args, recorded.path("members")));
    } else {
      if (op.equals("alter_column")) {
        QualifiedName table = name(new RecordedFields(args), "table_name");
        operations.addAll(checksOfOldType(table, args));
      }
      operations.addAll(read(op, args));
    }
    NamingTemplates templates = NamingJson.templates(context.path("naming_convention"));
    return context.path("naming_convention").isEmpty()
        ? operations
        : new NamedOperations(new NamingConvention(dialect, templates)).of(operations);
  }

  /** A table that stands. */
  Table table(JsonNode recorded) {
    return new TableJson(columns).table(recorded);
  }

  /** The members of a batch, as calls of operations or of the machine that rebuilds. */
  List<Operation> members(JsonNode table, JsonNode recorded) {
    QualifiedName name = table(table).name();
    List<Operation> operations = new ArrayList<>();
    for (JsonNode member : recorded) {
      String op = member.path("op").asString();
      operations.addAll(checksOfOldType(name, member));
      operations.addAll(
          member.path("args").isArray()
              ? new RebuildCalls(columns, name).read(op, member)
              : read(op, member));
    }
    return operations;
  }

  /** A check that Alembic's old type brought goes with the type. */
  private List<Operation> checksOfOldType(QualifiedName table, JsonNode change) {
    String column = change.path("column_name").asString("");
    return columns
        .checkOfType(column, change.path("existing_type"))
        .filter(check -> check.name() != null && change.has("modify_type"))
        .map(check -> (Operation)
            new DropConstraint(table, String.valueOf(check.name()), check.kind(), check, false))
        .stream()
        .toList();
  }

  private Operation batch(JsonNode args, JsonNode members) {
    RecordedFields told = new RecordedFields(args);
    String recreate = told.text("recreate").toUpperCase(Locale.ROOT);
    List<Operation> changes = new ArrayList<>();
    for (JsonNode member : members) {
      changes.addAll(read(member.path("op").asString(), member));
    }
    QualifiedName table = name(told, "table_name");
    told.node("reflect_kwargs");
    told.done();
    return new BatchAlterTable(table, changes, BatchAlterTable.Recreate.valueOf(recreate), null);
  }

  private List<Operation> read(String op, JsonNode args) {
    RecordedFields told = new RecordedFields(args);
    told.node("op");
    List<Operation> operations = switch (op) {
      case "add_column" -> addColumn(told);
      case "alter_column" -> columns.alter(name(told, "table_name"), told);
      case "drop_column" -> List.of(dropColumn(told));
      case "create_table" -> List.of(createTable(told));
      case "rename_table" ->
        List.of(new RenameTable(name(told, "table_name"), told.text("new_table_name")));
      case "create_table_comment", "drop_table_comment" ->
        List.of(new CommentOnTable(
            name(told, "table_name"), told.optional("comment"), told.optional("existing_comment")));
      case "create_index" -> List.of(createIndex(told));
      case "drop_index" -> List.of(dropIndex(told));
      case "create_primary_key" ->
        List.of(new AddConstraint(
            name(told, "table_name"),
            new PrimaryKey(told.optional("constraint_name"), told.texts("columns"))));
      case "create_unique_constraint" ->
        List.of(new AddConstraint(
            name(told, "table_name"),
            UniqueConstraint.of(told.optional("constraint_name"), told.texts("columns"))));
      case "create_foreign_key" -> List.of(ConstraintJson.foreignKey(told));
      case "create_check_constraint" ->
        List.of(new AddConstraint(
            name(told, "table_name"),
            Check.of(told.optional("constraint_name"), told.text("condition"))));
      case "create_exclude_constraint" -> List.of(exclusion(told));
      case "drop_constraint" -> List.of(dropConstraint(told));
      case "execute" -> List.of(execute(told));
      case "bulk_insert" -> List.of(bulkInsert(told));
      default -> throw new Inexpressible(op);
    };
    told.done();
    return operations;
  }

  private static QualifiedName name(RecordedFields told, String field) {
    return QualifiedName.of(told.optional("schema"), told.text(field));
  }

  private List<Operation> addColumn(RecordedFields told) {
    QualifiedName table = name(told, "table_name");
    RecordedFields column = new RecordedFields(told.node("column"));
    Column added = column.flag("primary_key") ? columns.keyColumn(column) : columns.column(column);
    List<Constraint> own = new ArrayList<>(ConstraintJson.checks(column));
    List<Constraint> separate = new ArrayList<>();
    List<Constraint> references = ConstraintJson.references(column);
    boolean isInline = told.flag("inline_references") && references.size() == 1;
    (isInline ? own : separate).addAll(references);
    columns.checkOfType(column).ifPresent(separate::add);
    if (told.flag("inline_primary_key") && column.flag("primary_key")) {
      own.add(new PrimaryKey(null, List.of(added.name())));
    }
    column.flag("primary_key");
    boolean ifNotExists = told.flag("if_not_exists");
    RecordedFields options = new RecordedFields(told.node("kw"));
    ColumnPlace place = RebuildCalls.place(options);
    options.done();
    List<Operation> operations = new ArrayList<>();
    operations.add(
        own.isEmpty()
            ? new AddColumn(table, added, ifNotExists, place)
            : new AddConstrainedColumn(table, added, own, ifNotExists));
    if (column.flag("index")) {
      operations.add(new CreateIndex(table, indexOf(table, added.name()), false, false));
    }
    separate.forEach(each -> operations.add(new AddConstraint(table, each)));
    column.done();
    return operations;
  }

  private static Index indexOf(QualifiedName table, String column) {
    String name = "ix_" + table.toString().replace('.', '_') + "_" + column;
    return Index.of(name, List.of(column));
  }

  private static Operation dropColumn(RecordedFields told) {
    RecordedFields options = new RecordedFields(told.node("kw"));
    options.node("existing_type");
    Set<DropColumn.Dependent> dependents = EnumSet.noneOf(DropColumn.Dependent.class);
    for (DropColumn.Dependent each : DropColumn.Dependent.values()) {
      String word = each.name().toLowerCase(Locale.ROOT).replaceFirst("s$", "");
      if (options.flag("mssql_drop_" + word)) {
        dependents.add(each);
      }
    }
    options.done();
    return new DropColumn(
        name(told, "table_name"),
        told.text("column_name"),
        null,
        told.flag("if_exists"),
        dependents,
        null);
  }

  private Operation createTable(RecordedFields told) {
    Table.Builder table = Table.builder(name(told, "table_name"));
    List<String> key = new ArrayList<>();
    for (JsonNode each : told.node("columns")) {
      RecordedFields column = new RecordedFields(each);
      table.column(TableJson.column(columns, told.node("columns"), column));
      if (column.flag("primary_key")) {
        key.add(column.text("column"));
      }
      ConstraintJson.checks(column).forEach(table::constraint);
      ConstraintJson.references(column).forEach(table::constraint);
      columns.checkOfType(column).ifPresent(table::constraint);
      if (column.flag("index")) {
        table.index(indexOf(name(told, "table_name"), column.text("column")));
      }
      column.done();
    }
    if (!key.isEmpty()) {
      table.primaryKey(new PrimaryKey(null, key));
    }
    told.node("constraints").forEach(each -> table.constraint(ConstraintJson.constraint(each)));
    if (!told.node("indexes").isEmpty()) {
      throw new Inexpressible("indexes of create_table");
    }
    table.comment(told.optional("comment"));
    return new CreateTable(table.build(), told.flag("if_not_exists"));
  }

  private static Operation createIndex(RecordedFields told) {
    RecordedFields options = new RecordedFields(told.node("kw"));
    List<IndexPart> parts = new ArrayList<>();
    for (JsonNode part : told.node("columns")) {
      parts.add(
          part.isString()
              ? IndexPart.column(part.asString())
              : IndexPart.expression(part.path("sql_text").asString()));
    }
    List<String> include = new ArrayList<>(options.texts("postgresql_include"));
    include.addAll(options.texts("mssql_include"));
    String where = options.optional("mssql_where");
    Index index = new Index(
        told.text("index_name"),
        parts,
        told.flag("unique"),
        options.optional("postgresql_using"),
        include,
        where == null ? options.optional("postgresql_where") : where,
        false);
    if (options.flag("mssql_clustered")) {
      index = index.withOptions(IndexOptions.DEFAULT.kind(IndexOptions.Kind.CLUSTERED));
    }
    boolean concurrently = options.flag("postgresql_concurrently");
    options.done();
    QualifiedName table = name(told, "table_name");
    return new CreateIndex(table, index, concurrently, told.flag("if_not_exists"));
  }

  private static Operation dropIndex(RecordedFields told) {
    RecordedFields options = new RecordedFields(told.node("kw"));
    boolean concurrently = options.flag("postgresql_concurrently");
    options.done();
    String table = told.optional("table_name");
    QualifiedName name = QualifiedName.of(told.optional("schema"), table == null ? "any" : table);
    return new DropIndex(name, told.text("index_name"), null, concurrently, told.flag("if_exists"));
  }

  /** A name in quotes is a column; other text is an expression. */
  private static Operation exclusion(RecordedFields told) {
    RecordedFields options = new RecordedFields(told.node("kw"));
    List<Exclusion.Element> elements = new ArrayList<>();
    for (JsonNode each : told.node("elements")) {
      String text = each.path(0).asString();
      boolean isColumn = text.matches("\"[^\"]*\"|\\w+");
      IndexPart part = isColumn
          ? IndexPart.column(text.replace("\"", ""))
          : IndexPart.expression(text.replaceFirst("^\\((.*)\\)$", "$1"));
      elements.add(new Exclusion.Element(part, each.path(1).asString()));
    }
    Exclusion exclusion = Exclusion.of(
            told.optional("constraint_name"), options.optional("using"), elements)
        .withWhere(told.optional("where"))
        .withDeferrability(ConstraintJson.deferrability(options));
    options.done();
    return new AddConstraint(name(told, "table_name"), exclusion);
  }

  private static Operation dropConstraint(RecordedFields told) {
    told.node("constraint_name_is_final");
    return new DropConstraint(
        name(told, "table_name"),
        told.text("constraint_name"),
        ConstraintJson.kind(told.optional("constraint_type")),
        null,
        told.flag("if_exists"));
  }

  private static Operation execute(RecordedFields told) {
    List<Binding> values = new ArrayList<>();
    for (var each : told.node("bind_params").properties()) {
      values.add(new Binding(each.getKey(), ColumnJson.value(each.getValue())));
    }
    told.node("kind");
    told.node("execution_options");
    String sql = told.text(told.has("sql") ? "sql" : "sql_with_placeholders");
    return new Execute(sql, null, values);
  }

  private Operation bulkInsert(RecordedFields told) {
    JsonNode table = told.node("table");
    if (table.isMissingNode()) {
      throw new Inexpressible("bulk_insert without its table's name");
    }
    told.node("multiinsert");
    List<String> names = new ArrayList<>();
    table.path("columns").forEach(each -> names.add(each.path("column").asString()));
    List<List<Literal>> rows = new ArrayList<>();
    for (JsonNode row : rows(told.node("rows"))) {
      rows.add(names.stream().map(column -> ColumnJson.value(row.path(column))).toList());
    }
    RecordedFields name = new RecordedFields(table);
    return new BulkInsert(
        name(name, "table"), names, new RowList(rows), bringsNumbers ? names.get(0) : null);
  }

  private static JsonNode rows(JsonNode recorded) {
    boolean isRows = recorded.isArray() && recorded.valueStream().allMatch(JsonNode::isObject);
    if (!isRows) {
      throw new DoesNotCompile("rows " + recorded);
    }
    return recorded;
  }
}
