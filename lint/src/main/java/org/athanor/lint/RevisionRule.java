package org.athanor.lint;

/**
 * Judges a revision as a whole: its two directions, its source, its place in the history. What it
 * finds it reports about the upgrade. Scripts of other tools have none of these.
 *
 * <p>Rules are immutable and thread-safe.
 */
public interface RevisionRule {
  /** What it is. */
  RuleInfo info();

  /** Reports what it finds in {@code revision}. */
  void judge(JudgedRevision revision, Reporter reporter);
}
