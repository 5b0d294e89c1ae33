package org.athanor.cli;

import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.athanor.cli.output.Console;
import org.athanor.runtime.MigrationEvent;
import org.athanor.runtime.MigrationListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells how a run goes on: a line for each revision and, for a person who watches a run that takes
 * more than a second, a bar below them with the statement that runs and the time it has taken.
 *
 * <p>Events come on one thread; the bar draws on its own, so both take turns on this object.
 */
final class RunProgress implements MigrationListener, AutoCloseable {
  private static final Duration SHORT_RUN = Duration.ofSeconds(1);
  private static final int REDRAW_MILLIS = 500;
  private static final int WIDTH = 79;

  private final Console console;
  private final Duration patience;
  private final ProgressLines lines;
  private @Nullable ProgressBar bar;
  private @Nullable Thread opening;
  private int done;
  private int total;
  private String doing = "";

  RunProgress(Console console) {
    this(console, SHORT_RUN);
  }

  /** With a bar for runs that take longer than {@code patience}. */
  RunProgress(Console console, Duration patience) {
    this.console = console;
    this.patience = patience;
    this.lines = new ProgressLines(console);
  }

  @Override
  public synchronized void onEvent(MigrationEvent event) {
    if (event instanceof MigrationEvent.RunStarted started && console.drawsProgress()) {
      total = started.revisions().size();
      opening = new Thread(this::openLater, "progress");
      opening.setDaemon(true);
      opening.start();
    } else if (event instanceof MigrationEvent.StatementStarted statement) {
      doing =
          " " + statement.revision() + " statement " + statement.step() + "/" + statement.steps();
    } else if (event instanceof MigrationEvent.RevisionFinished finished) {
      done = finished.number();
    }
    if (bar != null) {
      bar.stepTo(done);
      bar.setExtraMessage(doing);
    }
    lines.onEvent(event);
  }

  /** Loading and drawing a bar would take longer than most runs do. */
  private void openLater() {
    try {
      Thread.sleep(patience.toMillis());
    } catch (InterruptedException e) {
      return;
    }
    synchronized (this) {
      if (opening == null) {
        return;
      }
      bar = new ProgressBarBuilder()
          .setTaskName("revisions")
          .setInitialMax(total)
          .setUpdateIntervalMillis(REDRAW_MILLIS)
          .setStyle(ProgressBarStyle.ASCII)
          .setConsumer(new DelegatingProgressBarConsumer(console::transientLine, WIDTH))
          .build();
      bar.stepTo(done);
      bar.setExtraMessage(doing);
    }
  }

  /** Takes the bar away, before a report or an error is printed. */
  @Override
  public void close() {
    ProgressBar open;
    synchronized (this) {
      if (opening != null) {
        opening.interrupt();
      }
      opening = null;
      open = bar;
      bar = null;
    }
    // Closing draws once more on the bar's own thread, so it must not be done while holding on.
    if (open != null) {
      open.close();
      console.endTransientLine();
    }
  }
}
