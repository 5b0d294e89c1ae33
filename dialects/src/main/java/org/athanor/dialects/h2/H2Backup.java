package org.athanor.dialects.h2;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.athanor.dialect.BackupErrors;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.BackupTarget;
import org.athanor.program.PrivateFile;
import org.jspecify.annotations.Nullable;

/**
 * The statements that make the database again, as <a
 * href="https://www.h2database.com/html/commands.html#script">SCRIPT</a> gives them. They come over
 * the connection, so a server elsewhere is no different from a file; {@code BACKUP} would write on
 * the machine of the server.
 *
 * <p>Each statement is followed by a line that no text of a database holds by chance: values may
 * have any lines in them.
 */
final class H2Backup implements BackupFormat {
  private static final String END_OF_STATEMENT = "--athanor-4f1c27b9d0e8--";
  private static final String COMPLETE = "--athanor-complete--";
  private static final String FIRST = "-- Athanor: backup of an H2 database";
  private static final int ENDING = 100;

  /** SCRIPT knows the table of {@link H2Lock} too, which is there while the backup is read back. */
  private static final Pattern OF_LOCK = Pattern.compile(
      "(CREATE (CACHED |MEMORY )?GLOBAL TEMPORARY TABLE|ALTER TABLE) (\"[^\"]*\"\\.)?\""
          + H2Lock.PREFIX);

  @Override
  public String extension() {
    return "h2.sql";
  }

  @Override
  public String requireReady(BackupTarget target) throws SQLException {
    try (Connection connection = target.connections().open()) {
      return "SCRIPT of H2 " + connection.getMetaData().getDatabaseProductVersion();
    }
  }

  @Override
  public void write(BackupTarget target, Path file, @Nullable String snapshot) throws SQLException {
    try (Connection connection = target.connections().open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SCRIPT");
        Writer out = PrivateFile.writer(file)) {
      out.write(FIRST + "\n");
      while (row.next()) {
        out.write(row.getString(1) + "\n" + END_OF_STATEMENT + "\n");
      }
      out.write(COMPLETE + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String check(BackupTarget target, Path file) {
    try (BufferedReader lines = PrivateFile.reader(file)) {
      if (!FIRST.equals(lines.readLine())) {
        throw BackupErrors.damaged(file, "it does not begin as Athanor's backups of H2 do");
      }
    } catch (IOException e) {
      throw BackupErrors.damaged(file, String.valueOf(e.getMessage()));
    }
    if (!PrivateFile.end(file, ENDING).endsWith(COMPLETE + "\n")) {
      throw BackupErrors.damaged(file, "its end is missing");
    }
    return "the file is complete to its last line";
  }

  @Override
  public void restore(BackupTarget target, Path file, Purpose purpose) throws SQLException {
    try (Connection connection = target.connections().open();
        Statement statement = connection.createStatement();
        BufferedReader lines = PrivateFile.reader(file)) {
      if (purpose == Purpose.REPLACE) {
        statement.execute("DROP ALL OBJECTS");
      }
      StringBuilder text = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(END_OF_STATEMENT)) {
          if (!OF_LOCK.matcher(text).lookingAt()) {
            statement.execute(text.toString());
          }
          text.setLength(0);
        } else {
          text.append(line).append('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lock is a row in a table, which would be dropped under it. */
  @Override
  public boolean keepsLock() {
    return false;
  }

  @Override
  public String afterFailure() {
    return "What the database had is gone, and a part of the backup is in it: restore it again.";
  }
}
