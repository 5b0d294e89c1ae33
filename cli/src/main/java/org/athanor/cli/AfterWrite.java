package org.athanor.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Runs the configured programs on a new revision file, a formatter usually. No shell is asked: each
 * word of the configuration is one argument, whatever stands in it.
 *
 * @param commands programs with their arguments, in which {@code {file}} stands for the file; it is
 *     the last argument of those that do not name it
 * @param folder where they run; a program that is named by a path is found from here
 */
record AfterWrite(List<List<String>> commands, Path folder) {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final String FILE = "{file}";
  private static final int SHOWN_LINES = 10;

  /**
   * Runs them in their order.
   *
   * @throws AthanorException GEN-043 when one fails; the file stays
   */
  void run(Path file) {
    for (List<String> command : commands) {
      run(words(command, file.toAbsolutePath().toString()), file);
    }
  }

  private List<String> words(List<String> command, String file) {
    List<String> words = new ArrayList<>();
    command.forEach(word -> words.add(word.replace(FILE, file)));
    if (command.stream().noneMatch(word -> word.contains(FILE))) {
      words.add(file);
    }
    // Java looks for a path from the folder of this process, and not from that of the program.
    String program = words.get(0);
    if (program.contains("/") || program.contains(File.separator)) {
      words.set(0, folder.resolve(program).normalize().toString());
    }
    return words;
  }

  private void run(List<String> words, Path file) {
    Path said = null;
    try {
      said = Files.createTempFile("athanor-", ".log");
      Process process = new ProcessBuilder(words)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(said.toFile())
          .start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      if (!ended || process.exitValue() != 0) {
        String how = ended
            ? "it ended with " + process.exitValue()
            : "it did not end within " + LIMIT.toMinutes() + " minutes";
        throw failed(words, file, lines(how, said), null);
      }
    } catch (IOException e) {
      throw failed(words, file, List.of(String.valueOf(e.getMessage())), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(words, file, List.of("it was interrupted"), e);
    } finally {
      delete(said);
    }
  }

  private static List<String> lines(String how, Path said) throws IOException {
    List<String> lines = new ArrayList<>(List.of(how));
    try (InputStream output = Files.newInputStream(said)) {
      new String(output.readAllBytes(), Charset.defaultCharset())
          .lines()
          .filter(line -> !line.isBlank())
          .limit(SHOWN_LINES)
          .forEach(lines::add);
    }
    return lines;
  }

  private static void delete(@Nullable Path said) {
    if (said != null && !said.toFile().delete()) {
      said.toFile().deleteOnExit();
    }
  }

  private static AthanorException failed(
      List<String> words, Path file, List<String> why, @Nullable Exception cause) {
    AthanorException.Builder error = AthanorException.of(
            ErrorCode.GEN_043, "\"" + words.get(0) + "\" failed on the new revision " + file + ".")
        .evidence(why)
        .fix("the file is made and stays: mend what is wrong with it, or remove it")
        .fix("mend revisions.after_write in athanor.toml")
        .databaseState("The database was not changed.");
    return cause == null ? error.build() : error.cause(cause).build();
  }
}
