package org.athanor.rename;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.athanor.dialect.Capabilities;
import org.athanor.dialect.Capability;
import org.athanor.schema.Constraint;
import org.athanor.schema.Index;
import org.athanor.schema.Rename;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;

/**
 * Constraints and indexes that differ in nothing but their name: one that is gone and one that is
 * new, and no other that is the same.
 */
final class SameDefinition {
  private final Schema live;
  private final Schema wanted;
  private final Capabilities capabilities;

  SameDefinition(Schema live, Schema wanted, Capabilities capabilities) {
    this.live = live;
    this.wanted = wanted;
    this.capabilities = capabilities;
  }

  List<Rename> of(Rename.Kind kind) {
    List<Rename> renames = new ArrayList<>();
    for (Table table : wanted.tables()) {
      Table old = live.table(table.name()).orElse(null);
      if (old != null && kind == Rename.Kind.INDEX) {
        indexes(old, table, renames);
      } else if (old != null && kind == Rename.Kind.CONSTRAINT) {
        constraints(old, table, renames);
      }
    }
    return renames;
  }

  private void indexes(Table old, Table table, List<Rename> renames) {
    List<Index> gone = old.indexes().stream()
        .filter(index -> table.index(index.name()).isEmpty())
        .toList();
    List<Index> added = table.indexes().stream()
        .filter(index -> old.index(index.name()).isEmpty())
        .toList();
    for (Index index : added) {
      List<Index> same = gone.stream()
          .filter(other -> isSame(other, index) && isOther(other.name(), index.name()))
          .toList();
      long rivals = added.stream().filter(other -> isSame(other, index)).count();
      if (same.size() == 1 && rivals == 1) {
        renames.add(Rename.part(Rename.Kind.INDEX, table.name(), same.get(0).name(), index.name()));
      }
    }
  }

  /** MariaDB loses an index that is given its own name in other letters. */
  private boolean isOther(String former, String name) {
    return !capabilities.has(Capability.CASELESS_NAMES) || !former.equalsIgnoreCase(name);
  }

  private static boolean isSame(Index old, Index index) {
    Index stated = index.withOptions(index.options().completedBy(old.options()));
    return old.equals(stated.withName(old.name()));
  }

  private void constraints(Table old, Table table, List<Rename> renames) {
    List<Constraint> gone = old.constraints().stream()
        .filter(c -> c.name() != null && isMissing(table, c))
        .toList();
    List<Constraint> added = table.constraints().stream()
        .filter(c -> c.name() == null || isMissing(old, c))
        .toList();
    for (Constraint constraint : added) {
      List<Constraint> same =
          gone.stream().filter(other -> isSame(other, constraint)).toList();
      long rivals = added.stream().filter(other -> isSame(other, constraint)).count();
      if (constraint.name() != null && isNamed(constraint) && same.size() == 1 && rivals == 1) {
        String former = Objects.requireNonNull(same.get(0).name());
        renames.add(Rename.part(Rename.Kind.CONSTRAINT, table.name(), former, constraint.name()));
      }
    }
  }

  private static boolean isMissing(Table table, Constraint constraint) {
    return table.constraint(String.valueOf(constraint.name())).isEmpty();
  }

  /** Where the name of a primary key is not kept, none differs. */
  private boolean isNamed(Constraint constraint) {
    return constraint.kind() != Constraint.Kind.PRIMARY_KEY
        || capabilities.has(Capability.NAMED_PRIMARY_KEYS);
  }

  private static boolean isSame(Constraint one, Constraint other) {
    return one.withName(null).equals(other.withName(null));
  }
}
