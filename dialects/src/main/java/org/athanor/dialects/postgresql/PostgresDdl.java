package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.AnsiDdl;
import org.athanor.dialect.Effects;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateEnumType;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateSequence;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropEnumType;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropTable;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameConstraint;
import org.athanor.operation.RenameEnumType;
import org.athanor.operation.RenameEnumValue;
import org.athanor.operation.RenameIndex;
import org.athanor.operation.RenameTable;
import org.athanor.operation.ValidateConstraint;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.EnumType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Sequence;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Operations as PostgreSQL statements, each with the locks that it takes.
 *
 * <p>Immutable and thread-safe.
 */
final class PostgresDdl extends AnsiDdl {
  private final PostgresColumnChanges columns;
  private final GuardBlock guards = new GuardBlock(this::writer);

  PostgresDdl(PostgresDialect dialect, PostgresVersion version) {
    this(dialect, version, new PostgresDefinitions(version));
  }

  private PostgresDdl(
      PostgresDialect dialect, PostgresVersion version, PostgresDefinitions definitions) {
    super(
        dialect,
        definitions,
        new PostgresObjects(dialect, version, new PostgresObjectWriter(definitions)));
    this.columns = new PostgresColumnChanges(dialect, version, definitions());
  }

  /** A table that stands keeps its indexes and comments as they are. */
  @Override
  public List<Statement> visit(CreateTable operation) {
    Table table = operation.table();
    if (operation.ifNotExists()) {
      List<Statement> whole = visit(new CreateTable(table, false));
      return whole.size() == 1
          ? List.of(createTable(table, true))
          : List.of(guards.unlessRelation(table.name(), whole));
    }
    List<Statement> statements = new ArrayList<>();
    for (Column column : table.columns()) {
      columns.serial(table.name(), column).ifPresent(s -> statements.add(s.create(writer())));
    }
    statements.addAll(super.visit(operation));
    for (Constraint constraint : table.constraints()) {
      if (!isValidated(constraint)) {
        statements.addAll(visit(new AddConstraint(table.name(), constraint)));
      }
    }
    for (Column column : table.columns()) {
      columns.serial(table.name(), column).ifPresent(s -> statements.add(s.own(writer())));
    }
    return statements;
  }

  /**
   * CREATE TABLE without the constraints that are NOT VALID: the server would mark them as valid,
   * since an empty table obeys them. They are added afterwards.
   */
  @Override
  protected Statement createTable(Table table, boolean ifNotExists) {
    Table.Builder valid = table.toBuilder();
    valid.foreignKeys().removeIf(key -> !key.validated());
    valid.checks().removeIf(check -> !check.validated());
    Statement.Sql sql = (Statement.Sql) super.createTable(valid.build(), ifNotExists);
    Effects effects = LockMode.SHARE_ROW_EXCLUSIVE.onTargetsOf(table);
    return Statement.Sql.of(sql.sql(), effects);
  }

  private static boolean isValidated(Constraint constraint) {
    return !(constraint instanceof ForeignKey key && !key.validated())
        && !(constraint instanceof Check check && !check.validated());
  }

  @Override
  public List<Statement> visit(DropTable operation) {
    return with(
        super.visit(operation), LockMode.dropTable(operation.table(), operation.existing()));
  }

  @Override
  public List<Statement> visit(RenameTable operation) {
    return with(super.visit(operation), LockMode.ACCESS_EXCLUSIVE.on(operation.table()));
  }

  @Override
  public List<Statement> visit(CommentOnTable operation) {
    return with(super.visit(operation), LockMode.SHARE_UPDATE_EXCLUSIVE.on(operation.table()));
  }

  @Override
  protected List<Statement> commentOnColumn(
      QualifiedName table, String column, @Nullable String comment, @Nullable String existing) {
    return with(
        super.commentOnColumn(table, column, comment, existing),
        LockMode.SHARE_UPDATE_EXCLUSIVE.on(table));
  }

  @Override
  public List<Statement> visit(AddColumn operation) {
    QualifiedName table = operation.table();
    if (operation.ifNotExists()) {
      List<Statement> whole = visit(new AddColumn(table, operation.column(), false));
      if (whole.size() > 1) {
        return List.of(guards.unlessColumn(table, operation.column().name(), whole));
      }
    }
    List<Statement> statements = new ArrayList<>();
    var serial = columns.serial(table, operation.column());
    serial.ifPresent(s -> statements.add(s.create(writer())));
    List<Statement> added = super.visit(operation);
    Effects effects = columns.effectsOfAdding(table, operation.column());
    statements.add(Statement.Sql.of(added.get(0).text(), effects));
    statements.addAll(added.subList(1, added.size()));
    serial.ifPresent(s -> statements.add(s.own(writer())));
    return statements;
  }

