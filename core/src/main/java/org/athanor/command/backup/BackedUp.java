package org.athanor.command.backup;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.BackupTarget;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.runtime.JdbcConnectionSource;
import org.jspecify.annotations.Nullable;

/** A database with the format of its backups; what goes wrong with either becomes one error. */
final class BackedUp {
  private final JdbcConnectionSource connections;
  private final Dialects dialects;
  private final BackupTarget target;

  BackedUp(
      JdbcConnectionSource connections,
      Dialects dialects,
      @Nullable Path programs,
      Duration limit) {
    this.connections = connections;
    this.dialects = dialects;
    this.target = new BackupTarget(connections, connections.login(), programs, limit);
  }

  /** Something that is done with the format. */
  @FunctionalInterface
  interface Work<T> {
    T with(BackupFormat format) throws SQLException;
  }

  JdbcConnectionSource connections() {
    return connections;
  }

  BackupTarget target() {
    return target;
  }

  <T> T asking(Work<T> work) {
    BackupFormat format = dialects
        .forUrl(connections.login().jdbcUrl())
        .flatMap(DialectProvider::backups)
        .orElseThrow(() -> AthanorException.of(
                ErrorCode.BAK_007, "Athanor makes no backups of " + connections.displayUrl() + ".")
            .databaseState("Nothing was changed.")
            .fix("make it with the product's own means, and run without --backup")
            .build());
    try {
      return work.with(format);
    } catch (SQLException | UncheckedIOException e) {
      throw AthanorException.of(ErrorCode.BAK_003, "The backup cannot be made or read back.")
          .evidence(String.valueOf(e.getMessage()))
          .fix("mend what it complains of, and run again")
          .cause(e)
          .build();
    }
  }

  /** What the database is called, by which a person confirms that it is the right one. */
  String name(Connection connection) throws SQLException {
    String catalog = connection.getCatalog();
    if (catalog != null && !catalog.isEmpty()) {
      return catalog;
    }
    String place = connections.displayUrl();
    String file = place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1);
    return file.substring(file.lastIndexOf(':') + 1);
  }
}
