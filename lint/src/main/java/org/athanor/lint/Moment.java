package org.athanor.lint;

import java.util.ArrayList;
import java.util.List;
import org.athanor.catalog.CatalogState;
import org.athanor.effects.StatementFacts.Lock;

/**
 * All that statements change, at one moment; what a rollback goes back to. Immutable.
 *
 * @param catalog the database
 * @param settings the settings in force
 * @param created what the unit has created
 * @param held the locks of the transaction on tables that existed before the unit
 */
record Moment(
    CatalogState catalog,
    ReplayedSettings settings,
    LintStatement.Created created,
    List<Lock> held) {
  Moment {
    held = List.copyOf(held);
  }

  /** The same on another database: catalogs know by themselves what a rollback takes back. */
  Moment on(CatalogState other) {
    return new Moment(other, settings, created, held);
  }

  /** The same at the end of the transaction. */
  Moment committed() {
    return new Moment(catalog, settings.withoutLocal(), created, List.of());
  }

  /** The same with locks taken, the strongest on each table. */
  Moment holding(List<Lock> taken) {
    List<Lock> all = new ArrayList<>(held);
    taken.stream().filter(lock -> !created.has(lock.table())).forEach(lock -> add(all, lock));
    return new Moment(catalog, settings, created, all);
  }

  private static void add(List<Lock> all, Lock taken) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).table().equals(taken.table())) {
        if (all.get(i).mode().compareTo(taken.mode()) < 0) {
          all.set(i, taken);
        }
        return;
      }
    }
    all.add(taken);
  }
}
