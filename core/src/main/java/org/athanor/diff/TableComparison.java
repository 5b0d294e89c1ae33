package org.athanor.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.athanor.dialect.Capability;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.ColumnPlace;
import org.athanor.schema.Column;
import org.athanor.schema.Index;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;

/** Compares a table that both sides have. */
final class TableComparison {
  private final DiffOptions options;
  private final Table live;
  private final Table wanted;
  private final QualifiedName name;

  TableComparison(DiffOptions options, Table live, Table wanted) {
    this.options = options;
    this.live = live;
    this.wanted = wanted;
    this.name = wanted.name();
  }

  void addTo(List<SchemaChange> changes) {
    options(changes);
    columns(changes);
    new ConstraintComparison(options, live, wanted).addTo(changes);
    indexes(changes);
    boolean hasComments = options.capabilities().has(Capability.COMMENTS);
    if (hasComments && !Objects.equals(live.comment(), wanted.comment())) {
      changes.add(new SchemaChange.TableCommentChanged(name, live.comment(), wanted.comment()));
    }
  }

  /** A model does not say how its tables are kept. */
  private void options(List<SchemaChange> changes) {
    if (isWhole() && !live.options().equals(wanted.options())) {
      changes.add(new SchemaChange.TableOptionsChanged(name, live.options(), wanted.options()));
    }
  }

  private boolean isWhole() {
    return options.otherObjects() == DiffOptions.OtherObjects.COMPARE;
  }

  private void columns(List<SchemaChange> changes) {
    Map<String, Column> present = new HashMap<>();
    live.columns().forEach(column -> present.put(column.name(), column));
    ColumnOrder order = isWhole() && options.capabilities().has(Capability.COLUMN_PLACES)
        ? ColumnOrder.of(live.columnNames(), wanted.columnNames())
        : ColumnOrder.ANY;
    for (Column column : wanted.columns()) {
      Column before = present.remove(column.name());
      ColumnPlace place = order.places().get(column.name());
      if (before == null) {
        changes.add(new SchemaChange.ColumnAdded(name, column, place));
        continue;
      }
      compare(before, column, changes);
      if (place != null) {
        changes.add(new SchemaChange.ColumnMoved(name, column.name(), place));
      }
    }
    for (Column column : live.columns()) {
      if (present.containsKey(column.name())) {
        changes.add(new SchemaChange.ColumnRemoved(name, column));
      }
    }
  }

  private void compare(Column before, Column after, List<SchemaChange> changes) {
    boolean hasComments = options.capabilities().has(Capability.COMMENTS);
    Column wantedColumn = hasComments ? after : after.withComment(before.comment());
    AlterColumn.Edits edits = AlterColumn.Edits.between(before, wantedColumn);
    if (!edits.isEmpty()) {
      changes.add(new SchemaChange.ColumnAltered(name, before, wantedColumn, edits));
    }
  }

  private void indexes(List<SchemaChange> changes) {
    for (Index index : live.indexes()) {
      if (!wanted.index(index.name()).filter(other -> isSame(index, other)).isPresent()) {
        changes.add(new SchemaChange.IndexRemoved(name, index));
      }
    }
    for (Index index : wanted.indexes()) {
      if (!live.index(index.name()).filter(other -> isSame(other, index)).isPresent()) {
        changes.add(new SchemaChange.IndexAdded(name, index));
      }
    }
  }

  /** How an index is kept counts for a model only where it says it. */
  private boolean isSame(Index present, Index other) {
    return isWhole()
        ? present.equals(other)
        : present.equals(other.withOptions(other.options().completedBy(present.options())));
  }
}
