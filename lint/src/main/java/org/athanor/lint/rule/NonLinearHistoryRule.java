package org.athanor.lint.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.athanor.lint.JudgedRevision;
import org.athanor.lint.Reporter;
import org.athanor.lint.RevisionRule;
import org.athanor.lint.RuleGroup;
import org.athanor.lint.RuleInfo;
import org.athanor.lint.Severity;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;

/** A new revision before or beside those that others have. */
final class NonLinearHistoryRule implements RevisionRule {
  private static final RuleInfo INFO = new RuleInfo(
      "non-linear-history",
      RuleGroup.META,
      Severity.ERROR,
      "A new revision stands before, or beside, revisions that others have already.");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void judge(JudgedRevision revision, Reporter reporter) {
    Set<RevisionId> published = revision.history().published();
    Revision header = revision.header();
    if (published.contains(header.id()) || header.isMerge()) {
      return;
    }
    Optional<RevisionId> behind = next(revision, header.id());
    if (behind.isPresent()) {
      reporter.report(
          "New revision " + Recipe.quoted(header.id()) + " stands before "
              + Recipe.quoted(behind.get())
              + ", which others have: databases that have run that one never run this one.",
          "let it revise the present head");
      return;
    }
    boolean isBranch = !header.branchLabels().isEmpty();
    for (RevisionId before : isBranch ? List.<RevisionId>of() : header.revises()) {
      next(revision, before)
          .ifPresent(beside -> reporter.report(
              "New revision " + Recipe.quoted(header.id()) + " stands beside "
                  + Recipe.quoted(beside) + ", which others have: the history gets a second head.",
              "let it revise " + Recipe.quoted(beside) + ", or athanor merge"));
    }
  }

  /** What follows a revision and others have. */
  private static Optional<RevisionId> next(JudgedRevision revision, RevisionId id) {
    return revision.history().graph().node(id).next().stream()
        .filter(revision.history().published()::contains)
        .findFirst();
  }
}
