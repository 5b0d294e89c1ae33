package org.athanor.command.trial;

/**
 * Hears how trials of revisions go on, on any thread.
 *
 * @param <T> what is known of a revision when its turn has ended
 */
@FunctionalInterface
public interface TrialListener<T> {
  /** A revision has had its turn. */
  void ended(T revision);

  /**
   * A table is being filled: told again and again until it has its rows or takes no more.
   *
   * @param fill how far it is
   */
  default void filling(TableFill fill) {}
}
