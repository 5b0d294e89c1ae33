package org.athanor.lint;

/**
 * A hazard that was accepted with a reason.
 *
 * @param rule the rule's id as written
 * @param reason why; empty when none is given, which is a finding
 * @param source where it is written
 * @param extent what it covers
 */
public record Allowance(String rule, String reason, LintStatement.Source source, Extent extent) {

  /**
   * The statements that an allowance covers.
   *
   * @param from the first statement's index
   * @param to the index after the last
   */
  public record Extent(int from, int to) {
    /** All statements of the unit, and the unit as a whole. */
    public static final Extent UNIT = new Extent(-1, Integer.MAX_VALUE);

    /** Nothing: there is no statement that it could belong to. */
    public static final Extent NOTHING = new Extent(0, 0);

    /** One statement. */
    public static Extent of(int statement) {
      return new Extent(statement, statement + 1);
    }

    boolean covers(int statement) {
      return from <= statement && statement < to;
    }
  }
}
