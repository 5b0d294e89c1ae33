package org.athanor.benchmarks.grammar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.ServerVersion;
import org.athanor.error.AthanorException;

/**
 * Compares all SQL scripts of some folders.
 *
 * <pre>{@code
 * Tally tally = GrammarRun.of(ServerGrammar.load(tarball)).over(Path.of("golden/postgresql"));
 * }</pre>
 *
 * <p>Not thread-safe.
 */
final class GrammarRun {
  private static final ServerVersion VERSION = new ServerVersion(18, 0);

  private final ServerGrammar server;
  private final Dialect dialect;

  /**
   * A run.
   *
   * @param server PostgreSQL's own parser
   * @param dialect whose splitter and grammar are compared with it
   */
  GrammarRun(ServerGrammar server, Dialect dialect) {
    this.server = server;
    this.dialect = dialect;
  }

  /** With the dialect of PostgreSQL. */
  static GrammarRun of(ServerGrammar server) {
    Dialects installed = Dialects.installed(GrammarRun.class.getClassLoader());
    return new GrammarRun(server, installed.named("postgresql").offline(VERSION));
  }

  /**
   * Compares a file, or all files below a folder whose names end in {@code .sql}.
   *
   * @return what was found in all of them
   */
  Tally over(Path input) throws IOException {
    Tally tally = new Tally();
    List<Path> files;
    try (Stream<Path> found = Files.walk(input)) {
      files = found.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    }
    for (Path file : files) {
      Path name = input.equals(file) ? file.getFileName() : input.relativize(file);
      compare(String.valueOf(name), text(file), tally);
    }
    return tally;
  }

  /** Scripts of other encodings are read too: their special characters stand in quotes. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private void compare(String name, String script, Tally tally) {
    try {
      ScriptComparison.run(
          new ScriptComparison.Setting(server, dialect, tally),
          name,
          PsqlScript.withoutCommands(script, dialect.lexicalRules()));
    } catch (AthanorException refused) {
      String reason = String.valueOf(refused.getMessage());
      tally.addDifferent(new Tally.Difference(name, 1, "the script is not split: " + reason, ""));
    }
  }
}
