package org.athanor.runtime;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody else end a run, such as the handler of Ctrl-C: a server does not notice by itself
 * that the client of a long statement is gone.
 *
 * <pre>{@code
 * Cancellation cancellation = new Cancellation();
 * RunnerOptions options = RunnerOptions.builder(author).cancellation(cancellation).build();
 * ...
 * cancellation.request();  // on another thread
 * }</pre>
 *
 * <p>Once requested it stays so: whatever shares it runs nothing more. Thread-safe.
 */
public final class Cancellation {
  private volatile boolean requested;
  private volatile @Nullable JdbcSink running;

  /** Not requested yet. */
  public Cancellation() {}

  /**
   * Asks the run to end. The statement that runs is stopped by the database and its transaction
   * rolled back; a run that is between statements ends before the next. Returns at once.
   *
   * @throws SQLException when the database cannot be told; the run ends after its statement then
   */
  public void request() throws SQLException {
    requested = true;
    JdbcSink sink = running;
    if (sink != null) {
      sink.cancel();
    }
  }

  /** Whether it was asked for. */
  public boolean isRequested() {
    return requested;
  }

  /** Whether a run is going on that a request would end. */
  public boolean isRunning() {
    return running != null;
  }

  /** Says what runs now; null when nothing does any more. */
  void running(@Nullable JdbcSink sink) {
    this.running = sink;
  }
}
