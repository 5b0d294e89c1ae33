package org.athanor.dialects.sqlserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.athanor.dialect.AnsiDdl;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.dialects.sqlserver.Description.Present;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropColumn.Dependent;
import org.athanor.operation.DropIndex;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Operations as Transact-SQL, each statement a batch of its own.
 *
 * <p>Immutable and thread-safe.
 */
final class SqlServerDdl extends AnsiDdl {
  private final SqlServerDefinitions columns;
  private final SqlServerColumnChanges changes;

  SqlServerDdl(SqlServerDialect dialect) {
    this(dialect, new SqlServerDefinitions());
  }

  private SqlServerDdl(SqlServerDialect dialect, SqlServerDefinitions definitions) {
    super(dialect, definitions, new SqlServerObjects(dialect, definitions));
    this.columns = definitions;
    this.changes = new SqlServerColumnChanges(dialect, definitions);
  }

  /** Constraints that do not look at present rows are added afterwards, so that they stay so. */
  @Override
  public List<Statement> visit(CreateTable operation) {
    Table table = operation.table();
    List<Statement> statements = new ArrayList<>();
    statements.add(createTable(table, operation.ifNotExists()));
    table.constraints().stream()
        .filter(constraint -> !isValidated(constraint))
        .forEach(late -> statements.addAll(
            visit(new AddConstraint(table.name(), late, operation.ifNotExists(), null))));
    for (Index index : table.indexes()) {
      statements.addAll(
          visit(new CreateIndex(table.name(), index, false, operation.ifNotExists())));
    }
    Present present = operation.ifNotExists() ? Present.UNKNOWN : Present.NO;
    Description description = description(table.name());
    if (table.comment() != null) {
      statements.add(description.set(table.comment(), present));
    }
    for (Column column : table.columns()) {
      if (column.comment() != null) {
        statements.add(description.column(column.name()).set(column.comment(), present));
      }
    }
    return statements;
  }

  @Override
  protected Statement createTable(Table table, boolean ifNotExists) {
    if (!table.prefixes().isEmpty()) {
      throw refusal(
          "SQL Server has no " + table.prefixes().get(0) + " tables, as \"" + table.name()
              + "\" shall be.",
          "leave the word out; the name of a temporary table begins with #");
    }
    SqlWriter sql = ifNotExists ? unlessObject(table.name(), "U") : writer();
    sql.sql("CREATE TABLE ").name(table.name()).sql(" (");
    String separator = "\n  ";
    for (Column column : table.columns()) {
      columns.column(sql.sql(separator), table.name(), column);
      separator = ",\n  ";
    }
    for (Constraint constraint : table.constraints()) {
      if (isValidated(constraint)) {
        columns.constraint(sql.sql(separator), constraint);
        separator = ",\n  ";
      }
    }
    sql.sql("\n)");
    table.options().forEach(option -> sql.sql(" ").user(option));
    return sql.statement();
  }

  private static boolean isValidated(Constraint constraint) {
    return !(constraint instanceof ForeignKey key && !key.validated())
        && !(constraint instanceof Check check && !check.validated());
  }

  /** {@code IF OBJECT_ID(...) IS NULL} for what has no IF NOT EXISTS. */
  private SqlWriter unlessObject(QualifiedName name, String kind) {
    SqlWriter sql =
        writer().sql("IF OBJECT_ID(").literal(written(name)).sql(", ").literal(kind);
    return sql.sql(") IS NULL\n");
  }

  private String written(QualifiedName name) {
    return writer().name(name).toString();
  }

  /**
   * The new name is taken as it is: brackets would become part of it. See <a
   * href="https://learn.microsoft.com/sql/relational-databases/system-stored-procedures/sp-rename-transact-sql">
   * sp_rename</a>.
   */
  @Override
  public List<Statement> visit(RenameTable operation) {
    SqlWriter sql = writer().sql("EXEC sp_rename ").literal(written(operation.table()));
    return List.of(sql.sql(", ").literal(checked(operation.newName())).statement());
  }

  @Override
  public List<Statement> visit(RenameColumn operation) {
    String column =
        writer().name(operation.table()).sql(".").name(operation.column()).toString();
    SqlWriter sql = writer().sql("EXEC sp_rename ").literal(column).sql(", ");
    return List.of(sql.literal(checked(operation.newName())).sql(", N'COLUMN'").statement());
  }

  @Override
  public List<Statement> visit(RenameIndex operation) {
    String index =
        writer().name(operation.table()).sql(".").name(operation.index()).toString();
    SqlWriter sql = writer().sql("EXEC sp_rename ").literal(index).sql(", ");
    return List.of(sql.literal(checked(operation.newName())).sql(", N'INDEX'").statement());
  }

