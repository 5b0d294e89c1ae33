package org.athanor.dialect;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a product writes a whole database into a file and reads it back: with a program of its own
 * such as {@code pg_dump}, or through the connection.
 *
 * <pre>{@code
 * format.requireReady(target);
 * format.write(target, file, null);
 * format.check(target, file);
 * }</pre>
 *
 * <p>Secrets are handed to programs in variables or in a file that only its owner may read, never
 * as words of a command line. Implementations are immutable and thread-safe.
 */
public interface BackupFormat {
  /** What a file is read back for. */
  enum Purpose {
    /** To see whether it can be: into a throw-away database. */
    TRIAL,
    /** For good, into a database without any object. */
    FILL,
    /** For good, in place of all that the database has. */
    REPLACE
  }

  /**
   * A point in the server's own log to which its administrator can go back.
   *
   * @param place where it is in the log; empty when there is no such point
   * @param missing why there is none, a phrase for each reason; empty when there is one
   */
  record LogPoint(String place, List<String> missing) {
    public LogPoint {
      missing = List.copyOf(missing);
    }

    /** Whether there is one. */
    public boolean isMade() {
      return missing.isEmpty();
    }
  }

  /** What names of its files end with, without a dot, such as {@code dump}. */
  String extension();

  /**
   * Looks for what backups need, before anything is done.
   *
   * @return what they are made with, for people, such as {@code pg_dump 17.2}
   * @throws org.athanor.error.AthanorException BAK-001 when a program is missing, BAK-002 when it
   *     is older than the server
   * @throws SQLException when the server does not tell its version
   */
  String requireReady(BackupTarget target) throws SQLException;

  /**
   * Holds on to the present state for the transaction of a connection, so that rows can be counted
   * in the very state that is written.
   *
   * @param connection a connection without a transaction; the caller ends the one that is begun
   * @return the name by which {@link #write} finds the state, or null where there are none
   * @throws SQLException when the server refuses
   */
  default @Nullable String snapshot(Connection connection) throws SQLException {
    return null;
  }

  /**
   * Writes all of a database into a file.
   *
   * @param file the file, empty and readable by its owner only
   * @param snapshot what {@link #snapshot} gave, or null for the present state
   * @throws org.athanor.error.AthanorException BAK-003 with what the program said
   * @throws SQLException when the server refuses
   */
  void write(BackupTarget target, Path file, @Nullable String snapshot) throws SQLException;

  /**
   * Looks whether a file is whole, without reading it back.
   *
   * @return how that was seen, for people, such as {@code pg_restore --list names 12 entries}
   * @throws org.athanor.error.AthanorException BAK-006 when it is not
   * @throws SQLException when the server refuses
   */
  String check(BackupTarget target, Path file) throws SQLException;

  /**
   * Reads a file back.
   *
   * @param target the database that takes it in
   * @throws org.athanor.error.AthanorException BAK-003 with what the program said
   * @throws SQLException when the server refuses
   */
  void restore(BackupTarget target, Path file, Purpose purpose) throws SQLException;

  /** Whether {@link #restore} may run, and overwrite all, while the migration lock is held. */
  default boolean keepsLock() {
    return true;
  }

  /**
   * What a file that {@link Purpose#REPLACE} could not read back leaves of the database, as a
   * sentence for people.
   */
  String afterFailure();

  /**
   * Marks the present place in the server's log by a name.
   *
   * @throws SQLException when the server refuses although nothing was missing
   */
  default LogPoint logPoint(Connection connection, String name) throws SQLException {
    return new LogPoint("", List.of("this database has no log to go back along"));
  }
}
