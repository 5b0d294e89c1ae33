package org.athanor.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.TableSnapshot;
import org.athanor.operation.DropObject;
import org.athanor.operation.Operation;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * Finds tables as they are in the middle of a plan: as they were before it, with what its
 * operations have done to them so far.
 *
 * <p>A database that restates a whole column to change a part of it must not restate what an
 * earlier step has changed. Not thread-safe.
 */
public final class SimulatedLookup implements SchemaLookup {
  private final SchemaLookup before;
  private final SchemaLookup after;
  private final Map<QualifiedName, Optional<TableSnapshot>> known = new HashMap<>();
  private final Map<QualifiedName, List<Operation>> passed = new HashMap<>();
  private final Set<ObjectKey> dropped = new HashSet<>();

  /**
   * Nothing has been done yet.
   *
   * @param before finds tables as they are before the plan
   * @param after knows how the objects are worded that the plan makes
   */
  public SimulatedLookup(SchemaLookup before, SchemaLookup after) {
    this.before = before;
    this.after = after;
  }

  /** An operation is done from here on. */
  public void pass(Operation operation) {
    if (operation instanceof DropObject drop) {
      dropped.add(drop.key());
    }
    Touched touched = Touched.by(operation);
    Set<QualifiedName> tables = new HashSet<>();
    touched.made().forEach(key -> tables.add(key.table()));
    touched.altered().forEach(key -> tables.add(key.table()));
    touched.removed().forEach(key -> tables.add(key.table()));
    tables.forEach(
        table -> passed.computeIfAbsent(table, t -> new ArrayList<>()).add(operation));
  }

  @Override
  public Optional<TableSnapshot> table(QualifiedName name) {
    Optional<TableSnapshot> first =
        known.computeIfAbsent(name, before::table).map(this::withoutDropped);
    List<Operation> done = passed.get(name);
    if (done == null) {
      return first;
    }
    List<Table> tables = first.map(TableSnapshot::table).stream().toList();
    return new Simulator()
        .apply(new Schema(tables, List.of(), List.of()), done)
        .table(name)
        .map(table ->
            new TableSnapshot(table, first.map(TableSnapshot::dependents).orElse(List.of())));
  }

  /** Views and triggers that are gone do not come back with a table that is rebuilt. */
  private TableSnapshot withoutDropped(TableSnapshot present) {
    List<TableSnapshot.Dependent> left =
        present.dependents().stream().filter(d -> !isDropped(d)).toList();
    return new TableSnapshot(present.table(), left);
  }

  private boolean isDropped(TableSnapshot.Dependent dependent) {
    return dropped.stream()
        .anyMatch(key -> dependent.kind().startsWith(key.kind().words())
            && dependent.name().equals(key.name().name()));
  }

  @Override
  public boolean isLive() {
    return before.isLive();
  }

  @Override
  public boolean isExhaustive() {
    return true;
  }

  @Override
  public Optional<String> wording(ObjectKey key) {
    return after.wording(key);
  }
}
