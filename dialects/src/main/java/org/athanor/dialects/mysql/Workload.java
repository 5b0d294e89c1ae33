package org.athanor.dialects.mysql;

import java.util.List;
import org.athanor.dialect.Effects;
import org.athanor.schema.QualifiedName;

/**
 * How much a schema change has to do, and whom it stops meanwhile.
 *
 * <p>Which clause of ALTER TABLE is of which kind was measured on MariaDB 10.11 and is for MySQL
 * what <a href="https://dev.mysql.com/doc/refman/8.4/en/innodb-online-ddl-operations.html">the
 * manual</a> says. Every change also needs the table for itself for a moment at its end.
 *
 * @param lock what the LOCK clause of ALTER TABLE would have to allow
 * @param rewrites whether every row is written again
 * @param scans whether every row is read
 * @param losesData whether values are gone afterwards
 */
record Workload(Lock lock, boolean rewrites, boolean scans, boolean losesData) {
  /** What other sessions can do meanwhile. */
  enum Lock {
    /** Read and write. */
    NONE,
    /** As much as the server lets them while it copies the table. */
    COPYING,
    /** Read only. */
    SHARED,
    /** Nothing. */
    EXCLUSIVE
  }

  /** Changes the catalog alone: ALGORITHM=INSTANT. */
  static final Workload CATALOG = new Workload(Lock.NONE, false, false, false);

  /** Builds or drops an index while rows are written. */
  static final Workload INDEX = new Workload(Lock.NONE, false, true, false);

  /** Builds an index while rows can only be read: FULLTEXT and SPATIAL. */
  static final Workload BLOCKING_INDEX = new Workload(Lock.SHARED, false, true, false);

  /** Writes the table again while rows are written: ALGORITHM=INPLACE. */
  static final Workload REBUILD = new Workload(Lock.NONE, true, true, false);

  /** Writes the table again into a copy: ALGORITHM=COPY. */
  static final Workload COPY = new Workload(Lock.COPYING, true, true, false);

  /** Writes the table again while rows can only be read, on every server. */
  static final Workload BLOCKING_COPY = new Workload(Lock.SHARED, true, true, false);

  /** Moves or removes the table itself. */
  static final Workload WHOLE_TABLE = new Workload(Lock.EXCLUSIVE, false, false, false);

  /** The same, after which values are gone. */
  Workload losing() {
    return new Workload(lock, rewrites, scans, true);
  }

  /** Both in one ALTER TABLE, which works as the heavier of them. */
  Workload and(Workload other) {
    return new Workload(
        lock.compareTo(other.lock) >= 0 ? lock : other.lock,
        rewrites || other.rewrites,
        scans || other.scans,
        losesData || other.losesData);
  }

  /** The same under a lock that is demanded, and which the server refuses or keeps to. */
  Workload with(Lock demanded) {
    return new Workload(demanded, rewrites, scans, losesData);
  }

  /** The effects on a table. */
  Effects on(QualifiedName table, ServerFacts facts) {
    Lock whileCopying = facts.copiesOnline() ? Lock.NONE : Lock.SHARED;
    Lock kept = lock == Lock.COPYING ? whileCopying : lock;
    Effects.TableLock taken = new Effects.TableLock(table, "LOCK=" + kept);
    return new Effects(List.of(taken), rewrites, scans, losesData);
  }
}
