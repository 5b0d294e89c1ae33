package org.athanor.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;

/**
 * An SQLite database in a file of its own.
 *
 * <p>A file rather than {@code :memory:}, because migrations open several connections and locks
 * between them are part of what is tried.
 */
public final class SqliteFile implements ScratchDatabase {
  private final Path directory;
  private final Path file;

  private SqliteFile(Path directory) {
    this.directory = directory;
    this.file = directory.resolve("scratch.db");
  }

  /**
   * An empty database.
   *
   * @throws AthanorException SDB-001 when no directory for it can be made
   */
  public static SqliteFile create() {
    try {
      Path parent = ScratchStorage.current().directory();
      return new SqliteFile(Files.createTempDirectory(parent, ScratchStorage.ownPrefix()));
    } catch (IOException e) {
      throw AthanorException.of(
              ErrorCode.SDB_001, "No directory for a scratch SQLite database can be made.")
          .evidence(String.valueOf(e))
          .fix("make " + System.getProperty("java.io.tmpdir") + " writable")
          .cause(e)
          .build();
    }
  }

  /** The file that holds the database. */
  public Path file() {
    return file;
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:sqlite:" + file;
  }

  @Override
  public String user() {
    return "";
  }

  @Override
  public String password() {
    return "";
  }

  @Override
  public Connection open() throws SQLException {
    return DriverManager.getConnection(jdbcUrl());
  }

  @Override
  public void close() {
    ScratchStorage.delete(directory);
  }
}
