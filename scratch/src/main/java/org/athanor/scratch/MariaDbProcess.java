package org.athanor.scratch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server program that runs over a data directory of its own.
 *
 * @param process the program
 * @param directory holds the data, the socket and the log
 * @param port where it listens, on the loopback address only
 */
record MariaDbProcess(Process process, Path directory, int port) {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration START_PAUSE = Duration.ofMillis(20);
  private static final int PORTS_TO_TRY = 3;

  /**
   * Makes the system tables, and starts the server.
   *
   * <p>The port that was free may have been taken meanwhile; then the server ends at once, and
   * another port is tried.
   *
   * @param home the unpacked programs
   * @param directory is made
   * @throws IOException with the last lines of the server's log when it does not start
   */
  static MariaDbProcess start(Path home, Path directory) throws IOException {
    Files.createDirectories(directory);
    makeSystemTables(home, directory);
    for (int attempt = 0; attempt < PORTS_TO_TRY; attempt++) {
      MariaDbProcess server = launch(home, directory);
      if (server.becomesReady()) {
        return server;
      }
      server.kill();
    }
    throw new IOException(ServerLog.lastLines(directory));
  }

  /** Ends the server at once and deletes its data: nobody needs them any more. */
  void stop() {
    kill();
    ScratchStorage.delete(directory);
  }

  private void kill() {
    process.destroyForcibly().onExit().join();
  }

  private static MariaDbProcess launch(Path home, Path directory) throws IOException {
    int port = FreePort.find();
    List<String> command = command(home, directory);
    command.add("--port=" + port);
    command.add("--bind-address=127.0.0.1");
    command.add("--socket=" + directory.resolve("socket"));
    command.add("--pid-file=" + directory.resolve(ScratchStorage.MARIADB_PID_FILE));
    command.add("--skip-name-resolve");
    command.add("--default-time-zone=+00:00");
    command.add("--innodb-flush-log-at-trx-commit=0");
    command.add("--skip-innodb-doublewrite");
    return new MariaDbProcess(program(command, directory).start(), directory, port);
  }

  /** In bootstrap mode the program runs the script it is given and ends. */
  private static void makeSystemTables(Path home, Path directory) throws IOException {
    List<String> command = command(home, directory);
    command.add("--bootstrap");
    Process process = program(command, directory).start();
    try (OutputStream script = process.getOutputStream()) {
      script.write("CREATE DATABASE mysql;\nUSE mysql;\n".getBytes(StandardCharsets.UTF_8));
      for (Path part : MariaDbPrograms.systemTables(home)) {
        Files.copy(part, script);
      }
    }
    if (!hasEnded(process) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(ServerLog.lastLines(directory));
    }
  }

  /** 11.4 makes a certificate at its start, which takes seconds, unless TLS is off. */
  private static List<String> command(Path home, Path directory) {
    return new ArrayList<>(List.of(
        home.resolve(MariaDbPrograms.PROGRAM).toString(),
        "--no-defaults",
        "--user=" + System.getProperty("user.name"),
        "--basedir=" + home,
        "--lc-messages-dir=" + home.resolve("share"),
        "--character-sets-dir=" + home.resolve("share/charsets"),
        "--datadir=" + directory,
        "--tmpdir=" + directory,
        "--skip-ssl",
        "--skip-log-bin",
        "--innodb-buffer-pool-size=32M",
        "--innodb-log-file-size=8M"));
  }

  private static ProcessBuilder program(List<String> command, Path directory) {
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(ServerLog.in(directory).toFile()));
  }

  private boolean becomesReady() throws IOException {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    while (process.isAlive() && System.nanoTime() < limit) {
      if (answers()) {
        return true;
      }
      pause();
    }
    return false;
  }

  /** The server greets whoever connects, once it serves. */
  private boolean answers() {
    try (Socket socket = new Socket()) {
      int limit = (int) START_LIMIT.toMillis();
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), limit);
      socket.setSoTimeout(limit);
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(START_PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the server started", e);
    }
  }

  private static boolean hasEnded(Process process) throws IOException {
    try {
      return process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the system tables were made", e);
    }
  }
}
