package org.athanor.command;

import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Direction;
import org.athanor.runtime.OfflineScript;
import org.athanor.runtime.RunReport;
import org.athanor.runtime.ScriptReport;
import org.athanor.runtime.ScriptRequest;

/** Runs what is missing up to some revisions, or writes it as a script. */
public final class Upgrade {
  private final Environment environment;

  /** Over an environment. */
  public Upgrade(Environment environment) {
    this.environment = environment;
  }

  /**
   * Runs.
   *
   * @param targets where to; usually {@link RevisionTarget#HEAD}
   * @return what was done
   * @throws org.athanor.error.AthanorException a REV or RUN error; see
   *     {@link org.athanor.runtime.MigrationRunner#upgrade}
   */
  public RunReport run(List<RevisionTarget> targets) {
    return environment.runner().upgrade(targets.toArray(RevisionTarget[]::new));
  }

  /**
   * Writes a script instead; no database is asked.
   *
   * @param range {@code head}, or {@code from:to}
   * @param dialect the product that it is for
   * @param out where it goes
   */
  public ScriptReport script(String range, Dialect dialect, Appendable out) {
    return new OfflineScript(environment.revisions(), dialect, environment.options())
        .write(ScriptRequest.parse(Direction.UPGRADE, range), out);
  }
}
