package org.example.cockroachdb;

import java.util.List;
import org.athanor.dialect.Ddl;
import org.athanor.dialect.DdlDecorator;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropIndex;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;

/** The statements in which CockroachDB differs. */
record CockroachDdl(Ddl base) implements DdlDecorator {
  /** Numbers that are made without a sequence, which all nodes would have to agree on. */
  @Override
  public List<Statement> visit(CreateTable operation) {
    var table = operation.table().toBuilder();
    operation.table().constraints().forEach(this::refuseExclusion);
    table.columns().replaceAll(CockroachDdl::withRowNumbers);
    return base.visit(new CreateTable(table.build(), operation.ifNotExists()));
  }

  @Override
  public List<Statement> visit(AddColumn operation) {
    Column column = withRowNumbers(operation.column());
    return base.visit(
        new AddColumn(operation.table(), column, operation.ifNotExists(), operation.place()));
  }

  private static Column withRowNumbers(Column column) {
    return column.defaultValue() instanceof ColumnDefault.Identity
        ? column.withDefault(ColumnDefault.expression("unique_rowid()"))
        : column;
  }

  /** Every index is built while writers go on. */
  @Override
  public List<Statement> visit(CreateIndex operation) {
    return base.visit(
        new CreateIndex(operation.table(), operation.index(), false, operation.ifNotExists()));
  }

  @Override
  public List<Statement> visit(DropIndex operation) {
    return base.visit(new DropIndex(
        operation.table(), operation.name(), operation.existing(), false, operation.ifExists()));
  }

  @Override
  public List<Statement> visit(AddConstraint operation) {
    refuseExclusion(operation.constraint());
    return base.visit(operation);
  }

  private void refuseExclusion(Constraint constraint) {
    if (constraint.kind() == Constraint.Kind.EXCLUSION) {
      throw AthanorException.of(
              ErrorCode.DDL_003, "CockroachDB has no exclusion constraints: " + constraint.name())
          .fix("use a unique constraint where equality is enough")
          .build();
    }
  }
}
