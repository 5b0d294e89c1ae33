package org.athanor.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.athanor.diff.SchemaChange;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.UniqueConstraint;

/**
 * What differs, apart from drops that are not wanted.
 *
 * <p>Tables, columns, sequences, types, views and the like are left out, and with a column the
 * constraints and indexes on it. A constraint or index that is gone else loses nothing, and would
 * hold up what the new model does.
 *
 * @param changes what is done about
 * @param leftOut what only the database has and keeps
 */
record Differences(List<SchemaChange> changes, List<SchemaChange> leftOut) {
  static Differences of(List<SchemaChange> all, Decisions.Drops drops) {
    if (drops == Decisions.Drops.WRITE) {
      return new Differences(all, List.of());
    }
    Set<List<Object>> kept = new HashSet<>();
    for (SchemaChange change : all) {
      if (change instanceof SchemaChange.ColumnRemoved c) {
        kept.add(List.of(c.table(), c.column().name()));
      }
    }
    List<SchemaChange> changes = new ArrayList<>();
    List<SchemaChange> leftOut = new ArrayList<>();
    all.forEach(change -> (isDrop(change, kept) ? leftOut : changes).add(change));
    return new Differences(List.copyOf(changes), List.copyOf(leftOut));
  }

  private static boolean isDrop(SchemaChange change, Set<List<Object>> kept) {
    if (change instanceof SchemaChange.IndexRemoved c) {
      return columns(c.index()).stream().anyMatch(on(c.table(), kept)::contains);
    } else if (change instanceof SchemaChange.ConstraintRemoved c) {
      return columns(c.constraint()).stream().anyMatch(on(c.table(), kept)::contains);
    }
    return change instanceof SchemaChange.TableRemoved
        || change instanceof SchemaChange.ColumnRemoved
        || change instanceof SchemaChange.SequenceRemoved
        || change instanceof SchemaChange.EnumTypeRemoved
        || change instanceof SchemaChange.ObjectRemoved;
  }

  private static Set<Object> on(QualifiedName table, Set<List<Object>> kept) {
    Set<Object> columns = new HashSet<>();
    kept.stream().filter(each -> each.get(0).equals(table)).forEach(e -> columns.add(e.get(1)));
    return columns;
  }

  private static List<String> columns(Index index) {
    return index.parts().stream().map(part -> part.text()).toList();
  }

  private static List<String> columns(Constraint constraint) {
    if (constraint instanceof PrimaryKey key) {
      return key.columns();
    } else if (constraint instanceof UniqueConstraint unique) {
      return unique.columns();
    }
    return constraint instanceof ForeignKey key ? key.columns() : List.of();
  }
}