  @Override
  protected boolean isOneStatement(AddConstrainedColumn operation) {
    return super.isOneStatement(operation)
        && columns.serial(operation.table(), operation.column()).isEmpty();
  }

  @Override
  protected List<Statement> addConstrained(AddConstrainedColumn operation) {
    QualifiedName table = operation.table();
    Column column = operation.column();
    List<Statement> added = new ArrayList<>(super.addConstrained(operation));
    List<Statement> alone = new ArrayList<>();
    alone.add(Statement.Sql.of(added.get(0).text(), columns.effectsOfAdding(table, column)));
    operation.constraints().forEach(c -> alone.addAll(visit(new AddConstraint(table, c))));
    added.set(0, Statement.Sql.of(added.get(0).text(), GuardBlock.effects(alone)));
    // PostgreSQL 12 adds the constraints even where the column stands.
    if (operation.ifNotExists()) {
      AddConstrainedColumn always =
          new AddConstrainedColumn(table, column, operation.constraints(), false);
      return List.of(guards.unlessColumn(table, column.name(), addConstrained(always)));
    }
    return added;
  }

  @Override
  public List<Statement> visit(DropColumn operation) {
    return with(super.visit(operation), LockMode.ACCESS_EXCLUSIVE.losing(operation.table()));
  }

  @Override
  public List<Statement> visit(RenameColumn operation) {
    return with(super.visit(operation), LockMode.ACCESS_EXCLUSIVE.on(operation.table()));
  }

  @Override
  public List<Statement> visit(AlterColumn operation) {
    List<Statement> statements = new ArrayList<>(columns.change(operation));
    operation.edits().comment().newValue().ifPresent(comment -> {
      Column existing = operation.existing();
      String was = existing == null ? null : existing.comment();
      statements.addAll(commentOnColumn(operation.table(), operation.column(), comment, was));
    });
    return statements;
  }

  @Override
  public List<Statement> visit(AddConstraint operation) {
    Constraint constraint = operation.constraint();
    QualifiedName table = operation.table();
    Effects effects = LockMode.ACCESS_EXCLUSIVE.scanning(table);
    if (constraint instanceof ForeignKey key) {
      effects = LockMode.foreignKey(table, key);
    } else if (!isValidated(constraint) || operation.usingIndex() != null) {
      effects = LockMode.ACCESS_EXCLUSIVE.on(table);
    }
    List<Statement> added = with(super.visit(operation.always()), effects);
    String name = constraint.name();
    // No version has ADD CONSTRAINT IF NOT EXISTS.
    return operation.ifNotExists() && name != null
        ? List.of(guards.unlessConstraint(table, name, added))
        : added;
  }

  @Override
  public List<Statement> visit(DropConstraint operation) {
    Effects effects = LockMode.drop(operation.table(), operation.existing());
    return with(super.visit(operation), effects);
  }

  /** See <a href="https://www.postgresql.org/docs/current/sql-altertable.html">ALTER TABLE</a>. */
  @Override
  public List<Statement> visit(ValidateConstraint operation) {
    return with(
        super.visit(operation), LockMode.SHARE_UPDATE_EXCLUSIVE.scanning(operation.table()));
  }

  @Override
  public List<Statement> visit(RenameConstraint operation) {
    return with(super.visit(operation), LockMode.ACCESS_EXCLUSIVE.on(operation.table()));
  }

  @Override
  public List<Statement> visit(AlterTableOptions operation) {
    return with(super.visit(operation), StorageClauses.effects(operation));
  }

  @Override
  public List<Statement> visit(CreateIndex operation) {
    LockMode mode = operation.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
    return with(super.visit(operation), mode.scanning(operation.table()));
  }

  @Override
  public List<Statement> visit(DropIndex operation) {
    boolean isGentle = operation.concurrently();
    LockMode mode = isGentle ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    return with(super.visit(operation), mode.on(operation.table()));
  }

  /**
   * The weaker lock since version 12: <a
   * href="https://www.postgresql.org/docs/current/sql-alterindex.html">ALTER INDEX</a>.
   */
  @Override
  public List<Statement> visit(RenameIndex operation) {
    return with(super.visit(operation), LockMode.SHARE_UPDATE_EXCLUSIVE.on(operation.table()));
  }

  @Override
  public List<Statement> visit(CreateSequence operation) {
    Sequence sequence = operation.sequence();
    if (operation.ifNotExists() && sequence.comment() != null) {
      List<Statement> whole = visit(new CreateSequence(sequence, false));
      return List.of(guards.unlessRelation(sequence.name(), whole));
    }
    List<Statement> statements = new ArrayList<>(super.visit(operation));
    if (sequence.comment() != null) {
      SqlWriter sql = writer().sql("COMMENT ON SEQUENCE ").name(sequence.name()).sql(" IS ");
      statements.add(sql.literal(sequence.comment()).statement());
    }
    return statements;
  }

