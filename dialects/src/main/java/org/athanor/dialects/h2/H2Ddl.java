package org.athanor.dialects.h2;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.AnsiDdl;
import org.athanor.dialect.Effects;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AddEnumValue;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterSequence;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.ColumnPlace;
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
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.Index;
import org.athanor.schema.Sequence;
import org.athanor.schema.Table;

/**
 * Operations as H2 statements: <a
 * href="https://www.h2database.com/html/commands.html">commands</a>.
 *
 * <p>Immutable and thread-safe.
 */
final class H2Ddl extends AnsiDdl {
  private final H2ColumnChanges columns;
  private final EnumDomains enums;
  private final OnlyIfNew onlyIfNew;

  H2Ddl(H2Dialect dialect, H2Settings settings) {
    super(
        dialect, new H2Definitions(settings), new H2Objects(dialect, new H2Definitions(settings)));
    this.columns = new H2ColumnChanges(dialect, definitions());
    this.enums = new EnumDomains(dialect);
    this.onlyIfNew = new OnlyIfNew(dialect);
  }

  @Override
  public List<Statement> visit(CreateTable operation) {
    if (!operation.ifNotExists()) {
      return super.visit(operation);
    }
    Table table = operation.table();
    List<Statement> statements = new ArrayList<>(super.visit(new CreateTable(table, false)));
    statements.set(0, createTable(table, true));
    return onlyIfNew.object(OnlyIfNew.Kind.TABLE, table.name(), statements);
  }

  @Override
  protected Statement createTable(Table table, boolean ifNotExists) {
    Table.Builder valid = table.toBuilder();
    valid.foreignKeys().replaceAll(key -> key.withValidated(true));
    valid.checks().replaceAll(check -> check.withValidated(true));
    return super.createTable(valid.build(), ifNotExists);
  }

  @Override
  public List<Statement> visit(DropTable operation) {
    return with(super.visit(operation), ExclusiveLock.losing(operation.table(), false));
  }

  @Override
  public List<Statement> visit(RenameTable operation) {
    return with(super.visit(operation), ExclusiveLock.on(operation.table()));
  }

  @Override
  public List<Statement> visit(AddColumn operation) {
    List<Statement> statements = new ArrayList<>(super.visit(operation));
    Effects effects = ExclusiveLock.rewriting(operation.table());
    statements.set(0, Statement.Sql.of(statements.get(0).text(), effects));
    return operation.ifNotExists()
        ? onlyIfNew.column(operation.table(), operation.column().name(), statements)
        : statements;
  }

  /**
   * See <a href="https://h2database.com/html/commands.html#alter_table_add">ALTER TABLE ADD</a>.
   */
  @Override
  protected void place(SqlWriter sql, AddColumn operation) {
    ColumnPlace place = operation.place();
    if (place != null) {
      boolean before = place.side() == ColumnPlace.Side.BEFORE;
      sql.sql(before ? " BEFORE " : " AFTER ").name(place.column());
    }
  }

  /**
   * An INSERT with numbers for an identity column must say so when the column is ALWAYS one, and
   * the counter learns nothing of them: <a href="https://h2database.com/html/commands.html#insert">
   * INSERT</a>.
   */
  @Override
  public List<Statement> visit(BulkInsert operation) {
    List<Statement> statements = new ArrayList<>(super.visit(operation));
    if (operation.identity() != null) {
      statements.add(columns.continueNumbers(operation.table(), operation.identity(), null));
    }
    return statements;
  }

  @Override
  protected SqlWriter insertHead(BulkInsert operation) {
    return super.insertHead(operation)
        .sqlIf(operation.identity() != null, " OVERRIDING SYSTEM VALUE");
  }

  @Override
  public List<Statement> visit(DropColumn operation) {
    return with(super.visit(operation), ExclusiveLock.losing(operation.table(), true));
  }

  @Override
  public List<Statement> visit(RenameColumn operation) {
    return with(super.visit(operation), ExclusiveLock.on(operation.table()));
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
    Effects effects = ExclusiveLock.adding(operation.table(), operation.constraint());
    if (!operation.ifNotExists()) {
      return with(super.visit(operation), effects);
    }
    Constraint constraint = operation.constraint();
    SqlWriter sql = alter(operation.table()).sql("ADD CONSTRAINT IF NOT EXISTS ");
    sql.name(String.valueOf(constraint.name())).sql(" ");
    definitions().constraint(sql, constraint.withName(null));
    return List.of(sql.statement(effects));
  }

