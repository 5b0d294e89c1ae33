package org.athanor.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a backup or a restore point: written beside the file, and compared with what is
 * read back.
 *
 * @param kind what it is
 * @param name the name of the restore point; empty for the backup of an upgrade
 * @param environment the environment, or empty
 * @param database the URL of the database, without credentials
 * @param server product and version of the server
 * @param revisions the heads of the database, none at the base
 * @param made when
 * @param tool what it was made with, such as {@code pg_dump (PostgreSQL) 17.2}
 * @param file the name of the backup beside the record, or null for a point in a log
 * @param bytes the size of the file
 * @param digest the SHA-256 of the file, empty without one
 * @param proof how it was seen that it can be read back, or where in the log the point is
 * @param rows the number of rows of each table; empty when nobody counted
 */
public record BackupRecord(
    Kind kind,
    String name,
    String environment,
    String database,
    String server,
    List<String> revisions,
    Instant made,
    String tool,
    @Nullable String file,
    long bytes,
    String digest,
    String proof,
    Map<String, Long> rows) {
  /** What it is. */
  public enum Kind {
    /** A file. */
    BACKUP,
    /** A place in the log that the server archives. */
    LOG_POINT
  }

  public BackupRecord {
    revisions = List.copyOf(revisions);
    rows = java.util.Collections.unmodifiableMap(new TreeMap<>(rows));
  }

  /** The heads for people: {@code base} when there are none. */
  public String place() {
    return revisions.isEmpty() ? "base" : String.join(", ", revisions);
  }

  /** All rows together. */
  public long allRows() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
