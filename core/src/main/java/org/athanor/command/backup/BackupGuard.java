package org.athanor.command.backup;

import java.util.List;
import java.util.function.Consumer;
import org.athanor.revision.Revision;
import org.athanor.runtime.Direction;
import org.athanor.runtime.MigrationGuard;

/**
 * Makes a backup when a run is about to begin: the lock is held, and no revision has run yet. A run
 * with nothing to do makes none. It belongs behind all other guards, which may refuse the run.
 *
 * <p>Belongs to one run.
 */
public final class BackupGuard implements MigrationGuard {
  private final Backup backup;
  private final Consumer<Backup.Made> listener;

  /**
   * Before a run.
   *
   * @param backup makes it
   * @param listener hears of it
   */
  public BackupGuard(Backup backup, Consumer<Backup.Made> listener) {
    this.backup = backup;
    this.listener = listener;
  }

  /** What is missing is said before the revisions are even loaded. */
  @Override
  public void admit(Direction direction, List<Revision> revisions) {
    backup.requireReady();
  }

  @Override
  public void examine(PreparedRun run) {
    listener.accept(backup.make("", run.plan().rows()));
  }
}
