package org.athanor.runtime;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the log and the listeners. What a user should know is on the log at level INFO only when
 * nobody else tells it, or it would stand twice before a user of the command. Belongs to one run.
 */
final class Events {
  private static final System.Logger LOG = System.getLogger("org.athanor.runtime");

  private final List<MigrationListener> listeners;

  Events(List<MigrationListener> listeners) {
    this.listeners = new ArrayList<>(listeners);
  }

  void tell(MigrationEvent event) {
    log(event);
    for (MigrationListener listener : List.copyOf(listeners)) {
      try {
        listener.onEvent(event);
      } catch (RuntimeException e) {
        listeners.remove(listener);
        LOG.log(Level.WARNING, "A listener failed and hears no more of this run", e);
      }
    }
  }

  private void log(MigrationEvent event) {
    Level news = listeners.isEmpty() ? Level.INFO : Level.DEBUG;
    if (event instanceof MigrationEvent.StatementStarted statement) {
      LOG.log(
          Level.DEBUG,
          () -> statement.revision() + " " + statement.step() + "/" + statement.steps() + ": "
              + statement.statement());
    } else if (event instanceof MigrationEvent.RevisionStarted started) {
      LOG.log(
          Level.DEBUG,
          () -> started.direction().word() + " " + started.revision().id() + " "
              + started.revision().message());
    } else if (event instanceof MigrationEvent.RevisionResumed resumed) {
      LOG.log(news, resumed::text);
    } else if (event instanceof MigrationEvent.StatementFoundDone found) {
      LOG.log(news, found::text);
    } else if (event instanceof MigrationEvent.RetryScheduled retry) {
      LOG.log(
          news,
          () -> "Trying revision " + retry.revision() + " again in " + Durations.text(retry.pause())
              + ": a lock was not had in time " + retry.blockers());
    } else if (event instanceof MigrationEvent.ServerSaid said) {
      LOG.log(Level.DEBUG, () -> "The server says: " + said.message());
    } else if (event instanceof MigrationEvent.LockWaiting waiting) {
      LOG.log(Level.DEBUG, () -> "Waiting for the migration lock, held by " + waiting.holder());
    }
  }
}
