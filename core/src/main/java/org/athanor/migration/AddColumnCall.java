package org.athanor.migration;

import java.util.ArrayList;
import java.util.List;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.ColumnPlace;
import org.athanor.operation.CustomOperation;
import org.athanor.operation.Operation;
import org.athanor.schema.DataType;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#addColumn}. */
public final class AddColumnCall extends ColumnDefinition<AddColumnCall>
    implements PendingOperation {
  private final QualifiedName table;
  private boolean ifNotExists;
  private @Nullable ColumnPlace place;

  AddColumnCall(QualifiedName table, String column, DataType type) {
    super(column, type);
    this.table = table;
  }

  /** An existing column of that name is left alone. */
  public AddColumnCall ifNotExists() {
    ifNotExists = true;
    return this;
  }

  /**
   * The column goes in front of another one. Few databases can: SQLite in a batch, by a rebuild of
   * the table; MySQL, MariaDB and H2.
   */
  public AddColumnCall before(String other) {
    place = ColumnPlace.before(other);
    return this;
  }

  /** The column goes behind another one; for what can do it see {@link #before}. */
  public AddColumnCall after(String other) {
    place = ColumnPlace.after(other);
    return this;
  }

  @Override
  @Nullable String schema() {
    return table.schema();
  }

  @Override
  AddColumnCall self() {
    return this;
  }

  @Override
  public Operation finish() {
    if (constraints().isEmpty() || place != null) {
      AddColumn add = new AddColumn(table, column(), ifNotExists, place);
      return constraints().isEmpty() ? add : withConstraints(add);
    }
    return new AddConstrainedColumn(table, column(), constraints(), ifNotExists);
  }

  /** One after the other: no product takes a place and constraints in one statement. */
  private Operation withConstraints(AddColumn add) {
    List<Operation> all = new ArrayList<>(
        new AddConstrainedColumn(table, column(), constraints(), ifNotExists).expand());
    all.set(0, add);
    return new CustomOperation.Sequenced(all);
  }
}
