package org.athanor.report;

import java.util.Comparator;
import java.util.List;

/**
 * How risky a deployment is.
 *
 * @param reasons what made it so, the worst first
 */
public record Risk(List<Reason> reasons) {
  public Risk {
    reasons =
        reasons.stream().sorted(Comparator.comparing(Reason::level).reversed()).toList();
  }

  /**
   * Why a deployment is risky.
   *
   * @param level how much
   * @param text one sentence with the real names
   */
  public record Reason(Level level, String text) {}

  /** The greatest of its reasons; low when there is none. */
  public Level level() {
    return reasons.stream().map(Reason::level).reduce(Level.LOW, Level::or);
  }
}
