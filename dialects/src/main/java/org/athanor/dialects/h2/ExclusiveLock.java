package org.athanor.dialects.h2;

import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Effects;
import org.athanor.schema.Check;
import org.athanor.schema.Constraint;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The one table lock that schema changes take in H2: it waits for every transaction that has
 * written to the table, and stops all writers. See <a
 * href="https://www.h2database.com/html/advanced.html#transaction_isolation">transactions</a>.
 */
final class ExclusiveLock {
  private static final String MODE = "EXCLUSIVE";

  private ExclusiveLock() {}

  /** Does its work in the catalog alone. */
  static Effects on(QualifiedName table) {
    return new Effects(locks(table, null), false, false, false);
  }

  /** Reads every row. */
  static Effects scanning(QualifiedName table) {
    return new Effects(locks(table, null), false, true, false);
  }

  /** Writes every row into a new table that takes the place of the old one. */
  static Effects rewriting(QualifiedName table) {
    return new Effects(locks(table, null), true, true, false);
  }

  /** Rows or values are gone afterwards. */
  static Effects losing(QualifiedName table, boolean rewrites) {
    return new Effects(locks(table, null), rewrites, rewrites, true);
  }

  /** Adds a constraint; a foreign key also locks the table that it refers to. */
  static Effects adding(QualifiedName table, Constraint constraint) {
    boolean isUnchecked = constraint instanceof ForeignKey key && !key.validated()
        || constraint instanceof Check check && !check.validated();
    return new Effects(locks(table, constraint), false, !isUnchecked, false);
  }

  /** Drops a constraint. */
  static Effects dropping(QualifiedName table, @Nullable Constraint constraint) {
    return new Effects(locks(table, constraint), false, false, false);
  }

  private static List<Effects.TableLock> locks(
      QualifiedName table, @Nullable Constraint constraint) {
    List<Effects.TableLock> locks = new ArrayList<>(List.of(new Effects.TableLock(table, MODE)));
    if (constraint instanceof ForeignKey key && !key.target().equals(table)) {
      locks.add(new Effects.TableLock(key.target(), MODE));
    }
    return locks;
  }
}
