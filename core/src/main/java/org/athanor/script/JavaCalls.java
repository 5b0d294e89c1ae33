package org.athanor.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterMode;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.AlterWith;
import org.athanor.operation.AttachPartition;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.Binding;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.ChangeRows;
import org.athanor.operation.ColumnPlace;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateObject;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.DetachPartition;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropColumn.Dependent;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropObject;
import org.athanor.operation.DropSequence;
import org.athanor.operation.DropTable;
import org.athanor.operation.Execute;
import org.athanor.operation.Irreversible;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.operation.OperationVisitor;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.operation.ReplaceObject;
import org.athanor.operation.RequireNone;
import org.athanor.operation.RunCode;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Writes each operation as the call of {@link org.athanor.migration.Operations} that records it.
 */
final class JavaCalls implements OperationVisitor<List<JavaCode.Chain>> {
  private final JavaValues values;
  private final JavaDefinitions definitions;
  private final JavaConstraintCalls constraints;
  private final JavaTypeCalls types;
  private final JavaObjectCalls objects;
  private final String op;

  /**
   * Calls on a variable.
   *
   * @param values writes values
   * @param op the variable
   */
  JavaCalls(JavaValues values, String op) {
    this.values = values;
    this.definitions = new JavaDefinitions(values);
    this.constraints = new JavaConstraintCalls(values, op);
    this.types = new JavaTypeCalls(values, op);
    this.objects = new JavaObjectCalls(values, op);
    this.op = op;
  }

  /** The statements that record an operation; several for a custom one. */
  List<JavaCode.Chain> of(Operation operation) {
    return operation.accept(this);
  }

  private JavaCode.Chain op(QualifiedName owner) {
    return on(owner.schema());
  }

  private JavaCode.Chain on(@Nullable String schema) {
    JavaCode.Chain chain = new JavaCode.Chain(op);
    return schema == null ? chain : chain.call("inSchema", JavaCode.text(schema));
  }

  private JavaCode.Chain call(QualifiedName object, String method) {
    return op(object).call(method, JavaCode.text(object.name()));
  }

  private JavaCode.Chain onColumn(QualifiedName table, String method, String column) {
    return op(table).call(method, JavaCode.text(table.name()), JavaCode.text(column));
  }

  @Override
  public List<JavaCode.Chain> visit(CreateTable operation) {
    QualifiedName name = operation.table().name();
    JavaCode definition = definitions.table(operation.table(), "t");
    JavaCode.Chain chain = op(name).call("createTable", JavaCode.text(name.name()), definition);
    return List.of(chain.callIf(operation.ifNotExists(), "ifNotExists"));
  }

  @Override
  public List<JavaCode.Chain> visit(DropTable operation) {
    JavaCode.Chain chain = call(operation.table(), "dropTable");
    chain.callIf(operation.ifExists(), "ifExists");
    if (operation.existing() != null) {
      JavaDefinitions.requireSame(
          "Drop of table", operation.table(), operation.existing().name());
      chain.call("existing", definitions.table(operation.existing(), "t"));
    }
    return List.of(chain);
  }

  @Override
  public List<JavaCode.Chain> visit(RenameTable operation) {
    return List.of(onColumn(operation.table(), "renameTable", operation.newName()));
  }

  @Override
  public List<JavaCode.Chain> visit(CommentOnTable operation) {
    return List.of(op(operation.table())
        .call(
            "commentOnTable",
            JavaCode.text(operation.table().name()),
            values.optional(operation.comment()),
            values.optional(operation.existing())));
  }

  @Override
  public List<JavaCode.Chain> visit(AddColumn operation) {
    JavaCode.Chain chain = op(operation.table())
        .call(
            "addColumn",
            JavaCode.text(operation.table().name()),
            JavaCode.text(operation.column().name()),
            values.type(operation.column().type()));
    definitions.details(chain, operation.column());
    if (operation.place() != null) {
      place(chain, operation.place());
    }
    return List.of(chain.callIf(operation.ifNotExists(), "ifNotExists"));
  }

  private JavaCode.Chain constrained(AddConstrainedColumn operation) {
    JavaCode.Chain chain = of(operation.expand().get(0)).get(0);
    operation.constraints().forEach(c -> chain.call("constraint", values.constraint(c)));
    return chain;
  }

