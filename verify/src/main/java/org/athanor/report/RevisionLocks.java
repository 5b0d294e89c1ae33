package org.athanor.report;

import java.util.ArrayList;
import java.util.List;
import org.athanor.diagram.LockCourse;
import org.athanor.diagram.LockTimeline;
import org.athanor.effects.StatementFacts;
import org.athanor.report.RevisionReport.Basis;

/** Writes the picture of the locks of each revision, and says what it is based on. */
final class RevisionLocks {
  private final Markup html;
  private final Report.Subject subject;
  private final LockTimeline timeline = new LockTimeline();

  RevisionLocks(Markup html, Report.Subject subject) {
    this.html = html;
    this.subject = subject;
  }

  /** Says what the colours of all pictures mean. */
  void legend() {
    html.open("p", "class", "legend locks");
    for (LockTimeline.Key key : timeline.keys()) {
      html.open("span")
          .element("span", "", "class", "key " + key.style())
          .text(" " + key.words())
          .close();
    }
    html.closeLine();
  }

  void write(RevisionReport revision) {
    if (revision.statements().stream().allMatch(each -> each.locks().isEmpty())) {
      html.element("p", "It locks no table that was there before.", "class", "hint");
      return;
    }
    html.element("h4", "Locks");
    html.element("p", basis(revision), "class", "hint");
    String title = "Locks of revision " + revision.id();
    html.open(
            "div",
            "class",
            "scroll",
            "tabindex",
            "0",
            "role",
            "region",
            "aria-label",
            "Picture of the locks of revision " + revision.id())
        .raw(timeline.inPage(course(revision), title))
        .closeLine();
  }

  private String basis(RevisionReport revision) {
    return switch (revision.basis()) {
      case MEASURED -> "Measured: a bar is as long as the lock was held.";
      case PARTLY_MEASURED -> "Partly measured: each statement is drawn as long as the others.";
      case ESTIMATED ->
        "Estimated for " + subject.server() + ": each statement is drawn as long as the others.";
    };
  }

  private static LockCourse course(RevisionReport revision) {
    boolean isMeasured = revision.basis() == Basis.MEASURED;
    List<LockCourse.Step> steps = new ArrayList<>();
    for (StatementReport statement : revision.statements()) {
      StatementReport.Measured measured = statement.measured();
      steps.add(new LockCourse.Step(
          statement.number(),
          isMeasured && measured != null ? span(measured.timing()) : span(statement),
          statement.locks().stream()
              .map(lock -> new StatementFacts.Lock(lock.table(), lock.mode()))
              .toList(),
          statement.work(),
          measured == null ? null : measured.failure()));
    }
    return new LockCourse(isMeasured ? LockCourse.Scale.TIME : LockCourse.Scale.STATEMENTS, steps);
  }

  private static LockCourse.Span span(StatementReport.Timing timing) {
    return new LockCourse.Span(
        LockCourse.millis(timing.began()),
        LockCourse.millis(timing.began().plus(timing.took())),
        LockCourse.millis(timing.released()));
  }

  private static LockCourse.Span span(StatementReport statement) {
    int released = statement.locks().stream()
        .mapToInt(StatementReport.HeldLock::until)
        .max()
        .orElse(statement.number());
    return new LockCourse.Span(statement.number() - 1, statement.number(), released);
  }
}
