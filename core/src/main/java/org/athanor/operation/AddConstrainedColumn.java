package org.athanor.operation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.operation.DropColumn.Dependent;
import org.athanor.schema.Column;
import org.athanor.schema.Constraint;
import org.athanor.schema.QualifiedName;

/**
 * Adds a column together with constraints on it: in one statement where the product takes that, as
 * a column and its constraints one after the other elsewhere.
 *
 * <p>SQLite adds a reference only like this without a rebuild of the table.
 *
 * @param table the table
 * @param column the wanted column
 * @param constraints constraints of this column alone, which may have no names
 * @param ifNotExists whether an existing column of that name is left alone, with its constraints
 */
public record AddConstrainedColumn(
    QualifiedName table, Column column, List<Constraint> constraints, boolean ifNotExists)
    implements CustomOperation {
  public AddConstrainedColumn {
    constraints = List.copyOf(constraints);
  }

  /** The column, then its constraints. */
  @Override
  public List<Operation> expand() {
    List<Operation> all = new ArrayList<>();
    all.add(new AddColumn(table, column, ifNotExists));
    for (Constraint constraint : constraints) {
      boolean isAsked = ifNotExists && constraint.name() != null;
      all.add(new AddConstraint(table, constraint, isAsked, null));
    }
    return all;
  }

  /** The column goes, and its constraints with it. */
  @Override
  public Optional<Operation> reverse() {
    Set<Dependent> dependents = EnumSet.noneOf(Dependent.class);
    for (Constraint constraint : constraints) {
      if (constraint.kind() == Constraint.Kind.CHECK) {
        dependents.add(Dependent.CHECKS);
      } else if (constraint.kind() == Constraint.Kind.FOREIGN_KEY) {
        dependents.add(Dependent.FOREIGN_KEYS);
      }
    }
    return Optional.of(new DropColumn(table, column.name(), column, ifNotExists, dependents, null));
  }
}
