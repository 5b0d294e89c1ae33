package org.athanor.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.diff.SchemaChange;
import org.athanor.schema.Constraint;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Gives the constraints of one plan their names, so that none meets another: not one that stays,
 * not one that the model names, not one that the plan named before. Belongs to one plan.
 */
final class ConstraintNames {
  private final @Nullable NamingConvention convention;
  private final Schema wanted;
  private final Map<QualifiedName, Set<String>> taken = new HashMap<>();

  /** Names by {@code convention}; without one, what has no name stays so. */
  ConstraintNames(
      @Nullable NamingConvention convention,
      List<SchemaChange> changes,
      Schema live,
      Schema wanted) {
    this.convention = convention;
    this.wanted = wanted;
    live.tables().forEach(this::take);
    for (SchemaChange change : changes) {
      if (change instanceof SchemaChange.ConstraintRemoved removed) {
        taken(removed.table()).remove(String.valueOf(removed.constraint().name()));
      }
    }
    wanted.tables().forEach(this::take);
  }

  private void take(Table table) {
    for (Constraint constraint : table.constraints()) {
      if (constraint.name() != null) {
        taken(table.name()).add(constraint.name());
      }
    }
  }

  private Set<String> taken(QualifiedName table) {
    return taken.computeIfAbsent(table, name -> new HashSet<>());
  }

  /** The constraint of a table that is there, with a name. */
  Constraint named(QualifiedName table, Constraint constraint) {
    return named(wanted.table(table).orElseGet(() -> Table.builder(table).build()), constraint);
  }

  private Constraint named(Table table, Constraint constraint) {
    if (convention == null) {
      return constraint;
    }
    Set<String> used = taken(table.name());
    Constraint named = convention.named(table, constraint, used);
    used.add(String.valueOf(named.name()));
    return named;
  }

  /** A new table with a name on every constraint. */
  Table named(Table table) {
    Table.Builder builder = table.toBuilder().withoutConstraints();
    table.constraints().forEach(c -> builder.constraint(named(table, c)));
    return builder.build();
  }
}
