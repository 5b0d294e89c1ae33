package org.athanor.command;

import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionRange;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Direction;
import org.athanor.runtime.OfflineScript;
import org.athanor.runtime.RunReport;
import org.athanor.runtime.ScriptReport;
import org.athanor.runtime.ScriptRequest;

/** Takes back what is above a revision, or writes that as a script. */
public final class Downgrade {
  private final Environment environment;

  /** Over an environment. */
  public Downgrade(Environment environment) {
    this.environment = environment;
  }

  /**
   * Runs.
   *
   * @param target where to, such as {@code -1} or {@code base}
   * @return what was done
   * @throws AthanorException a REV or RUN error; see
   *     {@link org.athanor.runtime.MigrationRunner#downgrade}
   */
  public RunReport run(RevisionTarget target) {
    return environment.runner().downgrade(target);
  }

  /**
   * Writes a script instead; no database is asked.
   *
   * @param range {@code from:to}; the start must be stated
   * @param dialect the product that it is for
   * @param out where it goes
   * @throws AthanorException RUN-016 when {@code range} is a single revision
   */
  public ScriptReport script(String range, Dialect dialect, Appendable out) {
    if (!RevisionRange.isRange(range)) {
      throw AthanorException.of(
              ErrorCode.RUN_016,
              "A script of a downgrade needs its start: \"" + range + "\" names only its end.")
          .fix("athanor downgrade --sql FROM:" + range)
          .build();
    }
    return new OfflineScript(environment.revisions(), dialect, environment.options())
        .write(ScriptRequest.parse(Direction.DOWNGRADE, range), out);
  }
}