  @Override
  public List<JavaCode.Chain> visit(DropColumn operation) {
    JavaCode.Chain chain = onColumn(operation.table(), "dropColumn", operation.column());
    chain.callIf(operation.ifExists(), "ifExists");
    Set<Dependent> dependents = operation.dependents();
    chain.callIf(dependents.contains(Dependent.DEFAULT), "dropDefault");
    chain.callIf(dependents.contains(Dependent.CHECKS), "dropChecks");
    chain.callIf(dependents.contains(Dependent.FOREIGN_KEYS), "dropForeignKeys");
    if (operation.existing() != null) {
      JavaDefinitions.requireSame(
          "Drop of column", operation.column(), operation.existing().name());
      chain.call("existing", definitions.existing(operation.existing()));
    }
    return List.of(chain);
  }

  @Override
  public List<JavaCode.Chain> visit(AlterColumn operation) {
    return List.of(new JavaEdits(values, definitions)
        .alter(onColumn(operation.table(), "alterColumn", operation.column()), operation));
  }

  @Override
  public List<JavaCode.Chain> visit(MoveColumn operation) {
    JavaCode.Chain chain = onColumn(operation.table(), "moveColumn", operation.column());
    return List.of(place(chain, operation.place()));
  }

  private static JavaCode.Chain place(JavaCode.Chain chain, ColumnPlace place) {
    String method = place.side() == ColumnPlace.Side.BEFORE ? "before" : "after";
    return chain.call(method, JavaCode.text(place.column()));
  }

  @Override
  public List<JavaCode.Chain> visit(RenameColumn operation) {
    return List.of(
        renaming(operation.table(), "renameColumn", operation.column(), operation.newName()));
  }

  private JavaCode.Chain renaming(QualifiedName table, String call, String from, String to) {
    return op(table).call(call, JavaCode.texts(table.name(), List.of(from, to)));
  }