  @Override
  public List<Statement> visit(DropConstraint operation) {
    return with(
        super.visit(operation), ExclusiveLock.dropping(operation.table(), operation.existing()));
  }

  @Override
  public List<Statement> visit(ValidateConstraint operation) {
    throw refusal(
        "H2 looks at existing rows only when a constraint is made, so \"" + operation.name()
            + "\" cannot be validated.",
        "drop the constraint and add it again, this time valid");
  }

  @Override
  public List<Statement> visit(RenameConstraint operation) {
    return with(super.visit(operation), ExclusiveLock.on(operation.table()));
  }

  @Override
  public List<Statement> visit(CreateIndex operation) {
    Index index = operation.index();
    refuseConcurrently(operation.concurrently(), index.name());
    H2Definitions written = (H2Definitions) definitions();
    SqlWriter sql = writer().sql("CREATE ");
    written.indexKind(sql, index);
    sql.sql("INDEX ").sqlIf(operation.ifNotExists(), "IF NOT EXISTS ").name(index.name());
    written.indexParts(sql.sql(" ON ").name(operation.table()).sql(" "), index.parts());
    written.indexOptions(sql, index);
    return List.of(sql.statement(ExclusiveLock.scanning(operation.table())));
  }

  @Override
  public List<Statement> visit(DropIndex operation) {
    refuseConcurrently(operation.concurrently(), operation.name());
    return with(super.visit(operation), ExclusiveLock.on(operation.table()));
  }

  @Override
  public List<Statement> visit(RenameIndex operation) {
    return with(super.visit(operation), ExclusiveLock.on(operation.table()));
  }

  private void refuseConcurrently(boolean concurrently, String index) {
    if (concurrently) {
      throw refusal(
          "H2 stops writers while it makes or drops an index, so \"" + index
              + "\" cannot be made or dropped concurrently.",
          "leave out concurrently");
    }
  }

  @Override
  public List<Statement> visit(CreateSequence operation) {
    Sequence sequence = operation.sequence();
    List<Statement> statements = new ArrayList<>(super.visit(operation));
    if (sequence.comment() != null) {
      SqlWriter sql = writer().sql("COMMENT ON SEQUENCE ").name(sequence.name()).sql(" IS ");
      statements.add(sql.literal(sequence.comment()).statement());
    }
    return operation.ifNotExists()
        ? onlyIfNew.object(OnlyIfNew.Kind.SEQUENCE, sequence.name(), statements)
        : statements;
  }

  @Override
  public List<Statement> visit(AlterSequence operation) {
    if (operation.options().type() != null) {
      throw refusal(
          "H2 cannot change the type of a sequence, here of \"" + operation.sequence() + "\".",
          "leave the type out and set maximum, or drop the sequence and create it again");
    }
    return super.visit(operation);
  }

  @Override
  public List<Statement> visit(CreateEnumType operation) {
    List<Statement> statements = enums.create(operation);
    return operation.ifNotExists()
        ? onlyIfNew.object(OnlyIfNew.Kind.DOMAIN, operation.enumType().name(), statements)
        : statements;
  }

  @Override
  public List<Statement> visit(DropEnumType operation) {
    return enums.drop(operation);
  }

  @Override
  public List<Statement> visit(AddEnumValue operation) {
    return enums.addValue(operation);
  }

  @Override
  public List<Statement> visit(RenameEnumValue operation) {
    return enums.renameValue(operation);
  }

  @Override
  public List<Statement> visit(RenameEnumType operation) {
    SqlWriter sql = writer().sql("ALTER DOMAIN ").name(operation.enumType());
    return List.of(sql.sql(" RENAME TO ").name(operation.newName()).statement());
  }

  private static List<Statement> with(List<Statement> statements, Effects effects) {
    List<Statement> result = new ArrayList<>();
    for (Statement statement : statements) {
      result.add(new Statement.Sql(statement.text(), effects, statement.transactionMode()));
    }
    return result;
  }
}
