package org.athanor.lint.rule;

import org.athanor.lint.JudgedRevision;
import org.athanor.lint.Reporter;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;

/** A number that is missing between revisions. */
final class NumberGapRule implements RevisionRule {
  private static final RuleInfo INFO = new RuleInfo(
      "number-gap",
      RuleGroup.META,
      Severity.WARNING,
      "Revisions are numbered, and a number between this one and those before it is missing.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(JudgedRevision revision, Reporter reporter) {
    String own = String.valueOf(revision.header().id());
    revision.history().missingBefore(revision.header().id()).ifPresent(number -> {
      String missing = padded(number, own.length());
      reporter.report(
          "Number " + missing + " is missing before revision " + Recipe.quoted(own) + ".",
          "add the revision that was forgotten, or number this one " + missing);
    });
  }

  private static String padded(long number, int length) {
    String digits = String.valueOf(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