  @Override
  public List<JavaCode.Chain> visit(AddConstraint operation) {
    return List.of(constraints.add(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(DropConstraint operation) {
    return List.of(constraints.drop(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(ValidateConstraint operation) {
    return List.of(constraints.validate(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(RenameConstraint operation) {
    return List.of(renaming(
        operation.table(), "renameConstraint", operation.constraint(), operation.newName()));
  }

  private JavaCode.Chain named(QualifiedName table, String method, String name) {
    return op(table).call(method, JavaCode.text(name));
  }

  @Override
  public List<JavaCode.Chain> visit(CreateIndex operation) {
    Index index = operation.index();
    int leading = JavaDefinitions.leadingColumns(index);
    JavaCode.Chain chain = named(operation.table(), "createIndex", index.name());
    List<String> columns = JavaDefinitions.columns(index, leading);
    chain.call("on", JavaCode.texts(operation.table().name(), columns));
    definitions.details(chain, index, leading);
    chain.callIf(operation.concurrently(), "concurrently");
    return List.of(chain.callIf(operation.ifNotExists(), "ifNotExists"));
  }

  @Override
  public List<JavaCode.Chain> visit(DropIndex operation) {
    JavaCode.Chain chain = named(operation.table(), "dropIndex", operation.name());
    chain.call("on", JavaCode.text(operation.table().name()));
    chain.callIf(operation.concurrently(), "concurrently");
    chain.callIf(operation.ifExists(), "ifExists");
    if (operation.existing() != null) {
      JavaDefinitions.requireSame(
          "Drop of index", operation.name(), operation.existing().name());
      chain.call("existing", definitions.index(operation.existing()));
    }
    return List.of(chain);
  }

  @Override
  public List<JavaCode.Chain> visit(RenameIndex operation) {
    return List.of(
        renaming(operation.table(), "renameIndex", operation.index(), operation.newName()));
  }

  @Override
  public List<JavaCode.Chain> visit(CreateSequence operation) {
    return List.of(types.create(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(AlterSequence operation) {
    return List.of(types.alter(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(DropSequence operation) {
    return List.of(types.drop(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(CreateEnumType operation) {
    return List.of(types.create(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(DropEnumType operation) {
    return List.of(types.drop(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(RenameEnumType operation) {
    return List.of(types.rename(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(AddEnumValue operation) {
    return List.of(types.add(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(RenameEnumValue operation) {
    return List.of(types.rename(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(CreateObject operation) {
    return List.of(objects.create(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(DropObject operation) {
    return List.of(objects.drop(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(ReplaceObject operation) {
    return List.of(objects.replace(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(AttachPartition operation) {
    return List.of(objects.attach(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(DetachPartition operation) {
    return List.of(objects.detach(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(AlterTableOptions operation) {
    return List.of(objects.alter(operation));
  }

  @Override
  public List<JavaCode.Chain> visit(BulkInsert operation) {
    return List.of(new JavaRows(values).insert(op(operation.table()), operation));
  }

  @Override
  public List<JavaCode.Chain> visit(ChangeRows operation) {
    JavaCode change = new JavaStatements(values).change(op, operation.change());
    return List.of(new JavaCode.Chain(op).call("execute", change));
  }

  @Override
  public List<JavaCode.Chain> visit(Execute operation) {
    List<JavaCode> sql = new ArrayList<>(List.of(JavaCode.text(operation.sql())));
    if (operation.reverseSql() != null) {
      sql.add(JavaCode.text(operation.reverseSql()));
    }
    JavaCode.Chain chain = new JavaCode.Chain(op).call("execute", sql);
    for (Binding binding : operation.values()) {
      JavaCode name = JavaCode.text(binding.name());
      chain.call("bind", name, values.literal(binding.value()));
    }
    return List.of(chain);
  }

  @Override
  public List<JavaCode.Chain> visit(RunCode operation) {
    return List.of(new JavaRows(values).code(new JavaCode.Chain(op), operation));
  }

  @Override
  public List<JavaCode.Chain> visit(RequireNone operation) {
    JavaCode query = JavaCode.text(operation.query());
    return List.of(
        new JavaCode.Chain(op).call("requireNone", query, JavaCode.text(operation.failure())));
  }

  @Override
  public List<JavaCode.Chain> visit(Irreversible operation) {
    return List.of(new JavaCode.Chain(op).call("irreversible", JavaCode.text(operation.reason())));
  }

  @Override
  public List<JavaCode.Chain> visit(Autocommit operation) {
    JavaCode block = block("auto", operation.operations());
    return List.of(new JavaCode.Chain(op).call("autocommit", block));
  }

  /** Operations as a lambda over a variable that no block around it has. */
  private JavaCode block(String variable, List<Operation> operations) {
    boolean isInner = op.startsWith("auto") || op.startsWith("alter");
    String inner = isInner ? op + "2" : variable;
    JavaCalls calls = new JavaCalls(values, inner);
    List<JavaCode.Chain> statements =
        operations.stream().flatMap(member -> calls.of(member).stream()).toList();
    return new JavaCode.Block(inner, statements);
  }

  @Override
  public List<JavaCode.Chain> visit(AlterWith operation) {
    JavaCode.Chain mode = new JavaCode.Chain(values.use(AlterMode.class));
    mode.call(
        "of",
        values.constant(operation.mode().algorithm()),
        values.constant(operation.mode().lock()));
    JavaCode block = block("alter", operation.operations());
    return List.of(new JavaCode.Chain(op).call("alterWith", mode, block));
  }

  @Override
  public List<JavaCode.Chain> visit(BatchAlterTable operation) {
    QualifiedName table = operation.table();
    JavaBatchCalls calls = new JavaBatchCalls(values, table);
    List<JavaCode.Chain> statements = operation.operations().stream()
        .flatMap(member -> calls.of(member).stream())
        .toList();
    JavaCode block = new JavaCode.Block("t", statements);
    JavaCode.Chain chain = op(table).call("batchAlterTable", JavaCode.text(table.name()), block);
    if (operation.recreate() != BatchAlterTable.Recreate.AUTO) {
      chain.call("recreate", values.constant(operation.recreate()));
    }
    if (operation.copyFrom() != null) {
      chain.call("copyFrom", definitions.table(operation.copyFrom(), "from"));
    }
    return List.of(chain);
  }

  @Override
  public List<JavaCode.Chain> visit(CustomOperation operation) {
    if (operation instanceof AddConstrainedColumn added) {
      return List.of(constrained(added));
    }
    return operation.expand().stream().flatMap(member -> of(member).stream()).toList();
  }
}
