package org.athanor.command;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * What two readings found that need nothing of each other, and so are done at the same time.
 *
 * <pre>{@code
 * Both<Schema, Schema> both = Both.read(source::read, () -> inspect(connection));
 * }</pre>
 *
 * @param first what the first found
 * @param second what the second found
 * @param <A> what the first finds
 * @param <B> what the second finds
 */
record Both<A, B>(A first, B second) {
  /**
   * Reads both at once: the first on this thread, the second on another. Neither is under way any
   * more when this ends, however it ends, so that what they use can be closed.
   *
   * @throws RuntimeException what a reading throws; when both fail it is that of the first, as when
   *     they are done in turn
   */
  static <A, B> Both<A, B> read(Supplier<A> first, Supplier<B> second) {
    FutureTask<B> task = new FutureTask<>(second::get);
    Thread thread = new Thread(task, "athanor-second-side");
    thread.setDaemon(true);
    thread.start();
    A found;
    try {
      found = first.get();
    } finally {
      await(thread);
    }
    return new Both<>(found, result(task));
  }

  /** Reads the first, then the second: for readings that must not meet. */
  static <A, B> Both<A, B> inTurn(Supplier<A> first, Supplier<B> second) {
    A found = first.get();
    return new Both<>(found, second.get());
  }

  /** Who is interrupted waits all the same: a connection in use cannot be closed. */
  private static void await(Thread thread) {
    boolean isInterrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <B> B result(FutureTask<B> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody waits for a task that is done.", e);
    }
  }
}
