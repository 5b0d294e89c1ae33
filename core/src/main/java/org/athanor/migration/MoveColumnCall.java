package org.athanor.migration;

import org.athanor.operation.ColumnPlace;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Details of {@link Operations#moveColumn}. */
public final class MoveColumnCall implements PendingOperation {
  private final QualifiedName table;
  private final String column;
  private @Nullable ColumnPlace place;

  MoveColumnCall(QualifiedName table, String column) {
    this.table = table;
    this.column = column;
  }

  /** It goes in front of another column. */
  public MoveColumnCall before(String other) {
    place = ColumnPlace.before(other);
    return this;
  }

  /** It goes behind another column. */
  public MoveColumnCall after(String other) {
    place = ColumnPlace.after(other);
    return this;
  }

  @Override
  public Operation finish() {
    String call = "moveColumn(\"" + column + "\")";
    return new MoveColumn(table, column, Incomplete.require(place, call, "where it goes"));
  }
}
