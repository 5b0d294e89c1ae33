package org.athanor.migration;

import org.athanor.operation.Operation;
import org.athanor.schema.DataType;

/**
 * The changes of one table in a batch; the {@code t} of {@link Operations#batchAlterTable}.
 *
 * <p>The same operations as in {@link Operations}, without the name of the table.
 */
public final class BatchOperations {
  private final Operations op;
  private final String table;

  BatchOperations(Operations op, String table) {
    this.op = op;
    this.table = table;
  }

  /** Adds a column, nullable unless told otherwise. */
  public AddColumnCall addColumn(String column, DataType type) {
    return op.addColumn(table, column, type);
  }

  /** Moves a column to another place; {@link MoveColumnCall} says where. */
  public MoveColumnCall moveColumn(String column) {
    return op.moveColumn(table, column);
  }

  /**
   * Brings columns into an order: each goes right behind the one that is named before it; the first
   * and all that are not named keep their places.
   */
  public void orderColumns(String... columns) {
    for (int i = 1; i < columns.length; i++) {
      op.moveColumn(table, columns[i]).after(columns[i - 1]);
    }
  }

  /**
   * Gives the table other options. On SQLite these are all that stand behind its columns:
   * {@code STRICT} and {@code WITHOUT ROWID}.
   */
  public AlterTableOptionsCall alterTableOptions(String... clauses) {
    return op.alterTableOptions(table, clauses);
  }

  /** Drops a column and its values. */
  public DropColumnCall dropColumn(String column) {
    return op.dropColumn(table, column);
  }

  /** Changes what is told of a column; the rest stays. */
  public AlterColumnCall alterColumn(String column) {
    return op.alterColumn(table, column);
  }

  /** Gives a column another name. */
  public void renameColumn(String column, String newName) {
    op.renameColumn(table, column, newName);
  }

  /** Creates an index over columns. */
  public CreateIndexCall createIndex(String index, String... columns) {
    return op.createIndex(index).on(table, columns);
  }

  /** Drops an index. */
  public DropIndexCall dropIndex(String index) {
    return op.dropIndex(index).on(table);
  }

  /** Adds a primary key. */
  public AddKeyCall createPrimaryKey(String constraint, String... columns) {
    return op.createPrimaryKey(constraint).on(table, columns);
  }

  /** Adds a unique constraint. */
  public AddKeyCall createUniqueConstraint(String constraint, String... columns) {
    return op.createUniqueConstraint(constraint).on(table, columns);
  }

  /** Adds a foreign key; {@link AddForeignKeyCall#references} says where it points. */
  public AddForeignKeyCall createForeignKey(String constraint, String... columns) {
    return op.createForeignKey(constraint).on(table, columns);
  }

  /** Adds a check constraint. */
  public AddCheckCall createCheckConstraint(String constraint, String condition) {
    return op.createCheckConstraint(constraint).on(table, condition);
  }

  /** Adds an exclusion constraint. */
  public AddExclusionCall createExclusionConstraint(String constraint) {
    return op.createExclusionConstraint(constraint).on(table);
  }

  /** Drops a constraint. */
  public DropConstraintCall dropConstraint(String constraint) {
    return op.dropConstraint(constraint).on(table);
  }

  /** Checks the rows that were there before a constraint was added as not valid. */
  public ValidateConstraintCall validateConstraint(String constraint) {
    return op.validateConstraint(constraint).on(table);
  }

  /** Records an operation on this table that is already a value. */
  public void invoke(Operation operation) {
    op.invoke(operation);
  }
}
