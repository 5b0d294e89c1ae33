package org.athanor.lint;

/**
 * Judges one unit: the statements of a revision in one direction, or of a script.
 *
 * <p>Rules are immutable and thread-safe; what they find they report.
 *
 * <pre>{@code
 * public void judge(LintUnit unit, Reporter reporter) {
 *   for (LintStatement statement : unit.statements()) {
 *     if (statement.facts().does(Kind.REWRITE)) {
 *       reporter.report(statement, "...", "...");
 *     }
 *   }
 * }
 * }</pre>
 */
public interface Rule {
  /** What it is. */
  RuleInfo info();

  /** Reports what it finds in {@code unit}. */
  void judge(LintUnit unit, Reporter reporter);
}
