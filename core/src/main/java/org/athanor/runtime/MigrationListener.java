package org.athanor.runtime;

/**
 * Hears what happens in a run, on the thread of the run, before the run goes on.
 *
 * <p>A listener that throws is left out for the rest of the run; the run itself goes on.
 */
@FunctionalInterface
public interface MigrationListener {
  /** Something happened. */
  void onEvent(MigrationEvent event);
}
