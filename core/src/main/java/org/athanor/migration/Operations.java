package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.athanor.data.RowChange;
import org.athanor.data.TableStub;
import org.athanor.operation.Accepted;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AlterMode;
import org.athanor.operation.AlterWith;
import org.athanor.operation.Autocommit;
import org.athanor.operation.ChangeRows;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.ConnectionTask;
import org.athanor.operation.DataTask;
import org.athanor.operation.Irreversible;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.operation.RequireNone;
import org.athanor.operation.RunCode;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Records the operations of a revision; the {@code op} of every {@link Migration}.
 *
 * <p>Each call records one operation at once; what it returns takes further details of that
 * operation. Names are exact: they are quoted where the database needs it. A table name means the
 * default schema of the connection; {@link #inSchema} gives a view of the same recording for
 * another one.
 *
 * <pre>{@code
 * op.createTable("invoice", t -> {
 *   t.column("id", bigint()).identity();
 *   t.column("customer_id", bigint()).notNull();
 *   t.primaryKey("pk_invoice", "id");
 * });
 * op.createIndex("ix_invoice_customer").on("invoice", "customer_id");
 * op.createForeignKey("fk_invoice_customer")
 *     .on("invoice", "customer_id")
 *     .references("customer", "id");
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class Operations extends ObjectOperations {
  private final List<PendingOperation> recorded;
  private final Attachments attachments;

  private Operations(
      List<PendingOperation> recorded, Attachments attachments, @Nullable String schema) {
    super(schema);
    this.recorded = recorded;
    this.attachments = attachments;
  }

  /**
   * Runs {@code recording} and returns what it recorded.
   *
   * @throws org.athanor.error.AthanorException DDL-001 when an operation lacks a detail
   */
  public static List<Operation> record(Consumer<Operations> recording) {
    return record(recording, Attachments.none());
  }

  /**
   * Runs {@code recording} and returns what it recorded.
   *
   * @param attachments the files that lie beside the revision
   * @throws org.athanor.error.AthanorException DDL-001 when an operation lacks a detail
   */
  public static List<Operation> record(Consumer<Operations> recording, Attachments attachments) {
    return record(recording, attachments, null);
  }

  private static List<Operation> record(
      Consumer<Operations> recording, Attachments attachments, @Nullable String schema) {
    Operations operations = new Operations(new ArrayList<>(), attachments, schema);
    recording.accept(operations);
    return operations.recorded.stream()
        .flatMap(pending -> pending.finishAll().stream())
        .toList();
  }

  /** The same recording, with names that mean objects of {@code schemaName}. */
  public Operations inSchema(String schemaName) {
    return new Operations(recorded, attachments, schemaName);
  }

  /** Creates a table with the columns, constraints and indexes that {@code definition} tells. */
  public CreateTableCall createTable(String table, Consumer<TableDefinition> definition) {
    TableDefinition told = new TableDefinition(name(table));
    definition.accept(told);
    return add(new CreateTableCall(told));
  }

  /** Drops a table and its rows. */
  public DropTableCall dropTable(String table) {
    return add(new DropTableCall(name(table)));
  }

  /** Gives a table another name. */
  public void renameTable(String table, String newName) {
    add(new RenameTable(name(table), newName));
  }

  /**
   * Sets the comment of a table; null removes it.
   *
   * @param existing the present comment, or null when there is none
   */
  public void commentOnTable(String table, @Nullable String comment, @Nullable String existing) {
    add(new CommentOnTable(name(table), comment, existing));
  }

  /** Adds a column, nullable unless told otherwise. */
  public AddColumnCall addColumn(String table, String column, DataType type) {
    return add(new AddColumnCall(name(table), column, type));
  }

  /**
   * Moves a column to another place in its table; {@link MoveColumnCall} says where. It belongs
   * into a batch: only a rebuild can do it.
   */
  public MoveColumnCall moveColumn(String table, String column) {
    return add(new MoveColumnCall(name(table), column));
  }

  /** Drops a column and its values. */
  public DropColumnCall dropColumn(String table, String column) {
    return add(new DropColumnCall(name(table), column));
  }

  /** Changes what is told of a column; the rest stays. */
  public AlterColumnCall alterColumn(String table, String column) {
    return add(new AlterColumnCall(name(table), column));
  }

  /** Gives a column another name. */
  public void renameColumn(String table, String column, String newName) {
    add(new RenameColumn(name(table), column, newName));
  }

  /** Gives an index another name; it is not built anew. */
  public void renameIndex(String table, String index, String newName) {
    add(new RenameIndex(name(table), index, newName));
  }

  /** Gives a constraint another name; rows are not checked anew. */
  public void renameConstraint(String table, String constraint, String newName) {
    add(new RenameConstraint(name(table), constraint, newName));
  }

  /** Creates an index; {@link CreateIndexCall#on} says where. */
  public CreateIndexCall createIndex(String index) {
    return add(new CreateIndexCall(index, schema));
  }

  /** Drops an index; {@link DropIndexCall#on} says where. */
  public DropIndexCall dropIndex(String index) {
    return add(new DropIndexCall(index, schema));
  }

  /** Adds a primary key. */
  public AddKeyCall createPrimaryKey(String constraint) {
    return add(new AddKeyCall(Constraint.Kind.PRIMARY_KEY, constraint, schema));
  }

  /** Adds a unique constraint. */
  public AddKeyCall createUniqueConstraint(String constraint) {
    return add(new AddKeyCall(Constraint.Kind.UNIQUE, constraint, schema));
  }

  /** Adds a foreign key. */
  public AddForeignKeyCall createForeignKey(String constraint) {
    return add(new AddForeignKeyCall(constraint, schema));
  }

  /** Adds a check constraint. */
  public AddCheckCall createCheckConstraint(String constraint) {
    return add(new AddCheckCall(constraint, schema));
  }

  /**
   * Adds an exclusion constraint.
   *
   * <pre>{@code
   * op.createExclusionConstraint("ex_booking")
   *     .on("booking")
   *     .using("gist")
   *     .column("room", "=")
   *     .column("during", "&&");
   * }</pre>
   */
  public AddExclusionCall createExclusionConstraint(String constraint) {
    return add(new AddExclusionCall(constraint, schema));
  }

  /** Drops a constraint of any kind; {@link DropConstraintCall#on} says where. */
  public DropConstraintCall dropConstraint(String constraint) {
    return add(new DropConstraintCall(constraint, schema));
  }

  /**
   * Checks the rows that were there before a constraint was added as not valid. Writers go on
   * meanwhile, which is why it is a step of its own:
   *
   * <pre>{@code
   * op.createForeignKey("fk_line_invoice")
   *     .on("line", "invoice_id")
   *     .references("invoice", "id")
   *     .notValid();
   * op.validateConstraint("fk_line_invoice").on("line"); // in a later revision
   * }</pre>
   */
  public ValidateConstraintCall validateConstraint(String constraint) {
    return add(new ValidateConstraintCall(constraint, schema));
  }

  /** Creates a sequence. */
  public SequenceCall createSequence(String sequence) {
    return add(new SequenceCall(SequenceCall.Verb.CREATE, name(sequence)));
  }

  /** Changes settings of a sequence; its counter stays. */
  public SequenceCall alterSequence(String sequence) {
    return add(new SequenceCall(SequenceCall.Verb.ALTER, name(sequence)));
  }

  /** Drops a sequence. */
  public SequenceCall dropSequence(String sequence) {
    return add(new SequenceCall(SequenceCall.Verb.DROP, name(sequence)));
  }

  /** Creates an enum type with its values in order. */
  public EnumTypeCall createEnumType(String enumType, String... values) {
    return add(new EnumTypeCall(EnumTypeCall.Verb.CREATE, name(enumType), List.of(values)));
  }

  /** Drops an enum type. */
  public EnumTypeCall dropEnumType(String enumType) {
    return add(new EnumTypeCall(EnumTypeCall.Verb.DROP, name(enumType), List.of()));
  }

  /** Gives an enum type another name; columns of the type follow. */
  public void renameEnumType(String enumType, String newName) {
    add(new RenameEnumType(name(enumType), newName));
  }

  /** Adds a value to an enum type, at its end unless told otherwise. */
  public AddEnumValueCall addEnumValue(String enumType, String value) {
    return add(new AddEnumValueCall(name(enumType), value));
  }

  /** Gives a value of an enum type another name. */
  public void renameEnumValue(String enumType, String value, String newValue) {
    add(new RenameEnumValue(name(enumType), value, newValue));
  }

  /**
   * Inserts rows: written out by {@link BulkInsertCall#row}, streamed, or from a file. On
   * PostgreSQL they travel by COPY, elsewhere in INSERT statements of many rows.
   */
  public BulkInsertCall bulkInsert(String table, String... columns) {
    return add(new BulkInsertCall(name(table), List.of(columns), attachments));
  }

  /**
   * A stub of a table, to write statements on its rows with; nothing is recorded.
   *
   * <pre>{@code
   * var users = op.table("users", Column.of("id", bigint()), Column.of("email", text()));
   * op.execute(users.update().set("email", "none").where(users.column("email").isNull()));
   * }</pre>
   *
   * @param columns the columns that the revision works on; further ones by
   *     {@link TableStub#column(String, DataType)}
   */
  public TableStub table(String table, Column... columns) {
    return new TableStub(name(table), List.of(columns));
  }

  /** Inserts, updates or deletes rows; {@link #table} begins such a statement. */
  public void execute(RowChange change) {
    add(new ChangeRows(change));
  }

  /** Runs one SQL statement; {@link ExecuteCall#bind} puts values into it. */
  public ExecuteCall execute(String sql) {
    return add(new ExecuteCall(sql, null));
  }

  /** Runs one SQL statement that {@code reverseSql} takes back. */
  public ExecuteCall execute(String sql, String reverseSql) {
    return add(new ExecuteCall(sql, reverseSql));
  }

  /**
   * Runs code against the live database. In offline mode it cannot run and is named in a comment.
   *
   * @param description what it does, in a few words
   * @param task the code
   */
  public void run(String description, ConnectionTask task) {
    add(new RunCode(description, task));
  }

  /**
   * Runs code that works on rows through stubs of tables, with bound values. In offline mode it
   * cannot run and is named in a comment.
   *
   * <pre>{@code
   * op.run("split the names", (connection, data) -> {
   *   for (String name : data.list(users.select("name"), row -> row.getString(1))) {
   *     data.execute(users.update()
   *         .set("first_name", name.split(" ")[0])
   *         .where(users.column("name").eq(name)));
   *   }
   * });
   * }</pre>
   *
   * @param description what it does, in a few words
   * @param task the code
   */
  public void run(String description, DataTask task) {
    add(new RunCode(description, task));
  }

  /**
   * Stops the revision when {@code query} finds rows.
   *
   * @param query a SELECT of the rows that must not be there
   * @param failure what their presence means
   */
  public void requireNone(String query, String failure) {
    add(new RequireNone(query, failure));
  }

  /** Says that there is no way back; a downgrade fails with {@code reason} and changes nothing. */
  public void irreversible(String reason) {
    add(new Irreversible(reason));
  }

  /**
   * Accepts a hazard: runs what {@code block} records, and lets {@code athanor lint} report what
   * the rule finds there as accepted.
   *
   * <pre>{@code
   * op.allow("drop-column", "nothing reads it since release 4", o -> o.dropColumn("t", "c"));
   * }</pre>
   *
   * @param rule the rule's id
   * @param reason why it does no harm here; without one the linter refuses
   * @param block the operations
   */
  public void allow(String rule, String reason, Consumer<Operations> block) {
    add(new Accepted(rule, reason, record(block, attachments, schema)));
  }

  /** Runs what {@code block} records outside a transaction, each statement committed by itself. */
  public void autocommit(Consumer<Operations> block) {
    add(new Autocommit(record(block, attachments, schema)));
  }

  /**
   * Runs the changes that {@code block} records under the demand that none costs more than
   * {@code mode} allows: the ALGORITHM and LOCK clauses of MySQL and MariaDB.
   */
  public void alterWith(AlterMode mode, Consumer<Operations> block) {
    add(new AlterWith(mode, record(block, attachments, schema)));
  }

  /**
   * Changes one table by several operations at once: by a rebuild where the database cannot alter.
   */
  public BatchCall batchAlterTable(String table, Consumer<BatchOperations> changes) {
    List<Operation> members =
        record(op -> changes.accept(new BatchOperations(op, table)), attachments, schema).stream()
            .flatMap(member -> parts(member).stream())
            .toList();
    return add(new BatchCall(name(table), members));
  }

  /** A batch takes a column and its constraints one by one. */
  private static List<Operation> parts(Operation member) {
    return member instanceof AddConstrainedColumn added ? added.expand() : List.of(member);
  }

  /** Records an operation that is already a value, such as one of the user's own. */
  public void invoke(Operation operation) {
    add(operation);
  }

  private void add(Operation operation) {
    recorded.add(() -> operation);
  }

  @Override
  <T extends PendingOperation> T add(T pending) {
    recorded.add(pending);
    return pending;
  }
}
