package org.athanor.dialects.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.athanor.dialect.BackupErrors;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.BackupTarget;
import org.athanor.dialect.SqlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the database, page by page, as SQLite's own backup interface makes it while others read
 * and write: <a href="https://www.sqlite.org/backup.html">backup API</a>. The driver has it as the
 * statements {@code backup to} and {@code restore from}: <a
 * href="https://github.com/xerial/sqlite-jdbc/blob/master/USAGE.md">usage</a>.
 */
final class SqliteBackup implements BackupFormat {
  @Override
  public String extension() {
    return "db";
  }

  @Override
  public String requireReady(BackupTarget target) throws SQLException {
    try (Connection connection = target.connections().open()) {
      return "SQLite " + connection.getMetaData().getDatabaseProductVersion() + ", backup API";
    }
  }

  @Override
  public void write(BackupTarget target, Path file, @Nullable String snapshot) throws SQLException {
    try (Connection connection = target.connections().open()) {
      execute(connection, "backup to ", file);
    }
  }

  @Override
  public String check(BackupTarget target, Path file) throws SQLException {
    try (Connection connection = target.connections().open();
        PreparedStatement attach = connection.prepareStatement("ATTACH ? AS athanor_backup")) {
      attach.setString(1, file.toAbsolutePath().toString());
      attach.execute();
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("PRAGMA athanor_backup.integrity_check(1)")) {
        String found = row.next() ? row.getString(1) : "no answer";
        if (!"ok".equals(found)) {
          throw BackupErrors.damaged(file, "integrity_check: " + found);
        }
        return "integrity_check found nothing wrong";
      }
    } catch (SQLException e) {
      // SQLITE_NOTADB, SQLITE_CORRUPT: the file is not what it should be.
      throw BackupErrors.damaged(file, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void restore(BackupTarget target, Path file, Purpose purpose) throws SQLException {
    try (Connection connection = target.connections().open()) {
      execute(connection, "restore from ", file);
    }
  }

  @Override
  public String afterFailure() {
    return "The database is as it was, or a part of it is overwritten: restore it again.";
  }

  private static void execute(Connection connection, String command, Path file)
      throws SQLException {
    SqlWriter sql = new SqlWriter(new SqliteDialectProvider().connect(connection)).sql(command);
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql.literal(file.toAbsolutePath().toString()).toString());
    }
  }
}
