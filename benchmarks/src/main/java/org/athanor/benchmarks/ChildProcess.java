package org.athanor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a command and measures it.
 *
 * <p>CPU time is what the kernel adds up for children that were waited for (fields cutime and
 * cstime of <a
 * href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">/proc/self/stat</a>), so it
 * holds the children of the command too and nothing that it does is missed; its unit is 10 ms. Peak
 * memory is the kernel's own high-water mark, read until the process is gone. Linux only.
 */
final class ChildProcess {
  private static final double TICKS_PER_SECOND = 100;
  private static final long LIMIT_SECONDS = 600;
  private static final int FIRST_CHILD_FIELD = 13;

  private final Path directory;
  private final List<String> command;

  ChildProcess(Path directory, List<String> command) {
    this.directory = directory;
    this.command = List.copyOf(command);
  }

  /**
   * Runs it to its end.
   *
   * @throws IllegalStateException when it fails or does not end; its output is in the message
   */
  Cost run() throws IOException, InterruptedException {
    Path output = Files.createTempFile(directory, "output", ".txt");
    double cpuBefore = childSeconds();
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
        .start();
    long peak = watch(process, start);
    double wall = (System.nanoTime() - start) / 1e9;
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException("Exit code " + code + " of " + command + ":\n" + end(output));
    }
    return new Cost(childSeconds() - cpuBefore, wall, peak / 1024.0);
  }

  private long watch(Process process, long start) throws IOException, InterruptedException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    long peak = 0;
    while (!process.waitFor(3, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, highWaterMark(status));
      if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("Not done after " + LIMIT_SECONDS + " s: " + command);
      }
    }
    return peak;
  }

  /** In KiB; 0 once the process has given its memory back. */
  private static long highWaterMark(Path status) {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      // The process ended between two looks.
      return 0;
    }
  }

  private static double childSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    long ticks = Long.parseLong(afterName[FIRST_CHILD_FIELD])
        + Long.parseLong(afterName[FIRST_CHILD_FIELD + 1]);
    return ticks / TICKS_PER_SECOND;
  }

  private static String end(Path output) throws IOException {
    List<String> lines = Files.readAllLines(output);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
  }
}
