package org.athanor.command;

import java.util.List;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Direction;
import org.athanor.runtime.RunPlan;

/** Shows what a run would do, against the live database, and changes nothing. */
public final class Plan {
  private final Environment environment;

  /** Over an environment. */
  public Plan(Environment environment) {
    this.environment = environment;
  }

  /** The plan of a run to some revisions. */
  public RunPlan run(Direction direction, List<RevisionTarget> targets) {
    return environment.runner().plan(direction, targets.toArray(RevisionTarget[]::new));
  }
}
