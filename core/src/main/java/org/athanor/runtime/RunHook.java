package org.athanor.runtime;

import java.sql.Connection;
import java.util.Set;
import org.athanor.revision.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What a project does before and after runs and each of their revisions: rights after new tables, a
 * note for others, a check.
 *
 * <pre>{@code
 * public final class ReadersMayRead implements RunHook {
 *   @Override public Set<HookMoment> moments() {
 *     return Set.of(HookMoment.AFTER_UPGRADE);
 *   }
 *
 *   @Override public void run(Context at) throws Exception {
 *     try (Statement statement = at.connection().createStatement()) {
 *       statement.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader");
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Classes are named in section {@code [hooks]} and need a public constructor without parameters.
 * A hook is used from one thread. What it throws ends the run with RUN-023, and what its
 * transaction has done is rolled back.
 */
public interface RunHook {
  /** When it runs; asked once for each moment. */
  Set<HookMoment> moments();

  /**
   * Does its work. Commit and rollback are the caller's.
   *
   * @param at where the run is
   * @throws Exception what ends the run
   */
  void run(Context at) throws Exception;

  /**
   * Where a run is.
   *
   * @param moment when
   * @param revision the revision before or after which it is; null before and after the whole run
   * @param environment the name of the environment, or empty when it has none
   * @param connection the connection of the run, with its transaction
   */
  record Context(
      HookMoment moment, @Nullable Revision revision, String environment, Connection connection) {}
}