  @Override
  public List<Statement> visit(RenameConstraint operation) {
    SqlWriter sql = writer().sql("EXEC sp_rename ");
    sql.literal(written(operation.table().sibling(operation.constraint()))).sql(", ");
    return List.of(sql.literal(checked(operation.newName())).sql(", N'OBJECT'").statement());
  }

  /** A new name is given as text, so nothing else looks at it. */
  private String checked(String newName) {
    dialect().identifiers().write(newName);
    return newName;
  }

  @Override
  public List<Statement> visit(CommentOnTable operation) {
    Present present = operation.existing() == null ? Present.UNKNOWN : Present.YES;
    return List.of(description(operation.table()).set(operation.comment(), present));
  }

  private Description description(QualifiedName table) {
    return Description.of(dialect(), "TABLE", table);
  }

  @Override
  protected List<Statement> commentOnColumn(
      QualifiedName table, String column, @Nullable String comment, @Nullable String existing) {
    boolean wanted = comment != null && !comment.isEmpty();
    boolean stands = existing != null && !existing.isEmpty();
    if (!wanted && !stands || Objects.equals(comment, existing)) {
      return List.of();
    }
    Present present = stands ? Present.YES : Present.NO;
    return List.of(description(table).column(column).set(comment, present));
  }

  @Override
  public List<Statement> visit(AddColumn operation) {
    refusePlace(operation);
    QualifiedName table = operation.table();
    Column column = operation.column();
    SqlWriter sql = writer();
    if (operation.ifNotExists()) {
      sql.sql("IF COL_LENGTH(").literal(written(table)).sql(", ").literal(column.name());
      sql.sql(") IS NULL\n");
    }
    sql.sql("ALTER TABLE ").name(table).sql(" ADD ");
    columns.column(sql, table, column);
    // Present rows of a nullable column would keep NULL, where other products give them the
    // default.
    sql.sqlIf(column.nullable() && hasDefault(column), " WITH VALUES");
    List<Statement> statements = new ArrayList<>(List.of(sql.statement()));
    if (column.comment() != null) {
      Present present = operation.ifNotExists() ? Present.UNKNOWN : Present.NO;
      statements.add(description(table).column(column.name()).set(column.comment(), present));
    }
    return statements;
  }

  @Override
  public List<Statement> visit(DropColumn operation) {
    List<Statement> statements = new ArrayList<>();
    if (operation.dependents().contains(Dependent.DEFAULT) || hasDefault(operation.existing())) {
      statements.add(drop(ColumnConstraints.DEFAULTS, operation));
    }
    if (operation.dependents().contains(Dependent.CHECKS)) {
      statements.add(drop(ColumnConstraints.CHECKS, operation));
    }
    if (operation.dependents().contains(Dependent.FOREIGN_KEYS)) {
      statements.add(drop(ColumnConstraints.FOREIGN_KEYS, operation));
    }
    statements.addAll(super.visit(operation));
    return statements;
  }

  private Statement drop(ColumnConstraints constraints, DropColumn operation) {
    return constraints.drop(dialect(), operation.table(), operation.column());
  }

  private static boolean hasDefault(@Nullable Column existing) {
    return existing != null
        && (existing.defaultValue() instanceof ColumnDefault.Constant
            || existing.defaultValue() instanceof ColumnDefault.Expression);
  }

  @Override
  public List<Statement> visit(AlterColumn operation) {
    List<Statement> statements = new ArrayList<>(changes.change(operation));
    operation.edits().comment().newValue().ifPresent(comment -> {
      if (operation.existing() == null) {
        Description column = description(operation.table()).column(operation.column());
        statements.add(column.set(comment, Present.UNKNOWN));
      } else {
        statements.addAll(commentOnColumn(
            operation.table(), operation.column(), comment, operation.existing().comment()));
      }
    });
    return statements;
  }

  @Override
  public List<Statement> visit(AddConstraint operation) {
    Constraint constraint = operation.constraint();
    String name = constraint.name();
    SqlWriter sql = writer();
    if (operation.ifNotExists() && name != null) {
      sql.sql("IF OBJECT_ID(").literal(written(operation.table().sibling(name)));
      sql.sql(") IS NULL\n");
    }
    sql.sql("ALTER TABLE ").name(operation.table());
    sql.sqlIf(!isValidated(constraint), " WITH NOCHECK").sql(" ADD ");
    if (operation.usingIndex() == null) {
      columns.constraint(sql, constraint);
    } else {
      columns.keyUsingIndex(sql, constraint, operation.usingIndex());
    }
    return List.of(sql.statement());
  }

