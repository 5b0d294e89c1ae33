package org.athanor.runtime;

import java.util.List;
import java.util.Map;
import org.athanor.dialect.Dialect;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.athanor.script.RevisionScript;

/**
 * Looks at a whole run when it is compiled and nothing of it has happened, and may refuse it.
 *
 * <p>Guards are asked under the migration lock, in the order of {@link RunnerOptions#guards()}, and
 * not at all when there is nothing to do. A run without guards does not pay for them.
 *
 * <pre>{@code
 * MigrationGuard onlyAtNight = run -> {
 *   if (clock.isDay()) {
 *     throw AthanorException.of(...).build();
 *   }
 * };
 * }</pre>
 *
 * @see ProtectedDatabase
 */
public interface MigrationGuard {
  /**
   * Returns when a run in this direction may be thought of. Asked before the revisions are loaded,
   * so that a refusal does not wait for errors in them.
   *
   * @param direction up or down
   * @param revisions what would be run, in order
   * @throws org.athanor.error.AthanorException when it may not; nothing was changed then
   */
  default void admit(Direction direction, List<Revision> revisions) {}

  /**
   * Returns when the run may go on.
   *
   * @throws org.athanor.error.AthanorException when it may not; nothing was changed then
   */
  void examine(PreparedRun run);

  /**
   * A run that is about to begin. Immutable.
   *
   * @param plan what it would do, statement by statement
   * @param scripts the revisions of the plan by their ids, with the operations that they record
   * @param dialect the dialect of the server
   */
  record PreparedRun(RunPlan plan, Map<RevisionId, RevisionScript> scripts, Dialect dialect) {
    /** Copies the map. */
    public PreparedRun {
      scripts = Map.copyOf(scripts);
    }
  }
}
