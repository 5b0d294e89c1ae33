package org.athanor.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.athanor.program.Program;

/**
 * A PostgreSQL server that runs over a data directory of its own.
 *
 * @param programs its programs
 * @param user who runs it
 * @param directory holds the data and the log
 * @param port where it listens, on the loopback address only
 * @param password of the superuser, if it is asked
 */
record PostgresProcess(
    PostgresPrograms programs, ServerUser user, Path directory, int port, String password) {
  /** How long one of the programs may take. */
  static final Duration LIMIT = Duration.ofSeconds(60);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
  private static final int PORTS_TO_TRY = 3;
  private static final String SETTINGS = "postgresql.conf";

  /** Nobody needs the data when the machine stops; autovacuum would change what is measured. */
  private static final List<String> CONFIGURED = List.of(
      "listen_addresses = 'localhost'",
      "unix_socket_directories = ''",
      "fsync = off",
      "full_page_writes = off",
      "synchronous_commit = off",
      "autovacuum = off",
      "wal_level = minimal",
      "max_wal_senders = 0",
      "shared_buffers = 32MB",
      "max_connections = 100",
      "timezone = 'UTC'",
      "log_timezone = 'UTC'");

  /** Who may connect, from this machine. */
  enum Access {
    /** Whoever runs programs here. */
    EVERYONE("trust"),
    /** Who knows the password. */
    PASSWORD("password");

    private final String method;

    Access(String method) {
      this.method = method;
    }

    private List<String> lines() {
      return List.of("host all all 127.0.0.1/32 " + method, "host all all ::1/128 " + method);
    }
  }

  /**
   * Copies initialised data and starts the server over it.
   *
   * <p>The port that was free may have been taken meanwhile; then another one is tried.
   *
   * @throws IOException with the last lines of the server's log when it does not start
   */
  static PostgresProcess start(PostgresPrograms programs, Access access) throws IOException {
    return start(programs, access, ServerUser.current());
  }

  /** The same as another user. */
  static PostgresProcess start(PostgresPrograms programs, Access access, ServerUser user)
      throws IOException {
    PostgresPrograms.Initialised initialised = programs.initialised(user);
    ScratchStorage storage = ScratchStorage.current();
    storage.clearLeftovers();
    Path directory = storage.directory().resolve(ScratchStorage.ownPrefix() + UUID.randomUUID());
    copy(initialised.data(), directory);
    append(directory.resolve(SETTINGS), CONFIGURED);
    Files.write(directory.resolve("pg_hba.conf"), access.lines());
    user.own(directory);
    String complaint = "";
    for (int attempt = 0; attempt < PORTS_TO_TRY; attempt++) {
      int port = FreePort.find();
      append(directory.resolve(SETTINGS), List.of("port = " + port));
      Optional<Program.Output> started = user.run(startOf(programs, directory));
      if (started.filter(Program.Output::isOk).isPresent()) {
        return new PostgresProcess(programs, user, directory, port, initialised.password());
      }
      complaint = started.map(Program.Output::complaint).orElse("pg_ctl cannot be started");
    }
    String log = ServerLog.lastLines(directory);
    ScratchStorage.delete(directory);
    throw new IOException(complaint + "\n" + log);
  }

  private static List<String> startOf(PostgresPrograms programs, Path directory) {
    return programs.call(
        "pg_ctl",
        "start",
        "--pgdata=" + directory,
        "--log=" + ServerLog.in(directory),
        "--wait",
        "--timeout=" + LIMIT.toSeconds(),
        "--silent");
  }

  /** Ends the server at once and deletes its data: nobody needs them any more. */
  void stop() {
    Optional<ProcessHandle> server = ScratchStorage.serverOf(directory);
    user.run(programs.call(
        "pg_ctl", "stop", "--pgdata=" + directory, "--mode=immediate", "--no-wait", "--silent"));
    server.ifPresent(PostgresProcess::end);
    ScratchStorage.delete(directory);
  }

  private static void end(ProcessHandle server) {
    CompletableFuture<ProcessHandle> ended = server.onExit();
    try {
      ended.orTimeout(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (RuntimeException e) {
      server.destroyForcibly();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      tree.forEach(path -> copyOne(path, to.resolve(from.relativize(path).toString())));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void copyOne(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(Path file, List<String> lines) throws IOException {
    Files.write(file, lines, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }
}
