package org.athanor.lint;

/**
 * What a rule is.
 *
 * @param id its name, in words joined by hyphens: {@code create-index-blocking}
 * @param group what it protects
 * @param severity how serious its findings are unless configured otherwise
 * @param summary what it finds, as one sentence
 * @param growsWithRows whether it is less of a danger for a table with few rows, and more for one
 *     with many
 */
public record RuleInfo(
    String id, RuleGroup group, Severity severity, String summary, boolean growsWithRows) {
  /** A rule whose danger grows with the rows when it is about locks or rewrites. */
  public RuleInfo(String id, RuleGroup group, Severity severity, String summary) {
    this(id, group, severity, summary, group == RuleGroup.LOCK || group == RuleGroup.REWRITE);
  }

  /** The same rule, whose danger grows with the rows of the tables that the statement works on. */
  public RuleInfo growingWithRows() {
    return new RuleInfo(id, group, severity, summary, true);
  }
}
