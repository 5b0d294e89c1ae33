package org.athanor.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.DropIndex;
import org.athanor.operation.RenameIndex;
import org.athanor.schema.Index;
import org.athanor.schema.MaterializedView;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.Policy;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;
import org.athanor.schema.Trigger;

/** Views, routines and the like while operations change them. Not thread-safe. */
final class SimulatedObjects {
  private final Map<ObjectKey, SchemaObject> objects = new LinkedHashMap<>();

  SimulatedObjects(List<SchemaObject> before) {
    before.forEach(object -> objects.put(object.key(), object));
  }

  List<SchemaObject> all() {
    return List.copyOf(objects.values());
  }

  /** Grants are not kept: who may do what is not part of a schema. */
  void create(SchemaObject object) {
    if (object.kind() != ObjectKind.GRANT) {
      objects.putIfAbsent(object.key(), object);
    }
  }

  void replace(SchemaObject to) {
    objects.put(to.key(), to);
  }

  void remove(ObjectKey key) {
    objects.remove(key);
  }

  /** What belongs to a table goes with it. */
  void dropAllOf(QualifiedName table) {
    objects.keySet().removeIf(key -> belongsTo(key, table));
  }

  private static boolean belongsTo(ObjectKey key, QualifiedName table) {
    ObjectKey owner = key.owner();
    if (owner == null) {
      return key.kind() == ObjectKind.ROW_SECURITY && key.name().equals(table);
    }
    while (owner.owner() != null) {
      owner = owner.owner();
    }
    return owner.kind() == ObjectKind.TABLE && owner.name().equals(table);
  }

  /** What belongs to a table follows it to its new name; SQL that names the table stays. */
  void renameTable(QualifiedName table, QualifiedName newName) {
    for (SchemaObject object : all()) {
      if (belongsTo(object.key(), table) && !(object instanceof ServerObject)) {
        remove(object.key());
        SchemaObject renamed = renamed(object, newName);
        objects.put(renamed.key(), renamed);
      }
    }
  }

  private static SchemaObject renamed(SchemaObject object, QualifiedName table) {
    if (object instanceof Trigger t) {
      return new Trigger(
          table,
          t.name(),
          t.timing(),
          t.events(),
          t.level(),
          t.condition(),
          t.constraint(),
          t.options(),
          t.action(),
          t.comment());
    } else if (object instanceof Policy p) {
      return new Policy(
          table, p.name(), p.mode(), p.command(), p.roles(), p.using(), p.check(), p.comment());
    } else if (object instanceof Partition partition) {
      return new Partition(table, partition.name(), partition.bounds(), partition.options());
    }
    return new RowSecurity(table, ((RowSecurity) object).forced());
  }

  void createIndex(CreateIndex operation) {
    indexes(operation.table(), indexes -> {
      boolean isThere =
          indexes.stream().anyMatch(i -> i.name().equals(operation.index().name()));
      if (!isThere) {
        indexes.add(operation.index());
      }
      return indexes;
    });
  }

  void dropIndex(DropIndex operation) {
    indexes(operation.table(), indexes -> {
      indexes.removeIf(index -> index.name().equals(operation.name()));
      return indexes;
    });
  }

  void renameIndex(RenameIndex operation) {
    indexes(operation.table(), indexes -> {
      indexes.replaceAll(
          i -> i.name().equals(operation.index()) ? i.withName(operation.newName()) : i);
      return indexes;
    });
  }

  private void indexes(QualifiedName view, UnaryOperator<List<Index>> change) {
    objects.computeIfPresent(ObjectKey.of(ObjectKind.MATERIALIZED_VIEW, view), (key, was) -> {
      MaterializedView present = (MaterializedView) was;
      return present.withIndexes(change.apply(new ArrayList<>(present.indexes())));
    });
  }
}
