package org.athanor.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How revisions are brought to production.
 *
 * @param maintenance whether the application must be stopped, and why
 * @param phases what is done, in order
 * @param pointOfNoReturn from where on the old state cannot be had by a downgrade; null when it can
 *     always
 */
public record DeploymentPlan(
    Maintenance maintenance, List<Phase> phases, @Nullable String pointOfNoReturn) {
  public DeploymentPlan {
    phases = List.copyOf(phases);
  }

  /**
   * Whether the application must be stopped.
   *
   * @param need whether it must
   * @param reason why, in one sentence
   */
  public record Maintenance(Need need, String reason) {}

  /** Whether the application must be stopped. */
  public enum Need {
    /** It goes on. */
    NONE("no maintenance window"),
    /** It goes on, and waits here and there. */
    QUIET_HOUR("a quiet hour"),
    /** It is stopped. */
    WINDOW("a maintenance window");

    private final String words;

    Need(String words) {
      this.words = words;
    }

    /** The answer in words. */
    public String words() {
      return words;
    }
  }

  /**
   * A phase of a deployment.
   *
   * @param title what is done
   * @param steps how
   */
  public record Phase(String title, List<Step> steps) {
    public Phase {
      steps = List.copyOf(steps);
    }
  }

  /**
   * A step.
   *
   * @param text what is done and why
   * @param code commands or SQL to be typed; empty when there is nothing to type
   */
  public record Step(String text, String code) {}
}
