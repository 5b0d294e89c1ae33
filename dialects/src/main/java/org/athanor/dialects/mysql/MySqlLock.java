package org.athanor.dialects.mysql;

import java.sql.Connection;
import java.util.Optional;
import org.athanor.dialect.ConnectionSource;
import org.athanor.dialect.MigrationLock;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/** Keeps migrations apart. */
final class MySqlLock implements MigrationLock {
  @Override
  public Optional<Held> tryAcquire(
      ConnectionSource connections, Connection migrationConnection, String key) {
    throw AthanorException.of(ErrorCode.DDL_003, "Athanor does not lock this database.")
        .fix("write the script with --sql")
        .build();
  }

  @Override
  public Optional<String> holder(Connection connection, String key) {
    return Optional.empty();
  }
}
