package org.athanor.dialects.mysql.effects;

/**
 * How a change of a table is made: the cheapest that the server accepts.
 *
 * @param algorithm how
 * @param lock what others wait for meanwhile
 * @param reason why it is no cheaper, as a clause; empty for a change of the catalog
 */
record AlterCost(Algorithm algorithm, Lock lock, String reason) {
  static final AlterCost INSTANT = new AlterCost(Algorithm.INSTANT, Lock.NONE, "");

  /** The algorithms, cheapest first. */
  enum Algorithm {
    /** The catalog alone. */
    INSTANT,
    /** An index is built or dropped, and the rows stay. */
    NOCOPY,
    /** The table is rebuilt by InnoDB. */
    INPLACE,
    /** The table is copied row by row. */
    COPY
  }

  /** What others wait for, weakest first. */
  enum Lock {
    NONE,
    SHARED,
    EXCLUSIVE
  }

  static AlterCost noCopy(String reason) {
    return new AlterCost(Algorithm.NOCOPY, Lock.NONE, reason);
  }

  static AlterCost rebuild(String reason) {
    return new AlterCost(Algorithm.INPLACE, Lock.NONE, reason);
  }

  static AlterCost copy(String reason, OnlineRules rules) {
    return new AlterCost(
        Algorithm.COPY, rules.copiesBesideWriters() ? Lock.NONE : Lock.SHARED, reason);
  }

  /** The same with at least this lock. */
  AlterCost locking(Lock least) {
    return new AlterCost(algorithm, lock.compareTo(least) >= 0 ? lock : least, reason);
  }

  /** Both changes in one statement: the dearer algorithm and the stronger lock. */
  AlterCost and(AlterCost other) {
    boolean isDearer = other.algorithm.compareTo(algorithm) > 0;
    AlterCost dearer = isDearer ? other : this;
    return dearer.locking(other.lock).locking(lock);
  }
}
