package org.athanor.diff;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.schema.Constraint;
import org.athanor.schema.Exclusion;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.Table;
import org.athanor.schema.UniqueConstraint;

/**
 * Compares the constraints of a table that both sides have.
 *
 * <p>A wanted constraint with a name means the one of that name; without a name it means any of the
 * same structure, since the name was left to the database or to a tool. Whether existing rows were
 * ever checked is a difference only where both sides say it: for a model it is a phase of a
 * deployment.
 */
final class ConstraintComparison {
  private final DiffOptions options;
  private final Table live;
  private final Table wanted;
  private final List<Constraint> unmatched;
  private final List<Constraint> validated = new ArrayList<>();

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
    validated.forEach(c -> changes.add(new SchemaChange.ConstraintValidated(wanted.name(), c)));
  }

  private boolean isNamed(Constraint constraint) {
    boolean namesCount = constraint.kind() != Constraint.Kind.PRIMARY_KEY
        || options.capabilities().has(Capability.NAMED_PRIMARY_KEYS);
    return namesCount && constraint.name() != null;
  }

  private boolean removeSame(Constraint constraint) {
    for (Constraint present : unmatched) {
      if (String.valueOf(constraint.name()).equals(present.name()) && isSame(present, constraint)) {
        if (!present.isValidated() && constraint.isValidated()) {
          validate(present);
        }
        return unmatched.remove(present);
      }
    }
    return false;
  }

  private void validate(Constraint present) {
    if (options.otherObjects() == DiffOptions.OtherObjects.COMPARE) {
      validated.add(present);
    }
  }

  private boolean removeSimilar(Constraint constraint) {
    for (Constraint present : unmatched) {
      if (isSame(present, constraint)) {
        unmatched.remove(present);
        return true;
      }
    }
    return false;
  }

  private boolean isSame(Constraint present, Constraint wanted) {
    boolean unchecked = options.otherObjects() == DiffOptions.OtherObjects.COMPARE
        && present.isValidated()
        && !wanted.isValidated();
    return !unchecked && structure(present).equals(structure(keptAs(present, wanted)));
  }

  /** The constraint without its name and without what does not count. */
  private static Constraint structure(Constraint constraint) {
    return constraint.withName(null).withValidated(true);
  }

  /** How an index behind a constraint is kept counts for a model only where it says it. */
  private Constraint keptAs(Constraint present, Constraint wanted) {
    if (options.otherObjects() == DiffOptions.OtherObjects.COMPARE) {
      return wanted;
    }
    if (wanted instanceof PrimaryKey key && present instanceof PrimaryKey other) {
      return key.withOptions(key.options().completedBy(other.options()));
    }
    if (wanted instanceof UniqueConstraint unique && present instanceof UniqueConstraint other) {
      return unique.withOptions(unique.options().completedBy(other.options()));
    }
    return wanted instanceof Exclusion exclusion && present instanceof Exclusion other
        ? exclusion.withOptions(exclusion.options().completedBy(other.options()))
        : wanted;
  }
}
