package org.athanor.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.athanor.dialect.MigrationLock;
import org.athanor.scratch.SqliteFile;
import org.junit.jupiter.api.Test;

class SqliteLockIT {
  private static final String KEY = "athanor_version";

  private final MigrationLock lock = new SqliteLock();

  @Test
  void one_at_a_time_holds_it_and_writers_go_on() throws SQLException {
    try (SqliteFile file = SqliteFile.create();
        Connection connection = file.open()) {
      try (MigrationLock.Held held = lock.tryAcquire(file, connection, KEY).orElseThrow()) {
        assertThat(held.isHeld()).isTrue();
        assertThat(lock.tryAcquire(file, connection, KEY)).isEmpty();
        assertThat(lock.tryAcquire(file, connection, KEY)).isEmpty();
        assertThat(lock.holder(connection, KEY).orElseThrow())
            .contains("process " + ProcessHandle.current().pid());
        connection.createStatement().execute("CREATE TABLE t (a)");
      }
      assertThat(lock.holder(connection, KEY)).isEmpty();
      try (MigrationLock.Held again = lock.tryAcquire(file, connection, KEY).orElseThrow()) {
        assertThat(again.isHeld()).isTrue();
      }
    }
  }

  @Test
  void other_keys_do_not_wait() throws SQLException {
    try (SqliteFile file = SqliteFile.create();
        Connection connection = file.open();
        MigrationLock.Held one = lock.tryAcquire(file, connection, KEY).orElseThrow();
        MigrationLock.Held other = lock.tryAcquire(file, connection, "other").orElseThrow()) {
      assertThat(one.isHeld() && other.isHeld()).isTrue();
    }
  }

  @Test
  void a_database_in_memory_needs_none() throws SQLException {
    try (SqliteFile file = SqliteFile.create();
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        MigrationLock.Held held = lock.tryAcquire(file, connection, KEY).orElseThrow()) {
      assertThat(held.isHeld()).isTrue();
      assertThat(lock.holder(connection, KEY)).isEmpty();
    }
  }
}
