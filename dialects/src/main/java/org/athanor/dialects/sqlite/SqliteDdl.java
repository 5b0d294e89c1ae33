package org.athanor.dialects.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.dialect.AnsiDdl;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.Statement;
import org.athanor.dialect.TableSnapshot;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropSequence;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.schema.Column;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.athanor.script.JavaRenderer;

/**
 * Turns operations into statements of SQLite: by ALTER TABLE where it can, in a batch by a rebuild
 * where it cannot, and otherwise with DDL-012, which tells how to write the batch.
 *
 * <p>Thread-safe when its lookup is.
 */
final class SqliteDdl extends AnsiDdl {
  private final SchemaLookup lookup;
  private final SqliteStatements statements;

  SqliteDdl(SqliteDialect dialect, SchemaLookup lookup) {
    super(dialect, new SqliteDefinitions(), new SqliteObjects(dialect, new SqliteDefinitions()));
    this.lookup = lookup;
    this.statements = new SqliteStatements(dialect);
  }

  @Override
  public List<Statement> visit(CreateTable operation) {
    Table table = operation.table();
    boolean isAsked = operation.ifNotExists() && !table.indexes().isEmpty() && lookup.isLive();
    if (isAsked && lookup.table(table.name()).isPresent()) {
      // IF NOT EXISTS would go on and make its indexes on the table that stands.
      return List.of();
    }
    List<Statement> all = new ArrayList<>();
    all.add(statements.createTable(table, operation.ifNotExists()));
    table
        .indexes()
        .forEach(
            index -> all.add(statements.createIndex(table.name(), index, operation.ifNotExists())));
    return all;
  }

  @Override
  public List<Statement> visit(CreateIndex operation) {
    refuseConcurrently(operation.concurrently(), operation.index().name());
    String method = operation.index().method();
    if (method != null && !method.equalsIgnoreCase("btree")) {
      throw refusal(
          "SQLite has no index method " + method + ", as index \""
              + operation.index().name() + "\" asks for.",
          "leave the method out");
    }
    return List.of(
        statements.createIndex(operation.table(), operation.index(), operation.ifNotExists()));
  }

  @Override
  public List<Statement> visit(DropIndex operation) {
    refuseConcurrently(operation.concurrently(), operation.name());
    return super.visit(operation);
  }

  private void refuseConcurrently(boolean concurrently, String index) {
    if (concurrently) {
      throw refusal(
          "SQLite has one writer at a time, so index \"" + index + "\" cannot be made or dropped"
              + " concurrently.",
          "leave out concurrently");
    }
  }

  @Override
  public List<Statement> visit(AddColumn operation) {
    if (operation.ifNotExists()
        && hasColumn(operation.table(), operation.column().name())) {
      return List.of();
    }
    PlainChange.obstacle(operation, null)
        .ifPresent(why -> needsBatch(operation.table(), operation, why));
    return super.visit(new AddColumn(operation.table(), operation.column(), false));
  }

  @Override
  protected List<Statement> addConstrained(AddConstrainedColumn operation) {
    QualifiedName table = operation.table();
    Column column = operation.column();
    if (operation.ifNotExists() && hasColumn(table, column.name())) {
      return List.of();
    }
    PlainChange.obstacle(operation).ifPresent(why -> needsBatch(table, operation.expand(), why));
    return super.addConstrained(
        new AddConstrainedColumn(table, column, operation.constraints(), false));
  }

  @Override
  public List<Statement> visit(DropColumn operation) {
    if (operation.ifExists() && !hasColumn(operation.table(), operation.column())) {
      return List.of();
    }
    TableSnapshot present = lookup.table(operation.table()).orElse(null);
    if (present != null) {
      PlainChange.refuseWhenUsed(present, operation.column());
    }
    PlainChange.obstacle(operation, present)
        .ifPresent(why -> needsBatch(operation.table(), operation, why));
    return super.visit(new DropColumn(operation.table(), operation.column(), null, false));
  }

  private boolean hasColumn(QualifiedName table, String column) {
    return asked(table, "column", column)
        .filter(present ->
            present.columnNames().stream().anyMatch(name -> SqliteIdentifiers.same(name, column)))
        .isPresent();
  }

  private boolean hasConstraint(QualifiedName table, String constraint) {
    return asked(table, "constraint", constraint)
        .filter(present -> present.constraints().stream()
            .anyMatch(c -> c.name() != null && SqliteIdentifiers.same(c.name(), constraint)))
        .isPresent();
  }

  private Optional<Table> asked(QualifiedName table, String kind, String name) {
    if (!lookup.isLive()) {
      throw refusal(
          "SQLite has no IF EXISTS for parts of tables, and a script cannot ask for " + kind + " \""
              + name + "\".",
          "leave out the condition, or run the revision against the database");
    }
    return lookup.table(table).map(TableSnapshot::table);
  }

  @Override
  public List<Statement> visit(MoveColumn operation) {
    PlainChange.obstacle(operation, null)
        .ifPresent(why -> needsBatch(operation.table(), operation, why));
    return List.of();
  }

