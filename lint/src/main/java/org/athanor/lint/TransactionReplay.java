package org.athanor.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import org.athanor.effects.StatementFacts;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.TransactionControl;

/** Follows the transactions of a unit through its statements; not thread-safe. */
final class TransactionReplay {
  private final boolean isManaged;
  private final Deque<Moment> savepoints = new ArrayDeque<>();
  private Moment begin;
  private boolean isOpen;
  private boolean isExplicit;

  TransactionReplay(boolean isManaged, Moment start) {
    this.isManaged = isManaged;
    this.isOpen = isManaged;
    this.begin = start;
  }

  LintStatement.TransactionState state(Moment now) {
    return new LintStatement.TransactionState(isOpen, isExplicit, now.held());
  }

  boolean isOpen() {
    return isOpen;
  }

  /**
   * What is left of {@code now}, the moment after a statement.
   *
   * @param command the statement
   * @param rule what it does to the transaction around it
   */
  Moment after(SqlCommand command, StatementFacts.TransactionRule rule, Moment now) {
    if (command instanceof TransactionControl control) {
      return control(control.kind(), now);
    }
    if (rule == StatementFacts.TransactionRule.COMMITS) {
      // The server commits by itself; a tool's session opens the next transaction by itself too.
      return ends(isManaged, now.committed());
    }
    return isOpen ? now : now.committed();
  }

  private Moment control(TransactionControl.Kind kind, Moment now) {
    switch (kind) {
      case BEGIN -> {
        if (!isOpen) {
          isOpen = true;
          isExplicit = true;
          begin = now;
        }
      }
      case COMMIT, PREPARE -> {
        return ends(false, now.committed());
      }
      case ROLLBACK -> {
        return ends(false, isOpen ? begin.on(now.catalog()) : now);
      }
      case SAVEPOINT -> savepoints.push(now);
      case RELEASE -> savepoints.poll();
      case ROLLBACK_TO -> {
        Moment saved = savepoints.peek();
        return saved == null ? now : saved.on(now.catalog());
      }
      case FINISH_PREPARED, SET_TRANSACTION -> {
        // Neither begins nor ends the transaction of this session.
      }
    }
    return now;
  }

  private Moment ends(boolean staysOpen, Moment now) {
    savepoints.clear();
    isOpen = staysOpen;
    isExplicit = false;
    begin = now;
    return now;
  }
}