  /** A counter that would be outside of new bounds is brought inside first. */
  @Override
  public List<Statement> visit(AlterSequence operation) {
    SequenceOptions before = operation.existing();
    if (before == null) {
      return super.visit(operation);
    }
    CounterRange from = CounterRange.of(before);
    CounterRange to = CounterRange.of(operation.options());
    List<Statement> statements = new ArrayList<>();
    boolean isApart = to.isApartFrom(from);
    if (to.cuts(from) && !isApart) {
      String name = writer().name(operation.sequence()).toString();
      statements.add(writer()
          .sql("SELECT setval(")
          .literal(name)
          .sql(", ")
          .number(to.entry(from))
          .sql(", false) FROM ")
          .name(operation.sequence())
          .sql(" WHERE last_value NOT BETWEEN ")
          .number(to.minimum())
          .sql(" AND ")
          .number(to.maximum())
          .statement());
    }
    String altered = super.visit(operation).get(0).text();
    statements.add(writer().user(altered).sqlIf(isApart, " RESTART").statement());
    return statements;
  }

  /**
   * CREATE TYPE knows no IF NOT EXISTS: <a
   * href="https://www.postgresql.org/docs/current/sql-createtype.html">CREATE TYPE</a>.
   */
  @Override
  public List<Statement> visit(CreateEnumType operation) {
    EnumType type = operation.enumType();
    List<Statement> statements = new ArrayList<>(List.of(createEnum(type).statement()));
    if (type.comment() != null) {
      SqlWriter sql = writer().sql("COMMENT ON TYPE ").name(type.name()).sql(" IS ");
      statements.add(sql.literal(type.comment()).statement());
    }
    return operation.ifNotExists() ? List.of(guards.unlessDuplicate(statements)) : statements;
  }

  private SqlWriter createEnum(EnumType type) {
    SqlWriter sql = writer().sql("CREATE TYPE ").name(type.name()).sql(" AS ENUM (");
    for (int i = 0; i < type.labels().size(); i++) {
      sql.sqlIf(i > 0, ", ").literal(type.labels().get(i));
    }
    return sql.sql(")");
  }

  @Override
  public List<Statement> visit(DropEnumType operation) {
    SqlWriter sql = writer().sql("DROP TYPE ").sqlIf(operation.ifExists(), "IF EXISTS ");
    return List.of(sql.name(operation.name()).statement());
  }

  /**
   * ADD VALUE runs in a transaction since 12, but the value cannot be used before the commit: <a
   * href="https://www.postgresql.org/docs/current/sql-altertype.html">ALTER TYPE</a>. A revision
   * that adds and uses a value puts the first into an autocommit block.
   */
  @Override
  public List<Statement> visit(RenameEnumType operation) {
    SqlWriter sql = writer().sql("ALTER TYPE ").name(operation.enumType()).sql(" RENAME TO ");
    return List.of(sql.name(operation.newName()).statement());
  }

  @Override
  public List<Statement> visit(AddEnumValue operation) {
    SqlWriter sql = writer().sql("ALTER TYPE ").name(operation.enumType()).sql(" ADD VALUE ");
    sql.sqlIf(operation.ifNotExists(), "IF NOT EXISTS ").literal(operation.value());
    if (operation.before() != null) {
      sql.sql(" BEFORE ").literal(operation.before());
    } else if (operation.after() != null) {
      sql.sql(" AFTER ").literal(operation.after());
    }
    return List.of(sql.statement());
  }

  @Override
  public List<Statement> visit(RenameEnumValue operation) {
    SqlWriter sql = writer().sql("ALTER TYPE ").name(operation.enumType());
    sql.sql(" RENAME VALUE ").literal(operation.value()).sql(" TO ");
    return List.of(sql.literal(operation.newValue()).statement());
  }

  /**
   * An INSERT with numbers for an identity column must say so when the column is ALWAYS one, and
   * the counter learns nothing of them: <a
   * href="https://www.postgresql.org/docs/current/sql-insert.html">INSERT</a>.
   */
  @Override
  public List<Statement> visit(BulkInsert operation) {
    List<Statement> statements = new ArrayList<>(super.visit(operation));
    if (operation.identity() != null) {
      statements.add(columns.continueNumbers(operation.table(), operation.identity()));
    }
    return statements;
  }

  @Override
  protected SqlWriter insertHead(BulkInsert operation) {
    return super.insertHead(operation)
        .sqlIf(operation.identity() != null, " OVERRIDING SYSTEM VALUE");
  }

  private static List<Statement> with(List<Statement> statements, Effects effects) {
    List<Statement> result = new ArrayList<>();
    for (Statement statement : statements) {
      result.add(new Statement.Sql(statement.text(), effects, statement.transactionMode()));
    }
    return result;
  }
}
