package org.athanor.cli;

import java.time.Duration;
import org.athanor.cli.output.Console;
import org.athanor.cli.output.Style;
import org.athanor.revision.Revision;
import org.athanor.runtime.Direction;
import org.athanor.runtime.MigrationEvent;
import org.athanor.runtime.MigrationListener;

/** Tells on standard error how a run goes on, one line for each revision. */
final class ProgressLines implements MigrationListener {
  private final Console console;

  ProgressLines(Console console) {
    this.console = console;
  }

  @Override
  public void onEvent(MigrationEvent event) {
    if (event instanceof MigrationEvent.LockWaiting waiting) {
      String holder = waiting.holder() == null ? "" : ": " + waiting.holder();
      console.progress("waiting for another migration to end" + holder);
    } else if (event instanceof MigrationEvent.RevisionResumed resumed) {
      console.progress(resumed.text());
    } else if (event instanceof MigrationEvent.StatementFoundDone found) {
      console.progress(found.text());
    } else if (event instanceof MigrationEvent.RetryScheduled retry) {
      console.progress("revision " + retry.revision() + " did not get its locks (try "
          + retry.attempt() + " of " + retry.attempts() + "); again in " + millis(retry.pause()));
      retry.blockers().forEach(blocker -> console.progress("  blocked by " + blocker));
    } else if (event instanceof MigrationEvent.RevisionFinished finished) {
      console.progress(line(finished));
    }
  }

  private String line(MigrationEvent.RevisionFinished finished) {
    Revision revision = finished.revision();
    String arrow = finished.direction() == Direction.DOWNGRADE ? "-" : "+";
    String message = revision.message().isEmpty() ? "" : "  " + revision.message();
    return console.style(Style.GREEN, arrow) + " "
        + console.style(Style.CYAN, revision.id().value()) + message
        + console.style(
            Style.DIM,
            "  " + millis(finished.duration()) + "  (" + finished.number() + "/" + finished.total()
                + ")");
  }

  private static String millis(Duration duration) {
    return duration.toMillis() + " ms";
  }
}
