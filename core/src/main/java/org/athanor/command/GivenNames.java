package org.athanor.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.athanor.schema.Constraint;
import org.athanor.schema.ConstraintReference;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * The names that rewritten revisions give to constraints which the original ones leave to the
 * server: these may differ, and nothing else of the constraints may. Immutable.
 *
 * @param names the constraints by their new names
 */
record GivenNames(List<ConstraintReference> names) {
  GivenNames {
    names = List.copyOf(names);
  }

  /**
   * What the original ones lead to, with these names.
   *
   * @param original what they lead to
   * @param rewritten what the rewritten ones lead to
   */
  Schema in(Schema original, Schema rewritten) {
    List<Table> tables = new ArrayList<>();
    for (Table table : original.tables()) {
      Optional<Table> other = rewritten.table(table.name());
      tables.add(other.map(given -> in(table, given)).orElse(table));
    }
    return original.withTables(tables);
  }

  private Table in(Table original, Table rewritten) {
    Table named = original;
    for (ConstraintReference each : names) {
      Optional<Constraint> given =
          each.isOf(rewritten) ? rewritten.constraint(each.name()) : Optional.empty();
      if (given.isPresent() && named.constraint(each.name()).isEmpty()) {
        named = with(named, given.get(), rewritten);
      }
    }
    return named;
  }

  /** The same constraint under a name that is gone after the rewrite gets the new one. */
  private static Table with(Table original, Constraint given, Table rewritten) {
    Table.Builder builder = original.toBuilder().withoutConstraints();
    boolean isFound = false;
    for (Constraint each : original.constraints()) {
      boolean isGone = each.name() != null && rewritten.constraint(each.name()).isEmpty();
      boolean isSame = !isFound && isGone && each.withName(given.name()).equals(given);
      builder.constraint(isSame ? given : each);
      isFound |= isSame;
    }
    return builder.build();
  }
}
