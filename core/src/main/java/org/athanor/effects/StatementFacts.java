package org.athanor.effects;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.athanor.catalog.Catalog;
import org.athanor.schema.QualifiedName;

/**
 * What a statement does besides its purpose, on one version of one product.
 *
 * @param locks the locks that it takes on tables and views that existed before, strongest first
 * @param work what it does with whole tables
 * @param losses what is gone afterwards
 * @param transaction where it may run
 */
public record StatementFacts(
    List<Lock> locks, List<Work> work, List<Loss> losses, TransactionRule transaction) {
  /** Nothing worth telling. */
  public static final StatementFacts NONE =
      new StatementFacts(List.of(), List.of(), List.of(), TransactionRule.ANY);

  public StatementFacts {
    locks = List.copyOf(locks);
    work = List.copyOf(work);
    losses = List.copyOf(losses);
  }

  /** A lock on a table. */
  public record Lock(QualifiedName table, LockMode mode) {}

  /**
   * Work on a whole table, whose duration grows with its rows.
   *
   * @param table the table
   * @param kind what is done
   * @param reason why, as a clause: {@code the default is volatile}
   */
  public record Work(QualifiedName table, Kind kind, String reason) {}

  /** Kinds of work. */
  public enum Kind {
    /** All rows are written anew, with all indexes, while the locks are held. */
    REWRITE,
    /** The table is copied row by row by MySQL's COPY algorithm: writes wait. */
    COPY,
    /** The table is rebuilt in place; whether writes wait is told by the locks. */
    REBUILD,
    /** All rows are read. */
    SCAN,
    /** An index is built. */
    INDEX_BUILD,
    /** Rows are changed by INSERT ... SELECT, UPDATE or DELETE without a bound. */
    ROW_CHANGES
  }

  /** Where a statement may run. */
  public enum TransactionRule {
    /** Anywhere. */
    ANY,
    /** Only outside a transaction. */
    OUTSIDE,
    /** It commits what was done before, and itself. */
    COMMITS
  }

  /** The strongest lock that it takes on this table. */
  public Optional<LockMode> lockOn(QualifiedName table) {
    return locks.stream()
        .filter(lock -> lock.table().equals(table))
        .map(Lock::mode)
        .max(LockMode::compareTo);
  }

  /**
   * Whether it does this work on this table or one below it: the rows of a partitioned table lie in
   * its partitions, and those of tables that inherit from it are its rows too, so that work on them
   * is told for these.
   *
   * @param kind the work
   * @param table the table that the statement names
   * @param catalog the database before the statement, which knows what is below a table
   */
  public boolean does(Kind kind, QualifiedName table, Catalog catalog) {
    List<QualifiedName> family = catalog.family(table);
    return work.stream().anyMatch(done -> done.kind() == kind && family.contains(done.table()));
  }

  /**
   * The partitions and heirs of a table that it works on, the table itself left out.
   *
   * @param table the table that the statement names
   * @param catalog the database before the statement, which knows what is below a table
   */
  public List<QualifiedName> workedBelow(QualifiedName table, Catalog catalog) {
    return catalog.family(table).stream()
        .skip(1)
        .filter(below -> work.stream().anyMatch(done -> done.table().equals(below)))
        .toList();
  }

  /** Whether it does this work on any table. */
  public boolean does(Kind kind) {
    return work.stream().anyMatch(done -> done.kind() == kind);
  }

  /** What of this kind is gone because the statement names it. */
  public Stream<Loss> namedLosses(Loss.Kind kind) {
    return losses.stream().filter(loss -> loss.kind() == kind && loss.cause() == Loss.Cause.NAMED);
  }
}
