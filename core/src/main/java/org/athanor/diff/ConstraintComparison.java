package org.athanor.diff;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.schema.Constraint;
import org.athanor.schema.Table;

/**
 * Compares the constraints of a table that both sides have.
 *
 * <p>A wanted constraint with a name means the one of that name; without a name it means any of the
 * same structure, since the name was left to the database or to a tool. Whether existing rows were
 * ever checked is no difference: that is a phase of a deployment.
 */
final class ConstraintComparison {
  private final DiffOptions options;
  private final Table live;
  private final Table wanted;
  private final List<Constraint> unmatched;

  ConstraintComparison(DiffOptions options, Table live, Table wanted) {
    this.options = options;
    this.live = live;
    this.wanted = wanted;
    this.unmatched = new ArrayList<>(live.constraints());
  }

  void addTo(List<SchemaChange> changes) {
    List<Constraint> added = new ArrayList<>();
    for (Constraint constraint : wanted.constraints()) {
      if (isNamed(constraint) && !removeSame(constraint)) {
        added.add(constraint);
      }
    }
    for (Constraint constraint : wanted.constraints()) {
      if (!isNamed(constraint) && !removeSimilar(constraint)) {
        added.add(constraint);
      }
    }
    unmatched.forEach(c -> changes.add(new SchemaChange.ConstraintRemoved(live.name(), c)));
    added.forEach(c -> changes.add(new SchemaChange.ConstraintAdded(wanted.name(), c)));
  }

  private boolean isNamed(Constraint constraint) {
    boolean namesCount = constraint.kind() != Constraint.Kind.PRIMARY_KEY
        || options.capabilities().has(Capability.NAMED_PRIMARY_KEYS);
    return namesCount && constraint.name() != null;
  }

  private boolean removeSame(Constraint constraint) {
    Object structure = structure(constraint);
    return unmatched.removeIf(other -> String.valueOf(constraint.name()).equals(other.name())
        && structure.equals(structure(other)));
  }

  private boolean removeSimilar(Constraint constraint) {
    Object structure = structure(constraint);
    for (Constraint other : unmatched) {
      if (structure.equals(structure(other))) {
        unmatched.remove(other);
        return true;
      }
    }
    return false;
  }

  /** The constraint without its name and without what does not count. */
  private static Object structure(Constraint constraint) {
    return constraint.withName(null).withValidated(true);
  }
}