  @Override
  public List<Statement> visit(ValidateConstraint operation) {
    SqlWriter sql = alter(operation.table()).sql("WITH CHECK CHECK CONSTRAINT ");
    return List.of(sql.name(operation.name()).statement());
  }

  /**
   * While writers go on with {@code ONLINE = ON}, which Enterprise, Developer and Azure editions
   * have: <a
   * href="https://learn.microsoft.com/sql/relational-databases/indexes/perform-index-operations-online">
   * online index operations</a>.
   */
  @Override
  public List<Statement> visit(CreateIndex operation) {
    Index index = operation.index();
    if (index.method() != null) {
      throw refusal(
          "SQL Server has no index methods, as \"" + index.name() + "\" asks for " + index.method()
              + ".",
          "leave the method out, or give a kind: IndexOptions.Kind.CLUSTERED or COLUMNSTORE");
    }
    Index written =
        operation.concurrently() ? index.withOptions(index.options().with("ONLINE", "ON")) : index;
    SqlWriter sql = writer();
    if (operation.ifNotExists()) {
      sql.sql("IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(");
      sql.literal(written(operation.table())).sql(") AND name = ").literal(index.name());
      sql.sql(")\n");
    }
    sql.sql(index.unique() ? "CREATE UNIQUE" : "CREATE");
    columns.indexKind(sql, written.options(), index.name());
    sql.sql(" INDEX ").name(index.name()).sql(" ON ").name(operation.table());
    columns.indexParts(sql.sql(" "), index.parts());
    columns.indexOptions(sql, written);
    return List.of(operation.concurrently() ? sql.statementOutside() : sql.statement());
  }

  /** The name of an index is its table's; dropping one never waits for a build. */
  @Override
  public List<Statement> visit(DropIndex operation) {
    SqlWriter sql = writer().sql("DROP INDEX ").sqlIf(operation.ifExists(), "IF EXISTS ");
    sql.name(operation.name()).sql(" ON ").name(operation.table());
    return List.of(sql.statement());
  }

  @Override
  public List<Statement> visit(CreateSequence operation) {
    Sequence sequence = operation.sequence();
    SqlWriter sql = operation.ifNotExists() ? unlessObject(sequence.name(), "SO") : writer();
    sql.sql("CREATE SEQUENCE ").name(sequence.name()).sql(" ");
    columns.sequenceOptions(sql, sequence.options(), "");
    List<Statement> statements = new ArrayList<>(List.of(sql.statement()));
    if (sequence.comment() != null) {
      Present present = operation.ifNotExists() ? Present.UNKNOWN : Present.NO;
      statements.add(
          Description.of(dialect(), "SEQUENCE", sequence.name()).set(sequence.comment(), present));
    }
    return statements;
  }

  /** See https://learn.microsoft.com/sql/t-sql/statements/alter-sequence-transact-sql. */
  @Override
  public List<Statement> visit(AlterSequence operation) {
    if (operation.options().start() != null || operation.options().type() != null) {
      throw refusal(
          "SQL Server changes neither the type of sequence \"" + operation.sequence()
              + "\" nor its start without its counter.",
          "leave them out, or set the counter: op.execute(\"ALTER SEQUENCE ... RESTART WITH n\")");
    }
    SqlWriter sql = writer().sql("ALTER SEQUENCE ").name(operation.sequence()).sql(" ");
    columns.sequenceSettings(sql, operation.options());
    return List.of(sql.statement());
  }

  /** ALTER TABLE takes one of these clauses at a time. */
  @Override
  public List<Statement> visit(AlterTableOptions operation) {
    return operation.clauses().stream()
        .<Statement>map(clause -> alter(operation.table()).user(clause).statement())
        .toList();
  }

  /**
   * Numbers for an identity column need a switch, which the column then goes on from. See <a
   * href="https://learn.microsoft.com/sql/t-sql/statements/set-identity-insert-transact-sql">SET
   * IDENTITY_INSERT</a>.
   */
  @Override
  public List<Statement> visit(BulkInsert operation) {
    if (operation.identity() == null) {
      return super.visit(operation);
    }
    List<Statement> statements = new ArrayList<>();
    statements.add(identityInsert(operation, " ON"));
    statements.addAll(super.visit(operation));
    statements.add(identityInsert(operation, " OFF"));
    return statements;
  }

  private Statement identityInsert(BulkInsert operation, String state) {
    SqlWriter sql = writer().sql("SET IDENTITY_INSERT ").name(operation.table());
    return sql.sql(state).statement();
  }
}
