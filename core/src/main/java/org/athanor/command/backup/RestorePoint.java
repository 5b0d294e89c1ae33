package org.athanor.command.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.athanor.backup.BackupRecord;
import org.athanor.command.Environment;
import org.athanor.dialect.BackupFormat;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.JdbcConnectionSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes a point with a name to which the database can go back: a mark in the log that the server
 * archives where there is one, and a backup everywhere else.
 *
 * <p>Belongs to one thread.
 */
public final class RestorePoint {
  /** PostgreSQL takes names of at most 63 characters; files take these characters everywhere. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("'athanor-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Environment environment;
  private final JdbcConnectionSource connections;
  private final BackupOptions options;

  /**
   * What was made.
   *
   * @param record what is known of it
   * @param file the backup, or null for a mark in a log
   * @param missing why there is no mark in a log, a phrase for each reason; empty when there is one
   */
  public record Report(BackupRecord record, @Nullable Path file, List<String> missing) {
    public Report {
      missing = List.copyOf(missing);
    }
  }

  /**
   * In the database of an environment.
   *
   * @param environment tells the heads
   * @param connections opens connections to the same database
   * @param options how backups are made
   */
  public RestorePoint(
      Environment environment, JdbcConnectionSource connections, BackupOptions options) {
    this.environment = environment;
    this.connections = connections;
    this.options = options;
  }

  /**
   * Makes one.
   *
   * @param wanted its name, or null for one with the time in it
   * @throws AthanorException BAK-008 when the name is taken or cannot be one; otherwise as
   *     {@link Backup#make}
   */
  public Report make(@Nullable String wanted) {
    String name = wanted == null ? MOMENT.format(options.now()) : wanted;
    requireUsable(name);
    List<RevisionId> rows = environment.runner().rows();
    BackedUp database = new BackedUp(
        connections, environment.database().dialects(), options.programs(), options.limit());
    BackupFormat.LogPoint point = database.asking(format -> {
      try (Connection connection = connections.open()) {
        return format.logPoint(connection, name);
      }
    });
    if (point.isMade()) {
      return new Report(
          database.asking(format -> marked(database, name, rows, point)), null, List.of());
    }
    Backup.Made made =
        new Backup(connections, environment.database().dialects(), options).make(name, rows);
    return new Report(made.record(), made.file(), point.missing());
  }

  private BackupRecord marked(
      BackedUp database, String name, List<RevisionId> rows, BackupFormat.LogPoint point)
      throws SQLException {
    try (Connection connection = connections.open()) {
      DatabaseMetaData server = connection.getMetaData();
      BackupRecord record = new BackupRecord(
          BackupRecord.Kind.LOG_POINT,
          name,
          options.environment(),
          connections.displayUrl(),
          server.getDatabaseProductName() + " " + server.getDatabaseProductVersion(),
          rows.stream().map(RevisionId::value).toList(),
          options.now(),
          "mark in the server's log",
          null,
          0,
          "",
          point.place(),
          Map.of());
      options
          .folder()
          .write(record, options.folder().fileOf(record, database.name(connection), "point"));
      return record;
    }
  }

  private void requireUsable(String name) {
    if (!NAME.matcher(name).matches()) {
      throw AthanorException.of(
              ErrorCode.BAK_008, "A restore point cannot be called \"" + name + "\".")
          .databaseState("Nothing was changed.")
          .fix("use letters, digits, dots, hyphens and underscores, at most 63 of them")
          .build();
    }
    for (BackupRecord record : options.folder().records()) {
      if (record.name().equals(name)) {
        throw AthanorException.of(
                ErrorCode.BAK_008, "There is a restore point \"" + name + "\" already.")
            .evidence("made " + record.made() + " at " + record.place())
            .databaseState("Nothing was changed.")
            .fix("choose another name")
            .build();
      }
    }
  }
}