  @Override
  public List<Statement> visit(AlterTableOptions operation) {
    SqliteStatements.options(operation);
    PlainChange.obstacle(operation, null)
        .ifPresent(why -> needsBatch(operation.table(), operation, why));
    return List.of();
  }

  @Override
  public List<Statement> visit(AlterColumn operation) {
    PlainChange.obstacle(operation, null)
        .ifPresent(why -> needsBatch(operation.table(), operation, why));
    return List.of();
  }

  @Override
  public List<Statement> visit(AddConstraint operation) {
    String name = operation.constraint().name();
    if (operation.ifNotExists() && name != null && hasConstraint(operation.table(), name)) {
      return List.of();
    }
    if (operation.usingIndex() != null) {
      return super.visit(operation.always());
    }
    PlainChange.obstacle(operation, null)
        .ifPresent(why -> needsBatch(operation.table(), operation, why));
    return List.of();
  }

  @Override
  public List<Statement> visit(DropConstraint operation) {
    if (operation.ifExists() && !hasConstraint(operation.table(), operation.name())) {
      return List.of();
    }
    PlainChange.obstacle(operation, null)
        .ifPresent(why -> needsBatch(operation.table(), operation, why));
    return List.of();
  }

  private static void needsBatch(QualifiedName table, Operation operation, String obstacle) {
    needsBatch(table, List.of(operation), obstacle);
  }

  private static void needsBatch(QualifiedName table, List<Operation> operations, String obstacle) {
    Operation batch = new BatchAlterTable(table, operations, BatchAlterTable.Recreate.AUTO, null);
    throw AthanorException.of(
            ErrorCode.DDL_012,
            "ALTER TABLE of SQLite cannot " + obstacle + " of table \"" + table + "\".")
        .databaseState("Nothing of this operation was changed.")
        .fix("rebuild the table in a batch:\n"
            + new JavaRenderer().render(List.of(batch)).text())
        .build();
  }

  @Override
  public List<Statement> visit(CreateSequence operation) {
    throw noSequences(operation.sequence().name());
  }

  @Override
  public List<Statement> visit(AlterSequence operation) {
    throw noSequences(operation.sequence());
  }

  @Override
  public List<Statement> visit(DropSequence operation) {
    throw noSequences(operation.sequence());
  }

  private AthanorException noSequences(QualifiedName name) {
    return refusal(
        "SQLite has no sequences, so \"" + name + "\" cannot be one.",
        "use an identity column as the primary key, or a table that holds the next number");
  }

  /** A rebuild makes all changes at once. */
  @Override
  public boolean isMemberByMember(BatchAlterTable batch) {
    return batch.recreate() != BatchAlterTable.Recreate.ALWAYS
        && obstacle(batch).isEmpty();
  }

  @Override
  public List<Statement> visit(BatchAlterTable operation) {
    Optional<String> obstacle = obstacle(operation);
    if (obstacle.isPresent() && operation.recreate() == BatchAlterTable.Recreate.NEVER) {
      throw neverRebuilt(operation.table(), obstacle.get());
    }
    if (obstacle.isPresent() || operation.recreate() == BatchAlterTable.Recreate.ALWAYS) {
      return new TableRebuild(statements, definition(operation)).statements(operation, this);
    }
    return super.visit(operation);
  }

  /** What keeps the first of the members that cannot be done by ALTER TABLE from being so. */
  private Optional<String> obstacle(BatchAlterTable operation) {
    return operation.operations().stream()
        .map(member -> PlainChange.obstacle(
            member,
            member instanceof DropColumn ? lookup.table(operation.table()).orElse(null) : null))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static AthanorException neverRebuilt(QualifiedName table, String obstacle) {
    return AthanorException.of(
            ErrorCode.DDL_012,
            "ALTER TABLE of SQLite cannot " + obstacle + " of table \"" + table
                + "\", and this batch is never to rebuild it.")
        .databaseState("Nothing of this batch was changed.")
        .fix("let it rebuild the table: leave out .recreate(NEVER)")
        .build();
  }

  private TableSnapshot definition(BatchAlterTable operation) {
    Optional<TableSnapshot> present = lookup.table(operation.table());
    Table copyFrom = operation.copyFrom();
    if (copyFrom != null) {
      List<TableSnapshot.Dependent> kept =
          present.map(TableSnapshot::dependents).orElse(List.of());
      return new TableSnapshot(
          copyFrom,
          kept.stream()
              .filter(d -> !d.kind().equals(Dependents.TABLE) && !d.kind().equals(Dependents.INDEX))
              .toList());
    }
    return present.orElseThrow(() -> undefined(operation.table()));
  }

  private AthanorException undefined(QualifiedName table) {
    if (lookup.isLive()) {
      return AthanorException.of(ErrorCode.DDL_001, "There is no table \"" + table + "\".")
          .fix("create it before the batch, or correct its name")
          .build();
    }
    return AthanorException.of(
            ErrorCode.DDL_012,
            "A script cannot ask the database how table \"" + table + "\" is defined, which the"
                + " rebuild of it needs.")
        .fix("give the definition: op.batchAlterTable(\"" + table + "\", t -> ...).copyFrom(...)")
        .fix("run the revision against the database")
        .build();
  }
}
