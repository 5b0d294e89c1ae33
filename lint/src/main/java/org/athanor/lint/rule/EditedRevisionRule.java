package org.athanor.lint.rule;

import org.athanor.lint.JudgedRevision;
import org.athanor.lint.Reporter;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A revision that others have in another form. */
final class EditedRevisionRule implements RevisionRule {
  private static final RuleInfo INFO = new RuleInfo(
      "edited-revision",
      RuleGroup.META,
      Severity.ERROR,
      "A revision was edited that others may have run already.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(JudgedRevision revision, Reporter reporter) {
    if (revision.history().published().contains(revision.header().id())) {
      reporter.report(
          "Revision " + Recipe.quoted(revision.header().id())
              + " was edited after others got it: databases that have run it differ from those that"
              + " will.",
          "take the edit back, and write a new revision");
    }
  }
}
