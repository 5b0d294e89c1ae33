package org.athanor.lint.rule;

import java.util.Optional;
import org.athanor.effects.LockMode;
import org.athanor.effects.StatementFacts;
import org.athanor.lint.LintStatement;
import org.athanor.schema.QualifiedName;

/** Who waits for a statement that holds its locks on a table. */
enum Waiters {
  NOBODY("nobody waits"),
  WRITERS("writers wait"),
  READERS_AND_WRITERS("readers and writers wait");

  private final String words;

  Waiters(String words) {
    this.words = words;
  }

  /** Who waits at this table, named as the catalog does, while a statement does this. */
  static Waiters at(QualifiedName table, StatementFacts facts) {
    Optional<LockMode> lock = facts.lockOn(table);
    if (lock.isEmpty() || !lock.get().blocksWrites()) {
      return NOBODY;
    }
    return lock.get().blocksReads() ? READERS_AND_WRITERS : WRITERS;
  }

  /** Who waits at this table while the statement runs. */
  static Waiters at(QualifiedName table, LintStatement statement) {
    return at(statement.before().nameOf(table), statement.facts());
  }

  /** Whether anybody who reads or writes rows waits. */
  boolean any() {
    return this != NOBODY;
  }

  /** As a clause: {@code readers and writers wait}. */
  @Override
  public String toString() {
    return words;
  }
}
