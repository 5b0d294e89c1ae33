package org.athanor.command;

import org.athanor.dialect.Dialect;
import org.athanor.runtime.Direction;
import org.athanor.runtime.OfflineScript;
import org.athanor.runtime.RunReport;
import org.athanor.runtime.ScriptReport;
import org.athanor.runtime.ScriptRequest;
import org.athanor.runtime.StampRequest;

/** Sets the version table without running anything. */
public final class Stamp {
  private final Environment environment;

  /** Over an environment. */
  public Stamp(Environment environment) {
    this.environment = environment;
  }

  /** Sets it; see {@link org.athanor.runtime.MigrationRunner#stamp}. */
  public RunReport run(StampRequest request) {
    return environment.runner().stamp(request);
  }

  /** Writes a script instead; {@code range} is a revision from the base, or {@code from:to}. */
  public ScriptReport script(String range, Dialect dialect, Appendable out) {
    return new OfflineScript(environment.revisions(), dialect, environment.options())
        .write(ScriptRequest.parse(Direction.STAMP, range), out);
  }
}
