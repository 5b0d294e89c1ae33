package org.athanor.lint;

import org.athanor.revision.Revision;
import org.athanor.script.RevisionScript;

/**
 * A revision with all that is known of it.
 *
 * @param upgrade what it changes
 * @param downgrade what takes it back
 * @param script its header and the operations that it records
 * @param file its source
 * @param history the revisions around it
 */
public record JudgedRevision(
    LintUnit upgrade,
    LintUnit downgrade,
    RevisionScript script,
    LintSource.File file,
    LintHistory history) {

  /** Its header. */
  public Revision header() {
    return script.revision();
  }

  /** Whether it is written in Java. */
  public boolean isJava() {
    return file.name().endsWith(".java");
  }
}
