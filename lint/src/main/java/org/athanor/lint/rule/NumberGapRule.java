package org.athanor.lint.rule;

import java.util.ArrayList;
import java.util.List;
import org.athanor.lint.JudgedRevision;
import org.athanor.lint.Reporter;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;

/** A number that is missing between revisions. */
final class NumberGapRule implements RevisionRule {
  private static final int DIGITS = 6;

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
    RevisionGraph graph = revision.history().graph();
    List<Long> numbers = new ArrayList<>();
    for (Revision each : graph.revisions()) {
      if (!isNumber(each.id())) {
        return;
      }
      numbers.add(number(each.id()));
      each.replaces().stream()
          .filter(NumberGapRule::isNumber)
          .map(NumberGapRule::number)
          .forEach(numbers::add);
    }
    long own = number(revision.header().id());
    long before = numbers.stream()
        .filter(number -> number < own)
        .mapToLong(Long::longValue)
        .max()
        .orElse(own - 1);
    if (own - before > 1) {
      String missing = padded(before + 1, String.valueOf(revision.header().id()).length());
      reporter.report(
          "Number " + missing + " is missing before revision "
              + Recipe.quoted(revision.header().id()) + ".",
          "add the revision that was forgotten, or number this one " + missing);
    }
  }

  private static String padded(long number, int length) {
    String digits = String.valueOf(number);
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }

  /** Longer ones are moments or hashes. */
  private static boolean isNumber(RevisionId id) {
    String text = String.valueOf(id);
    return text.length() <= DIGITS && text.chars().allMatch(Character::isDigit);
  }

  private static long number(RevisionId id) {
    return Long.parseLong(String.valueOf(id));
  }
}
