package org.athanor.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The start of the process: hands the real streams, folder and variables to the command. */
public final class AthanorMain {
  /** How long a run may take to roll back when it is stopped. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private AthanorMain() {}

  /**
   * Runs the command and ends the process: 0 ok, 1 failed, 2 usage, 3 differences.
   *
   * @param args the command line, as typed
   */
  public static void main(String[] args) {
    Map<String, String> variables = System.getenv();
    Host host = new Host(
        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
        new PrintWriter(System.err, false, StandardCharsets.UTF_8),
        Path.of("").toAbsolutePath(),
        variables,
        isTerminal("athanor.stdout.terminal"),
        isTerminal("athanor.stderr.terminal"),
        input());
    CommandRunner runner = new CommandRunner(host);
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Thread hook = new Thread(() -> stop(runner, stopped, ended), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    int code = runner.run(args);
    boolean isStopped = stopped.getCount() == 0;
    ended.countDown();
    if (isStopped) {
      waitForTheEnd();
    }
    System.exit(code);
  }

  /**
   * The signal ends the process, with its own code. Java 17 ends at once, with the code that is
   * given, when the hooks are through and an exit is asked for that failed.
   */
  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** After Ctrl-C: lets the run roll back and say where the database stands. */
  private static void stop(CommandRunner runner, CountDownLatch stopped, CountDownLatch ended) {
    stopped.countDown();
    try {
      if (ended.getCount() > 0 && runner.cancel()) {
        ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The launcher knows which streams are terminals; without it, Java before 22 knows of both at
   * once: since then <a href="https://bugs.openjdk.org/browse/JDK-8297226">there is always a
   * console</a>.
   */
  private static boolean isTerminal(String property) {
    String told = System.getProperty(property);
    return told == null ? hasConsole() : Boolean.parseBoolean(told);
  }

  /** Who types and reads what is asked can answer; a pipe cannot. */
  private static @Nullable BufferedReader input() {
    boolean isAsked = isTerminal("athanor.stdin.terminal") && isTerminal("athanor.stderr.terminal");
    return isAsked
        ? new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))
        : null;
  }

  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    return Runtime.version().feature() < 22 && System.console() != null;
  }
}
