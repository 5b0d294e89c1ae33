package org.athanor.dialects.postgresql.effects;

import java.util.List;
import java.util.Set;
import org.athanor.effects.LockMode;
import org.athanor.effects.LockMode.Access;

/**
 * The <a href="https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES">
 * table-level locks</a>.
 */
public final class TableLocks {
  static final LockMode ACCESS_SHARE = new LockMode("ACCESS SHARE", 1, Set.of());
  static final LockMode ROW_SHARE = new LockMode("ROW SHARE", 2, Set.of());
  static final LockMode ROW_EXCLUSIVE = new LockMode("ROW EXCLUSIVE", 3, Set.of());
  static final LockMode SHARE_UPDATE_EXCLUSIVE =
      new LockMode("SHARE UPDATE EXCLUSIVE", 4, Set.of(Access.DDL));
  static final LockMode SHARE = new LockMode("SHARE", 5, Set.of(Access.WRITE, Access.DDL));
  static final LockMode SHARE_ROW_EXCLUSIVE =
      new LockMode("SHARE ROW EXCLUSIVE", 6, Set.of(Access.WRITE, Access.DDL));
  static final LockMode EXCLUSIVE = new LockMode("EXCLUSIVE", 7, Set.of(Access.WRITE, Access.DDL));
  static final LockMode ACCESS_EXCLUSIVE =
      new LockMode("ACCESS EXCLUSIVE", 8, Set.of(Access.READ, Access.WRITE, Access.DDL));

  private static final List<LockMode> ALL = List.of(
      ACCESS_SHARE,
      ROW_SHARE,
      ROW_EXCLUSIVE,
      SHARE_UPDATE_EXCLUSIVE,
      SHARE,
      SHARE_ROW_EXCLUSIVE,
      EXCLUSIVE,
      ACCESS_EXCLUSIVE);

  private TableLocks() {}

  /** The mode of this name; the strongest for a name that is not known. */
  public static LockMode of(String name) {
    return ALL.stream()
        .filter(mode -> mode.name().equals(name))
        .findFirst()
        .orElse(ACCESS_EXCLUSIVE);
  }
}
