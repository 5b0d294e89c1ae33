package org.athanor.verification.conformance;

import java.util.ArrayList;
import java.util.List;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.ColumnPlace;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads recorded calls of the machine with which Alembic rebuilds a table. */
final class RebuildCalls {
  private final ColumnJson columns;
  private final QualifiedName table;

  RebuildCalls(ColumnJson columns, QualifiedName table) {
    this.columns = columns;
    this.table = table;
  }

  /** The operations that one call stands for. */
  List<Operation> read(String op, JsonNode call) {
    JsonNode first = call.path("args").path(0);
    JsonNode second = call.path("args").path(1);
    RecordedFields details = new RecordedFields(call.path("kw"));
    List<Operation> operations = switch (op) {
      case "add_column" -> List.of(addColumn(second, details));
      case "drop_column" ->
        List.of(new DropColumn(table, second.path("sql").asString(), null, false));
      case "alter_column" -> alter(second.asString(), details);
      case "add_constraint" -> List.of(new AddConstraint(table, TableJson.constraint(first)));
      case "drop_constraint" -> List.of(dropConstraint(first));
      case "create_index", "add_index" ->
        List.of(new CreateIndex(table, TableJson.index(first), false, false));
      case "drop_index" ->
        List.of(new DropIndex(table, first.path("index").asString(), null, false, false));
      default -> throw new Inexpressible(op + " of a rebuild");
    };
    details.done();
    return operations;
  }

  private Operation addColumn(JsonNode column, RecordedFields details) {
    return new AddColumn(table, columns.column(new RecordedFields(column)), false, place(details));
  }

  /** Where a column is to stand, or null. */
  static @Nullable ColumnPlace place(RecordedFields told) {
    String before = told.optional("insert_before");
    String after = told.optional("insert_after");
    if (before != null) {
      return ColumnPlace.before(before);
    }
    return after == null ? null : ColumnPlace.after(after);
  }

  /** The moves that bring columns into a recorded order. */
  static List<Operation> order(QualifiedName table, JsonNode columns) {
    List<Operation> moves = new ArrayList<>();
    for (int i = 1; i < columns.size(); i++) {
      ColumnPlace place = ColumnPlace.after(columns.path(i - 1).asString());
      moves.add(new MoveColumn(table, columns.path(i).asString(), place));
    }
    return moves;
  }

  private Operation dropConstraint(JsonNode recorded) {
    RecordedFields told = new RecordedFields(recorded);
    Constraint.Kind kind = switch (told.text("constraint")) {
      case "primary_key" -> Constraint.Kind.PRIMARY_KEY;
      case "unique" -> Constraint.Kind.UNIQUE;
      case "foreign_key" -> Constraint.Kind.FOREIGN_KEY;
      case "check" -> Constraint.Kind.CHECK;
      default -> throw new Inexpressible("constraint " + recorded);
    };
    return new DropConstraint(table, told.text("name"), kind, null, false);
  }

  private List<Operation> alter(String column, RecordedFields details) {
    AlterColumn.Edits edits = AlterColumn.Edits.NONE;
    if (details.has("type_")) {
      edits = edits.type(columns.type(details.node("type_")));
    }
    if (details.has("nullable")) {
      edits = edits.nullable(details.flag("nullable"));
    }
    if (details.has("server_default")) {
      edits = edits.defaultValue(ColumnJson.defaultValue(details.node("server_default")));
    }
    if (details.has("comment")) {
      edits = edits.comment(details.text("comment"));
    }
    String newName = details.optional("name");
    if (edits.isEmpty() && newName == null) {
      // Of the values that a recording leaves out, being none, only that of the default says
      // anything: that there is none any more.
      edits = edits.defaultValue(ColumnDefault.none());
    }
    List<Operation> operations = new ArrayList<>();
    if (!edits.isEmpty()) {
      operations.add(new AlterColumn(table, column, edits, null, null));
    }
    if (newName != null) {
      operations.add(new RenameColumn(table, column, newName));
    }
    return operations;
  }
}
