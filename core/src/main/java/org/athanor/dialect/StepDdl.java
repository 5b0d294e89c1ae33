package org.athanor.dialect;

import java.util.ArrayList;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AlterWith;
import org.athanor.operation.Autocommit;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.BulkInsert;
import org.athanor.operation.ChangeRows;
import org.athanor.operation.Execute;
import org.athanor.operation.Irreversible;
import org.athanor.operation.Operation;
import org.athanor.operation.RequireNone;
import org.athanor.operation.RunCode;

/**
 * The part of {@link AnsiDdl} for what defines nothing: rows, free SQL, code, questions, and blocks
 * of other operations.
 */
abstract class StepDdl implements Ddl {
  final Dialect dialect;

  StepDdl(Dialect dialect) {
    this.dialect = dialect;
  }

  /** An empty statement of this dialect. */
  protected final SqlWriter writer() {
    return new SqlWriter(dialect);
  }

  /** The dialect that is written. */
  protected final Dialect dialect() {
    return dialect;
  }

  /** Whether the product can do it. */
  protected final boolean has(Capability capability) {
    return dialect.capabilities().has(capability);
  }

  /** The refusal of something that the product cannot do, with what to write instead. */
  protected final AthanorException refusal(String what, String remedy) {
    return AthanorException.of(ErrorCode.DDL_003, what).fix(remedy).build();
  }

  /**
   * The refusal of a condition that the product has no clause for and that is not asked of the
   * database either.
   */
  protected final AthanorException noClause(String kind, String name) {
    return refusal(
        dialect.name() + " has no IF EXISTS for " + kind + ", as \"" + name + "\" asks.",
        "leave out the condition");
  }

  @Override
  public List<Statement> visit(BulkInsert operation) {
    return List.of(new Statement.Insert(
        operation.table(),
        operation.columns(),
        insertHead(operation).sql(" VALUES").toString(),
        operation.rows()));
  }

  /** The INSERT up to the word VALUES, or what must stand before it. */
  protected SqlWriter insertHead(BulkInsert operation) {
    SqlWriter sql = writer().sql("INSERT INTO ").name(operation.table()).sql(" ");
    return sql.names(operation.columns());
  }

  @Override
  public List<Statement> visit(ChangeRows operation) {
    int rows = dialect.session().scriptStyle().rowsPerInsert();
    return RowStatements.split(operation.change(), rows).stream()
        .<Statement>map(change -> RowStatements.change(dialect, change))
        .toList();
  }

  @Override
  public List<Statement> visit(Execute operation) {
    SqlWriter sql = operation.values().isEmpty()
        ? writer().user(operation.sql())
        : new BoundText(dialect).write(operation);
    return List.of(sql.statement(FreeSqlLoss.effects(sql.toString(), dialect)));
  }

  @Override
  public List<Statement> visit(RunCode operation) {
    return List.of(new Statement.Code(operation.description(), operation.task()));
  }

  @Override
  public List<Statement> visit(RequireNone operation) {
    return List.of(new Statement.Guard(operation.query(), operation.failure()));
  }

  @Override
  public List<Statement> visit(Irreversible operation) {
    throw AthanorException.of(
            ErrorCode.DDL_002, "This revision cannot be taken back: " + operation.reason())
        .databaseState("Nothing of it was changed.")
        .fix("write a new revision that repairs what has to be repaired, and upgrade to it")
        .build();
  }

  @Override
  public List<Statement> visit(Autocommit operation) {
    List<Statement> statements = new ArrayList<>();
    for (Operation member : operation.operations()) {
      member.accept(this).forEach(statement -> statements.add(new Statement.Outside(statement)));
    }
    return statements;
  }

  @Override
  public List<Statement> visit(AlterWith operation) {
    throw refusal(
        dialect.name() + " has no ALGORITHM and LOCK clauses, as "
            + operation.mode().algorithm() + " and " + operation.mode().lock() + " ask.",
        "record the changes without op.alterWith(...)");
  }

  @Override
  public boolean isMemberByMember(BatchAlterTable batch) {
    return true;
  }

  @Override
  public List<Statement> visit(BatchAlterTable operation) {
    return operation.operations().stream().flatMap(o -> o.accept(this).stream()).toList();
  }
}
