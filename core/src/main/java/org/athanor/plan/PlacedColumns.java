package org.athanor.plan;

import java.util.ArrayList;
import java.util.List;
import org.athanor.operation.AddColumn;
import org.athanor.operation.ColumnPlace;
import org.athanor.operation.DropColumn;
import org.athanor.operation.MoveColumn;
import org.athanor.operation.Operation;
import org.athanor.script.CommentedOperation;
import org.jspecify.annotations.Nullable;

/**
 * Notes for each column that is moved or dropped where it stood just before, so that the way back,
 * which goes through the steps in the opposite order, puts it there again.
 *
 * <p>Not thread-safe.
 */
final class PlacedColumns {
  private final List<String> names;

  /** Begins with the columns of a table in their order. */
  PlacedColumns(List<String> names) {
    this.names = new ArrayList<>(names);
  }

  List<CommentedOperation> of(List<CommentedOperation> steps) {
    return steps.stream()
        .map(step -> new CommentedOperation(of(step.operation()), step.comments()))
        .toList();
  }

  private Operation of(Operation operation) {
    if (operation instanceof AddColumn add) {
      insert(add.column().name(), add.place());
    } else if (operation instanceof DropColumn drop) {
      boolean isLast = names.indexOf(drop.column()) == names.size() - 1;
      ColumnPlace place = isLast ? null : place(drop.column());
      names.remove(drop.column());
      return drop.from(place);
    } else if (operation instanceof MoveColumn move) {
      ColumnPlace back = place(move.column());
      names.remove(move.column());
      insert(move.column(), move.place());
      return new MoveColumn(move.table(), move.column(), move.place(), back);
    }
    return operation;
  }

  private void insert(String column, @Nullable ColumnPlace place) {
    int other = place == null ? -1 : names.indexOf(place.column());
    if (place == null || other < 0) {
      names.add(column);
    } else {
      names.add(place.side() == ColumnPlace.Side.BEFORE ? other : other + 1, column);
    }
  }

  /** Where a column stands; null for the only one. */
  private @Nullable ColumnPlace place(String column) {
    int position = names.indexOf(column);
    if (position < 0 || names.size() == 1) {
      return null;
    }
    return position == 0
        ? ColumnPlace.before(names.get(1))
        : ColumnPlace.after(names.get(position - 1));
  }
}
