package org.athanor.program;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program with its words, to be run and waited for.
 *
 * <pre>{@code
 * Optional<Program.Output> head = Program.of("git", "rev-parse", "HEAD").in(folder).run();
 * }</pre>
 *
 * <p>Words are handed over one by one, never through a shell. Secrets go into variables, which
 * {@link #toString} does not show. Immutable and thread-safe.
 */
public final class Program {
  private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

  private final List<String> words;
  private final @Nullable Path folder;
  private final Map<String, String> variables;
  private final Duration limit;
  private final @Nullable Path input;

  /**
   * What came of it.
   *
   * @param exitCode how it ended; -1 when it was stopped because it took too long
   * @param out its standard output
   * @param err its standard error
   */
  public record Output(int exitCode, String out, String err) {
    /** Whether it ended well. */
    public boolean isOk() {
      return exitCode == 0;
    }

    /** What it said of its failure, without blank lines at the ends. */
    public String complaint() {
      return (err.isBlank() ? out : err).strip();
    }
  }

  private Program(List<String> words, @Nullable Path folder, Surroundings around) {
    this.words = List.copyOf(words);
    this.folder = folder;
    this.variables = Map.copyOf(around.variables());
    this.limit = around.limit();
    this.input = around.input();
  }

  private record Surroundings(
      Map<String, String> variables,
      Duration limit,
      @Nullable Path input) {}

  /** A program by its name on the search path, or by its path, and its words. */
  public static Program of(String... words) {
    return of(List.of(words));
  }

  /** The same from a list. */
  public static Program of(List<String> words) {
    return new Program(words, null, new Surroundings(Map.of(), USUAL_LIMIT, null));
  }

  /** The same in a working folder. */
  public Program in(Path workingFolder) {
    return new Program(words, workingFolder, new Surroundings(variables, limit, input));
  }

  /** The same with a variable of its environment. */
  public Program with(String variable, String value) {
    Map<String, String> all = new LinkedHashMap<>(variables);
    all.put(variable, value);
    return new Program(words, folder, new Surroundings(all, limit, input));
  }

  /** The same, stopped when it takes longer; by default 30 seconds. */
  public Program within(Duration longest) {
    return new Program(words, folder, new Surroundings(variables, longest, input));
  }

  /** The same with a file as its standard input; by default that is empty. */
  public Program reading(Path file) {
    return new Program(words, folder, new Surroundings(variables, limit, file));
  }

  /** Its name. */
  public String name() {
    return words.get(0);
  }

  /**
   * Runs it and waits for its end.
   *
   * @return what came of it; empty when there is no such program
   */
  public Optional<Output> run() {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().putAll(variables);
    if (folder != null) {
      builder.directory(folder.toFile());
    }
    if (input != null) {
      builder.redirectInput(input.toFile());
    }
    try {
      Process process = builder.start();
      if (input == null) {
        process.getOutputStream().close();
      }
      return Optional.of(ended(process));
    } catch (IOException e) {
      // The system has no other word for it: there is no such file, or it may not be executed.
      return Optional.empty();
    }
  }

  private Output ended(Process process) {
    CompletableFuture<String> out = text(process.getInputStream());
    CompletableFuture<String> err = text(process.getErrorStream());
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Output(process.exitValue(), out.join(), err.join());
      }
      process.destroyForcibly();
      return new Output(-1, "", name() + " did not end within " + limit.toSeconds() + " s");
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return new Output(-1, "", name() + " was stopped");
    }
  }

  private static CompletableFuture<String> text(InputStream stream) {
    return CompletableFuture.supplyAsync(() -> {
      try (stream) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        // The stream breaks off when the program is stopped: what it said last is lost.
        return "";
      }
    });
  }

  /** The words without the variables, which may hold secrets. */
  @Override
  public String toString() {
    return String.join(" ", words);
  }
}
