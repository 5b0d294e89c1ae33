package org.athanor.runtime;

import java.util.Locale;

/** When hooks run. In a run that has nothing to do none runs. */
public enum HookMoment {
  /** Before the first revision of an upgrade, in a transaction of its own. */
  BEFORE_UPGRADE,
  /** Before the statements of each revision, in its transaction where it has one. */
  BEFORE_EACH_UPGRADE,
  /** After the statements of each revision, in the transaction that records it. */
  AFTER_EACH_UPGRADE,
  /** After the last revision of an upgrade, in a transaction of its own. */
  AFTER_UPGRADE,
  /** Before the first revision of a downgrade, in a transaction of its own. */
  BEFORE_DOWNGRADE,
  /** Before the statements of each revision that is taken back. */
  BEFORE_EACH_DOWNGRADE,
  /** After the statements of each revision that is taken back. */
  AFTER_EACH_DOWNGRADE,
  /** After the last revision of a downgrade, in a transaction of its own. */
  AFTER_DOWNGRADE;

  /** The name as files have it, such as {@code before-each-upgrade}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The direction of the runs that it belongs to. */
  public Direction direction() {
    return name().endsWith("UPGRADE") ? Direction.UPGRADE : Direction.DOWNGRADE;
  }

  static HookMoment beforeRun(Direction direction) {
    return direction == Direction.UPGRADE ? BEFORE_UPGRADE : BEFORE_DOWNGRADE;
  }

  static HookMoment beforeEach(Direction direction) {
    return direction == Direction.UPGRADE ? BEFORE_EACH_UPGRADE : BEFORE_EACH_DOWNGRADE;
  }

  static HookMoment afterEach(Direction direction) {
    return direction == Direction.UPGRADE ? AFTER_EACH_UPGRADE : AFTER_EACH_DOWNGRADE;
  }

  static HookMoment afterRun(Direction direction) {
    return direction == Direction.UPGRADE ? AFTER_UPGRADE : AFTER_DOWNGRADE;
  }
}
