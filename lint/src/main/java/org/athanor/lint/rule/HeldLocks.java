package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts;
import org.athanor.effects.StatementFacts.Lock;
import org.athanor.lint.LintStatement;
import org.athanor.schema.QualifiedName;

/** The locks around a statement that others wait for: on tables that existed before its unit. */
final class HeldLocks {
  private HeldLocks() {}

  /** Those that the transaction holds when the statement begins. */
  static List<Lock> before(LintStatement statement) {
    return statement.state().held().stream().filter(HeldLocks::isBlocking).toList();
  }

  /** The first of these. */
  static Optional<Lock> first(LintStatement statement) {
    return before(statement).stream().findFirst();
  }

  /** Those that the statement takes. */
  static List<Lock> taken(LintStatement statement) {
    return statement.facts().locks().stream()
        .filter(HeldLocks::isBlocking)
        .filter(lock -> isOld(statement, lock.table()))
        .toList();
  }

  /**
   * Those that the statement takes and waits for: also such as stop only other changes of the
   * table, when it does nothing else with the table. Long work that lets others go on is meant to
   * wait its time.
   */
  static List<Lock> waitedFor(LintStatement statement) {
    boolean isBrief = statement.facts().work().isEmpty()
        && statement.facts().transaction() != StatementFacts.TransactionRule.OUTSIDE;
    if (!isBrief) {
      return taken(statement);
    }
    return statement.facts().locks().stream()
        .filter(lock -> lock.mode().blocks().contains(LockMode.Access.DDL))
        .filter(lock -> isOld(statement, lock.table()))
        .toList();
  }

  /** Whether a table is known from before the unit, as far as can be told. */
  static boolean isOld(LintStatement statement, QualifiedName table) {
    return !statement.isNew(table);
  }

  /** What others wait for, for messages: {@code reads and writes of "t"}. */
  static String words(Lock lock) {
    String what = lock.mode().blocksReads() ? "reads and writes of " : "writes to ";
    return what + Recipe.quoted(lock.table());
  }

  private static boolean isBlocking(Lock lock) {
    return lock.mode().blocksWrites();
  }
}
