package org.athanor.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * PostgreSQL's own programs of the version that {@code pg_dump} of the machine has. Debian puts a
 * Perl script before them in {@code /usr/bin} that starts for three times as long as the program,
 * which would flatter who is measured beside it.
 */
final class PostgresClient {
  /** The version whose programs are measured beside Athanor. */
  static final int VERSION = 15;

  private PostgresClient() {}

  /** The program's file, e.g. of {@code psql}; empty where the machine has none. */
  static Optional<Path> program(String name) {
    Path file = Path.of("/usr/lib/postgresql/" + VERSION + "/bin", name);
    return Files.isExecutable(file) ? Optional.of(file) : Optional.empty();
  }
}
