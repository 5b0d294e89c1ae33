package org.athanor.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.TableSnapshot;
import org.athanor.operation.DropObject;
import org.athanor.operation.Operation;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.QualifiedName;

/**
 * Tables as they are when a part of a script has run: without the views and triggers that it has
 * dropped, so that they neither hold up a later step nor come back with a table that is rebuilt.
 *
 * <p>Not thread-safe.
 */
final class LookupBehindScript implements SchemaLookup {
  private final SchemaLookup before;
  private final Set<ObjectKey> dropped = new HashSet<>();

  LookupBehindScript(SchemaLookup before) {
    this.before = before;
  }

  /** Notes that an operation is now part of the script. */
  void add(Operation operation) {
    if (operation instanceof DropObject drop) {
      dropped.add(drop.key());
    }
  }

  @Override
  public Optional<TableSnapshot> table(QualifiedName name) {
    return before.table(name).map(this::without);
  }

  private TableSnapshot without(TableSnapshot present) {
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
}
