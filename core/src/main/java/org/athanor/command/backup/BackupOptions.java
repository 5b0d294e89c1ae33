package org.athanor.command.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.athanor.backup.BackupFolder;
import org.athanor.runtime.JdbcConnectionSource;
import org.jspecify.annotations.Nullable;

/**
 * How backups are made.
 *
 * @param environment the name of the environment, or empty
 * @param folder where they go
 * @param programs where programs such as {@code pg_dump} are, or null for the search path
 * @param limit how long one program may take
 * @param proof how it is seen that they can be read back
 * @param scratch where throw-away databases can be made
 * @param clock names them
 */
public record BackupOptions(
    String environment,
    BackupFolder folder,
    @Nullable Path programs,
    Duration limit,
    Proof proof,
    JdbcConnectionSource scratch,
    Clock clock) {
  /** How it is seen that a backup can be read back. */
  public enum Proof {
    /** It is read back into a throw-away database, where schema and rows are compared. */
    RESTORE,
    /** Only the file itself is looked at. */
    ARCHIVE
  }

  /** The present moment, as names of files can tell it. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
