package org.athanor.dialects.postgresql;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Effects;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The table locks that schema changes take, and the effects of statements put together from them.
 *
 * <p>The modes are those of <a
 * href="https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES">table-level
 * locks</a>; which statement takes which one was measured on versions 10 to 18.
 */
enum LockMode {
  /** Stops every other statement, reading ones included. */
  ACCESS_EXCLUSIVE,
  /** Stops writers and other schema changes. */
  SHARE_ROW_EXCLUSIVE,
  /** Stops writers. */
  SHARE,
  /** Stops other schema changes only. */
  SHARE_UPDATE_EXCLUSIVE;

  /** Does its work in the catalog alone. */
  Effects on(QualifiedName table) {
    return new Effects(List.of(lock(table)), false, false, false);
  }

  /** Reads every row. */
  Effects scanning(QualifiedName table) {
    return new Effects(List.of(lock(table)), false, true, false);
  }

  /** Writes every row again. */
  Effects rewriting(QualifiedName table) {
    return new Effects(List.of(lock(table)), true, true, false);
  }

  /** Rows or values are gone afterwards. */
  Effects losing(QualifiedName table) {
    return new Effects(List.of(lock(table)), false, false, true);
  }

  /** Adds or checks a foreign key, which locks both tables. */
  static Effects foreignKey(QualifiedName table, ForeignKey key) {
    return new Effects(
        both(SHARE_ROW_EXCLUSIVE, table, key.target()), false, key.validated(), false);
  }

  /** Drops a constraint; a foreign key also locks the table that it refers to. */
  static Effects drop(QualifiedName table, @Nullable Constraint constraint) {
    return constraint instanceof ForeignKey key
        ? new Effects(both(ACCESS_EXCLUSIVE, table, key.target()), false, false, false)
        : ACCESS_EXCLUSIVE.on(table);
  }

  /**
   * Drops a table; its foreign keys also lock the tables that they refer to, where they are known.
   */
  static Effects dropTable(QualifiedName table, @Nullable Table existing) {
    List<Effects.TableLock> locks = new ArrayList<>(List.of(ACCESS_EXCLUSIVE.lock(table)));
    if (existing != null) {
      locks.addAll(ACCESS_EXCLUSIVE.onTargetsOf(existing).locks());
    }
    return new Effects(locks, false, false, true);
  }

  /** The locks on the tables that the foreign keys of {@code table} refer to. */
  Effects onTargetsOf(Table table) {
    List<Effects.TableLock> locks = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      Effects.TableLock lock = lock(key.target());
      if (!key.target().equals(table.name()) && !locks.contains(lock)) {
        locks.add(lock);
      }
    }
    return new Effects(locks, false, false, false);
  }

  private static List<Effects.TableLock> both(
      LockMode mode, QualifiedName table, QualifiedName target) {
    return table.equals(target)
        ? List.of(mode.lock(table))
        : List.of(mode.lock(table), mode.lock(target));
  }

  /** The lock alone. */
  Effects.TableLock lock(QualifiedName table) {
    return new Effects.TableLock(table, name().replace('_', ' '));
  }
}
