package org.athanor.script;

/**
 * A hazard that the author of a revision accepts in all of it or in one direction:
 * {@link org.athanor.migration.Allow}. Immutable.
 *
 * @param rule the id of the linter's rule
 * @param reason why it does no harm
 * @param part where it is accepted
 */
public record AllowedHazard(String rule, String reason, Part part) {
  /** Parts of a revision. */
  public enum Part {
    /** Both directions. */
    REVISION,
    /** The upgrade alone. */
    UPGRADE,
    /** The downgrade alone. */
    DOWNGRADE
  }
}
