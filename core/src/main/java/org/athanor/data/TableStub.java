package org.athanor.data;

import java.util.Arrays;
import java.util.List;
import org.athanor.schema.Column;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;

/**
 * A table with the columns that a revision works on; the start of statements on its rows.
 *
 * <pre>{@code
 * var users = op.table("users").column("id", bigint()).column("email", text());
 * op.execute(users.update()
 *     .set("email", Expression.call("lower", users.column("email")))
 *     .where(users.column("id").lt(1000)));
 * op.execute(users.delete().where(users.column("email").isNull()));
 * }</pre>
 *
 * <p>Names and values are checked against the stub when a statement is made, before any database is
 * asked. Immutable and thread-safe.
 *
 * @param name the table
 * @param columns the columns, of which only name and type count
 */
public record TableStub(QualifiedName name, List<Column> columns) {
  public TableStub {
    columns =
        columns.stream().map(column -> Column.of(column.name(), column.type())).toList();
  }

  /** The same table with one more column. */
  public TableStub column(String column, DataType type) {
    List<Column> all = new java.util.ArrayList<>(columns);
    all.add(Column.of(column, type));
    return new TableStub(name, all);
  }

  /**
   * A column of the stub, to be used in an expression.
   *
   * @throws org.athanor.error.AthanorException DDL-022 when the stub has no such column
   */
  public Expression column(String column) {
    new StubCheck(this).column(column);
    return Expression.column(column);
  }

  /**
   * Inserts rows with values for some columns, or for all of the stub when none is named.
   *
   * @throws org.athanor.error.AthanorException DDL-022 when the stub has no such column
   */
  public Insertion insert(String... into) {
    List<String> named = into.length == 0 ? columnNames() : List.of(into);
    new StubCheck(this).columns(named);
    return new Insertion(this, named);
  }

  /** Changes rows. */
  public Updating update() {
    return new Updating(this, List.of());
  }

  /** Deletes rows. */
  public Deleting delete() {
    return new Deleting(this);
  }

  /** Asks for all columns of the stub. */
  public Select select() {
    return select(columnNames().toArray(String[]::new));
  }

  /**
   * Asks for some columns.
   *
   * @throws org.athanor.error.AthanorException DDL-022 when the stub has no such column
   */
  public Select select(String... values) {
    return select(Arrays.stream(values).map(Expression::column).toArray(Expression[]::new));
  }

  /** Asks for values. */
  public Select select(Expression... values) {
    return new Select(this, List.of(values), null, List.of());
  }

  private List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}
