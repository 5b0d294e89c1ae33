package org.athanor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;

/**
 * What all scenarios share.
 *
 * @param checkout the root of the checkout, where the launcher is
 * @param directory an empty directory for input files, deleted at the end
 * @param quick one repetition and small inputs: to see that everything works
 */
record Setting(Path checkout, Path directory, boolean quick) {
  /** How often each contestant runs. */
  int repetitions() {
    return quick ? 1 : 5;
  }

  /** A number of things, a twentieth of it when in a hurry. */
  int size(int full) {
    return quick ? Math.max(5, full / 20) : full;
  }

  /** A new directory for input files. */
  Path newDirectory(String prefix) throws IOException {
    return Files.createTempDirectory(directory, prefix);
  }

  /** The database products that are measured. */
  enum Product {
    POSTGRESQL("PostgreSQL"),
    SQLITE("SQLite");

    private final String title;

    Product(String title) {
      this.title = title;
    }

    /** Its name in tables. */
    String title() {
      return title;
    }

    /** An empty database. */
    ScratchDatabase createDatabase() {
      return this == SQLITE ? SqliteFile.create() : PostgresServer.shared().createDatabase();
    }
  }

  /** The command that starts Athanor. */
  List<String> athanor(String... words) {
    List<String> command = new ArrayList<>();
    command.add(checkout.resolve("athanor").toString());
    command.addAll(List.of(words));
    return command;
  }

  /** The command that starts a main class of this module with the jars that it needs. */
  List<String> java(Class<?> main, Contestant contestant, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(contestant.flags());
    command.add("-cp");
    command.add(contestant.classPath(System.getProperty("java.class.path")));
    command.add(main.getName());
    command.addAll(List.of(words));
    return command;
  }

  /** Deletes the input files. */
  void cleanUp() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
