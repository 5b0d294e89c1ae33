package org.athanor.dialects.mysql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;

/** The clauses of one ALTER TABLE, which all see the table as it was before; not thread-safe. */
final class ClauseGroup {
  private final List<Clause> clauses = new ArrayList<>();
  private final Set<String> columns = new HashSet<>();
  private boolean hasRenamed;
  private boolean hasDroppedConstraint;

  /**
   * Whether a member can stand beside those before it: no column is named twice, nothing is built
   * on a column under its new name, and no constraint is added under a name that was dropped.
   */
  boolean takes(Operation member, List<Clause> changes) {
    boolean isAdded = member instanceof AddConstraint;
    boolean isNamedAgain = changes.stream()
        .anyMatch(change ->
            change.column() != null && columns.contains(change.column().toLowerCase(Locale.ROOT)));
    boolean isRename = member instanceof RenameColumn;
    return !isNamedAgain && !(hasRenamed && !isRename) && !(hasDroppedConstraint && isAdded);
  }

  /** The clauses so far. */
  List<Clause> clauses() {
    return List.copyOf(clauses);
  }

  /** Adds a clause that is about the whole table. */
  void add(Clause clause) {
    clauses.add(clause);
  }

  void add(Operation member, List<Clause> changes) {
    clauses.addAll(changes);
    hasRenamed |= member instanceof RenameColumn;
    hasDroppedConstraint |= member instanceof DropConstraint;
    for (Clause change : changes) {
      if (change.column() != null) {
        columns.add(change.column().toLowerCase(Locale.ROOT));
      }
    }
    if (member instanceof RenameColumn rename) {
      columns.add(rename.newName().toLowerCase(Locale.ROOT));
    }
  }
}
