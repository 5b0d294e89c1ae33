package org.athanor.dialects.runtime;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.athanor.scratch.ScratchDatabase;

/** PgBouncer in transaction mode, where the machine has it. */
record PgBouncer(Process process, String jdbcUrl) implements Pooler {
  private static final String CONFIGURATION = """
      [databases]
      %1$s = host=127.0.0.1 port=%2$s dbname=%1$s user=%3$s
      [pgbouncer]
      listen_addr = 127.0.0.1
      listen_port = %4$d
      unix_socket_dir =
      auth_type = any
      pool_mode = transaction
      default_pool_size = %5$d
      ignore_startup_parameters = extra_float_digits
      logfile = %6$s
      """;

  static boolean isInstalled() {
    return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbouncer")));
  }

  static PgBouncer over(ScratchDatabase database, int size, Path home)
      throws IOException, InterruptedException {
    int port = freePort();
    String server = database.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1");
    Path log = home.resolve("pgbouncer.log");
    Path file = Files.writeString(
        home.resolve("pgbouncer.ini"),
        CONFIGURATION.formatted(database.name(), server, database.user(), port, size, log));
    // It refuses to run as root.
    boolean isRoot = "root".equals(System.getProperty("user.name"));
    if (isRoot) {
      home.toFile().setWritable(true, false);
      home.toFile().setExecutable(true, false);
      home.toFile().setReadable(true, false);
      file.toFile().setReadable(true, false);
    }
    List<String> command = isRoot
        ? List.of("pgbouncer", "-u", "nobody", file.toString())
        : List.of("pgbouncer", file.toString());
    Process process = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    awaitOpen(process, port);
    return new PgBouncer(process, "jdbc:postgresql://localhost:" + port + "/" + database.name());
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static void awaitOpen(Process process, int port)
      throws IOException, InterruptedException {
    for (int i = 0; i < 100 && process.isAlive(); i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setTcpNoDelay(true);
        return;
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    process.destroy();
    throw new IOException("PgBouncer does not listen on port " + port);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
