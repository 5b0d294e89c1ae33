package org.athanor.command;

import org.athanor.runtime.RepairReport;
import org.athanor.runtime.RepairRequest;

/** Mends what Athanor wrote down of earlier runs. */
public final class Repair {
  private final Environment environment;

  /** Over an environment. */
  public Repair(Environment environment) {
    this.environment = environment;
  }

  /** Mends, or shows what would be mended. */
  public RepairReport run(RepairRequest request) {
    return environment.runner().repair(request);
  }
}
