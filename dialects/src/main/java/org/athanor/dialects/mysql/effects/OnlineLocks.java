package org.athanor.dialects.mysql.effects;

import java.util.List;
import java.util.Set;
import org.athanor.effects.LockMode;
import org.athanor.effects.LockMode.Access;

/**
 * What others may do with a table while it is changed, in the words of the clause <a
 * href="https://mariadb.com/kb/en/alter-table/#lock">LOCK</a>.
 */
public final class OnlineLocks {
  /** Readers and writers go on. */
  public static final LockMode NONE = new LockMode("LOCK=NONE", 1, Set.of(Access.DDL));

  /** Readers go on. */
  public static final LockMode SHARED =
      new LockMode("LOCK=SHARED", 2, Set.of(Access.WRITE, Access.DDL));

  /** Nobody goes on. */
  public static final LockMode EXCLUSIVE =
      new LockMode("LOCK=EXCLUSIVE", 3, Set.of(Access.READ, Access.WRITE, Access.DDL));

  private OnlineLocks() {}

  /** All, weakest first. */
  public static List<LockMode> all() {
    return List.of(NONE, SHARED, EXCLUSIVE);
  }
}
