package org.athanor.operation;

/**
 * How much a change of a table may cost, as MySQL and MariaDB let it be demanded: a change that
 * needs more than this fails before it starts.
 *
 * <pre>{@code
 * op.alterWith(AlterMode.of(Algorithm.INPLACE, Lock.NONE), o -> o.addColumn("t", "c", text()));
 * }</pre>
 *
 * <p>See https://dev.mysql.com/doc/refman/8.0/en/alter-table.html and
 * https://mariadb.com/kb/en/alter-table/.
 *
 * @param algorithm how the change may be made
 * @param lock what others must still be able to do meanwhile
 */
public record AlterMode(Algorithm algorithm, Lock lock) {
  /** How a change is made. */
  public enum Algorithm {
    /** As the server likes. */
    DEFAULT,
    /** Only the definition changes. */
    INSTANT,
    /** Indexes may be built, the table is not rebuilt: MariaDB. */
    NOCOPY,
    /** The storage engine does it, possibly by rebuilding the table. */
    INPLACE,
    /** Into a copy of the table. */
    COPY
  }

  /** What others can do meanwhile. */
  public enum Lock {
    /** As much as the server allows. */
    DEFAULT,
    /** Read and write. */
    NONE,
    /** Read. */
    SHARED,
    /** Nothing. */
    EXCLUSIVE
  }

  /** With an algorithm and a lock. */
  public static AlterMode of(Algorithm algorithm, Lock lock) {
    return new AlterMode(algorithm, lock);
  }

  /** With an algorithm, and as much going on as the server allows. */
  public static AlterMode of(Algorithm algorithm) {
    return new AlterMode(algorithm, Lock.DEFAULT);
  }
}
