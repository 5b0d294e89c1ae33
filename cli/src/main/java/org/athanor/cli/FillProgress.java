package org.athanor.cli;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongSupplier;
import org.athanor.cli.output.Console;
import org.athanor.command.trial.TableFill;
import org.athanor.schema.QualifiedName;

/**
 * Tells on standard error how tables are filled: a line that is drawn anew for a person who
 * watches, else a line now and then; and which tables take fewer rows than they were to have.
 * Thread-safe.
 */
final class FillProgress {
  private static final Duration REDRAW = Duration.ofMillis(200);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(5);

  private final Console console;
  private final LongSupplier nanos;
  private final Set<QualifiedName> told = new HashSet<>();
  private long last;

  /** From now on. */
  FillProgress(Console console) {
    this(console, System::nanoTime);
  }

  /** By another clock. */
  FillProgress(Console console, LongSupplier nanos) {
    this.console = console;
    this.nanos = nanos;
    this.last = nanos.getAsLong();
  }

  /** Shows how far a table is, unless it was shown a moment ago. */
  synchronized void show(TableFill fill) {
    if (fill.isShort()) {
      tell(fill);
    } else if (console.drawsProgress()) {
      if (hasPassed(REDRAW)) {
        console.transientLine(text(fill));
      }
    } else if (hasPassed(NOW_AND_THEN)) {
      console.progress(text(fill));
    }
  }

  private void tell(TableFill fill) {
    if (told.add(fill.table())) {
      console.progress("note  table \"" + fill.table() + "\" has " + counted(fill.rows()) + " of "
          + counted(fill.wanted()) + " rows: "
          + String.valueOf(fill.refusal()).lines().findFirst().orElse(""));
    }
  }

  private boolean hasPassed(Duration interval) {
    long now = nanos.getAsLong();
    boolean passed = now - last >= interval.toNanos();
    last = passed ? now : last;
    return passed;
  }

  private static String text(TableFill fill) {
    return "filling " + fill.table() + "  " + counted(fill.rows()) + " of " + counted(fill.wanted())
        + " rows";
  }

  private static String counted(long rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }
}
