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
import org.athanor.schema.Constraint;

/** The clauses of one ALTER TABLE, which all see the table as it was before; not thread-safe. */
final class ClauseGroup {
  private final List<Clause> clauses = new ArrayList<>();
  private final Set<String> columns = new HashSet<>();
  private boolean hasRenamed;
  private final Set<String> droppedConstraints = new HashSet<>();

  /**
   * Whether a member can stand beside those before it: no column is named twice, nothing is built
   * on a column under its new name, and no check or foreign key is added under a name that was
   * dropped. Keys are looked at when all clauses are done, so one can replace another.
   */
  boolean takes(Operation member, List<Clause> changes) {
    if (!clauses.isEmpty() && !clauses.get(clauses.size() - 1).isFollowedBy(changes)) {
      return false;
    }
    boolean isNamesake = member instanceof AddConstraint add && isDroppedName(add.constraint());
    boolean isNamedAgain = changes.stream()
        .anyMatch(change ->
            change.column() != null && columns.contains(change.column().toLowerCase(Locale.ROOT)));
    boolean isRename = member instanceof RenameColumn;
    return !isNamedAgain && !(hasRenamed && !isRename) && !isNamesake;
  }

  private boolean isDroppedName(Constraint constraint) {
    boolean isIndex = constraint.kind() == Constraint.Kind.PRIMARY_KEY
        || constraint.kind() == Constraint.Kind.UNIQUE;
    return !isIndex
        && constraint.name() != null
        && droppedConstraints.contains(constraint.name().toLowerCase(Locale.ROOT));
  }

  /** The clauses without those about columns that stand here already. */
  List<Clause> withoutNamed(List<Clause> changes) {
    return changes.stream()
        .filter(change ->
            change.column() == null || !columns.contains(change.column().toLowerCase(Locale.ROOT)))
        .toList();
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
    if (member instanceof DropConstraint drop) {
      droppedConstraints.add(drop.name().toLowerCase(Locale.ROOT));
    }
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
