package org.athanor.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;

/**
 * An H2 database of its own: in memory, in a file, or served to other processes.
 *
 * <pre>{@code
 * try (H2Database database = H2Database.inMemory(";MODE=PostgreSQL")) { ... }
 * }</pre>
 *
 * <p>It takes {@code com.h2database:h2} on the class path, which this module does not bring along.
 * Thread-safe.
 */
public final class H2Database implements ScratchDatabase {
  private static final String USER = "sa";

  private final String name;
  private final String url;
  private final @Nullable Path directory;
  private final @Nullable Server server;

  private H2Database(String name, String url, @Nullable Path directory, @Nullable Server server) {
    this.name = name;
    this.url = url;
    this.directory = directory;
    this.server = server;
  }

  /**
   * An empty database in memory, which stays when its last connection is closed.
   *
   * @param settings settings of the URL, each with a semicolon before it; may be empty
   */
  public static H2Database inMemory(String settings) {
    String name = newName();
    return new H2Database(name, memoryUrl(name) + settings, null, null);
  }

  private static String newName() {
    return "scratch_" + UUID.randomUUID().toString().replace('-', '_');
  }

  private static String memoryUrl(String name) {
    return "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1";
  }

  /**
   * An empty database in the memory of this process, served to others on the loopback address.
   *
   * @throws AthanorException SDB-001 when the server cannot start
   */
  public static H2Database onServer() {
    String name = newName();
    try (Connection first = DriverManager.getConnection(memoryUrl(name), USER, "")) {
      Server server = Server.createTcpServer("-tcpPort", "0").start();
      String url = "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:" + name;
      first.clearWarnings();
      return new H2Database(name, url, null, server);
    } catch (SQLException e) {
      throw failed("No server for a scratch H2 database can be started.", e);
    }
  }

  /**
   * An empty database in a file, which one process at a time may open.
   *
   * @param settings settings of the URL, each with a semicolon before it; may be empty
   * @throws AthanorException SDB-001 when no directory for it can be made
   */
  public static H2Database onFile(String settings) {
    try {
      Path parent = ScratchStorage.current().directory();
      Path directory = Files.createTempDirectory(parent, ScratchStorage.ownPrefix());
      Path file = directory.resolve("scratch");
      return new H2Database(file.toString(), "jdbc:h2:file:" + file + settings, directory, null);
    } catch (IOException e) {
      throw failed("No directory for a scratch H2 database can be made.", e);
    }
  }

  private static AthanorException failed(String message, Exception cause) {
    return AthanorException.of(ErrorCode.SDB_001, message)
        .evidence(String.valueOf(cause))
        .fix("make " + System.getProperty("java.io.tmpdir") + " writable, and see that this user"
            + " may listen on ports of the loopback address")
        .cause(cause)
        .build();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String jdbcUrl() {
    return url;
  }

  @Override
  public String user() {
    return USER;
  }

  @Override
  public String password() {
    return "";
  }

  @Override
  public Connection open() throws SQLException {
    return DriverManager.getConnection(url, USER, "");
  }

  @Override
  public void close() {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN IMMEDIATELY");
    } catch (SQLException e) {
      throw failed("The scratch H2 database \"" + name + "\" cannot be ended.", e);
    } finally {
      if (server != null) {
        server.stop();
      }
      if (directory != null) {
        ScratchStorage.delete(directory);
      }
    }
  }
}
