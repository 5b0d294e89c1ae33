package org.athanor.dialects.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.MigrationLock;
import org.athanor.dialect.SessionRules;
import org.jspecify.annotations.Nullable;

/**
 * The lock of SQLite: a write transaction on a second, empty database beside the database.
 *
 * <p>It goes with the process, so a killed one leaves none behind. SQLite takes the lock of the
 * file rather than {@code FileChannel}: POSIX drops all file locks of a process as soon as it
 * closes any of its handles on the file, and SQLite alone works around that, see
 * https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_.
 * A file of text beside it names the holder. A database in memory belongs to its connection and
 * needs no lock. Thread-safe.
 */
final class SqliteLock implements MigrationLock {
  private static final SessionRules RULES = new SqliteSession(false);

  @Override
  public Optional<Held> tryAcquire(
      ConnectionSource connections, Connection migrationConnection, String key)
      throws SQLException {
    Path lock = lockFile(migrationConnection, key);
    if (lock == null) {
      return Optional.of(new InMemory());
    }
    Connection connection = connections.open();
    try {
      take(connection, lock);
      Path holder = holderFile(lock);
      note(holder);
      return Optional.of(new LockedFile(connection, holder));
    } catch (SQLException e) {
      connection.close();
      if (RULES.isLockTimeout(e)) {
        return Optional.empty();
      }
      throw e;
    } catch (RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static void take(Connection connection, Path lock) throws SQLException {
    connection.setAutoCommit(true);
    try (PreparedStatement attach = connection.prepareStatement("ATTACH ? AS athanor_lock")) {
      attach.setString(1, lock.toString());
      attach.execute();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 0");
      statement.execute("BEGIN");
      statement.execute("PRAGMA athanor_lock.user_version = 1");
    }
  }

  private static void note(Path holder) {
    String text = "process " + ProcessHandle.current().pid() + " since "
        + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    try {
      Files.writeString(holder, text);
    } catch (IOException e) {
      holder.toFile().deleteOnExit();
    }
  }

  @Override
  public Optional<String> holder(Connection connection, String key) throws SQLException {
    Path lock = lockFile(connection, key);
    if (lock == null || !Files.exists(holderFile(lock))) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(holderFile(lock)).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path holderFile(Path lock) {
    return lock.resolveSibling(lock.getFileName() + ".holder");
  }

  private static @Nullable Path lockFile(Connection connection, String key) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT file FROM pragma_database_list WHERE name = 'main'")) {
      String file = row.next() ? row.getString(1) : null;
      if (file == null || file.isEmpty()) {
        return null;
      }
      String suffix = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
      return Path.of(file + "." + suffix + ".lock");
    }
  }

  /** The write transaction that is the lock. */
  private record LockedFile(Connection connection, Path holder) implements Held {
    @Override
    public boolean isHeld() {
      try {
        return !connection.isClosed();
      } catch (SQLException e) {
        return false;
      }
    }

    @Override
    public void close() throws SQLException {
      if (connection.isClosed()) {
        return;
      }
      try (connection;
          Statement statement = connection.createStatement()) {
        Files.deleteIfExists(holder);
        statement.execute("ROLLBACK");
      } catch (IOException e) {
        throw new SQLException("The file " + holder + " cannot be removed", e);
      }
    }
  }

  /** For a database that no one else can reach. */
  private record InMemory() implements Held {
    @Override
    public boolean isHeld() {
      return true;
    }

    @Override
    public void close() {}
  }
}
