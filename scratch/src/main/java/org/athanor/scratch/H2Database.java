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
import org.jspecify.annotations.Nullable;

/**
 * An H2 database of its own: in memory, or in a file that further processes may open too.
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

  private H2Database(String name, String url, @Nullable Path directory) {
    this.name = name;
    this.url = url;
    this.directory = directory;
  }

  /**
   * An empty database in memory, which stays when its last connection is closed.
   *
   * @param settings settings of the URL, each with a semicolon before it; may be empty
   */
  public static H2Database inMemory(String settings) {
    String name = "scratch_" + UUID.randomUUID().toString().replace('-', '_');
    return new H2Database(name, "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" + settings, null);
  }

  /**
   * An empty database in a file, which the first process that opens it serves to others.
   *
   * @param settings settings of the URL, each with a semicolon before it; may be empty
   * @throws AthanorException SDB-001 when no directory for it can be made
   */
  public static H2Database onFile(String settings) {
    try {
      Path parent = ScratchStorage.current().directory();
      Path directory = Files.createTempDirectory(parent, ScratchStorage.ownPrefix());
      Path file = directory.resolve("scratch");
      String url = "jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE" + settings;
      return new H2Database(file.toString(), url, directory);
    } catch (IOException e) {
      throw AthanorException.of(
              ErrorCode.SDB_001, "No directory for a scratch H2 database can be made.")
          .evidence(String.valueOf(e))
          .fix("make " + System.getProperty("java.io.tmpdir") + " writable")
          .cause(e)
          .build();
    }
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
      throw AthanorException.of(
              ErrorCode.SDB_001, "The scratch H2 database \"" + name + "\" cannot be ended.")
          .evidence(String.valueOf(e.getMessage()))
          .fix("end the process; the next one clears what it left")
          .cause(e)
          .build();
    } finally {
      if (directory != null) {
        ScratchStorage.delete(directory);
      }
    }
  }
}
