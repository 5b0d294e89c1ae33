package org.athanor.command.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.athanor.backup.BackupFolder;
import org.athanor.backup.BackupRecord;
import org.athanor.command.Environment;
import org.athanor.dialect.BackupErrors;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.BackupTarget;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.program.PrivateFile;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.MigrationRunner;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Reads a backup back into a database, and proves that the database then has what the backup had.
 *
 * <p>A database that has objects, or that is protected, is overwritten only when its name is
 * confirmed. Belongs to one thread.
 */
public final class Restore {
  private final Environment environment;
  private final JdbcConnectionSource connections;
  private final Request request;

  /**
   * What is read back, and where to.
   *
   * @param file the backup
   * @param confirmed the name of the database that may be overwritten, or null for none
   * @param protectedName the name of the environment when it is protected, or null
   * @param programs where programs are, or null for the search path
   * @param limit how long one program may take
   */
  public record Request(
      Path file,
      @Nullable String confirmed,
      @Nullable String protectedName,
      @Nullable Path programs,
      Duration limit) {}

  /**
   * What came of it.
   *
   * @param database the database
   * @param revisions its heads now
   * @param rows the number of rows of each table
   * @param proof what was compared, for people
   * @param replaced whether something else was there before
   */
  public record Report(
      String database,
      List<RevisionId> revisions,
      Map<String, Long> rows,
      String proof,
      boolean replaced) {
    public Report {
      revisions = List.copyOf(revisions);
      rows = Map.copyOf(rows);
    }
  }

  /**
   * Into the database of an environment.
   *
   * @param environment tells the heads afterwards
   * @param connections opens connections to the same database
   */
  public Restore(Environment environment, JdbcConnectionSource connections, Request request) {
    this.environment = environment;
    this.connections = connections;
    this.request = request;
  }

  /**
   * Reads it back, while no migration can run; where the database cannot be overwritten with the
   * lock in it, when none runs.
   *
   * @throws AthanorException BAK-006 when the file is no whole backup of this product, BAK-005 when
   *     the database may not be overwritten, BAK-001 to BAK-003 when it cannot be read back,
   *     BAK-004 when the database then lacks something; RUN-004 when a migration runs meanwhile
   */
  public Report run() {
    BackupFolder.requireFile(request.file());
    BackedUp database = new BackedUp(
        connections, environment.database().dialects(), request.programs(), request.limit());
    MigrationRunner runner = environment.runner();
    Supplier<Report> reading = () -> database.asking(format -> restored(database, format));
    return database.asking(BackupFormat::keepsLock)
        ? runner.alone(reading)
        : runner.alone(() -> reading).get();
  }

  private Report restored(BackedUp database, BackupFormat format) throws SQLException {
    BackupTarget target = database.target();
    BackupRecord record = BackupFolder.recordFor(request.file()).orElse(null);
    format.requireReady(target);
    boolean empty = examined(database, format, record);
    restore(format, target, empty);
    return proved(record, !empty);
  }

  /** Whether the database is empty, when all that can be known before allows to go on. */
  private boolean examined(BackedUp database, BackupFormat format, @Nullable BackupRecord record)
      throws SQLException {
    try (Connection connection = connections.open()) {
      if (record != null) {
        requireSame(record, connection.getMetaData().getDatabaseProductName());
      }
      format.check(database.target(), request.file());
      Dialect dialect = environment.database().dialects().of(connection);
      boolean empty = isEmpty(DatabaseContents.schema(connection, dialect));
      requireConfirmed(database.name(connection), empty);
      return empty;
    }
  }

  private void requireSame(BackupRecord record, String product) {
    if (!record.server().startsWith(product + " ")) {
      throw BackupErrors.damaged(
          request.file(), "it is of " + record.server() + ", and this database is " + product);
    }
    if (!record.digest().equals(PrivateFile.digest(request.file()))) {
      throw BackupErrors.damaged(request.file(), "its content is not what it was when it was made");
    }
  }

  private static boolean isEmpty(Schema schema) {
    return schema.tables().isEmpty()
        && schema.sequences().isEmpty()
        && schema.enumTypes().isEmpty()
        && schema.objects().stream()
            .allMatch(object -> object.key().kind() == ObjectKind.NAMESPACE
                || object.key().kind() == ObjectKind.EXTENSION);
  }

  private void requireConfirmed(String name, boolean empty) {
    boolean isFree = empty && request.protectedName() == null;
    if (isFree || name.equals(request.confirmed())) {
      return;
    }
    List<String> why = new ArrayList<>();
    if (!empty) {
      why.add("it is not empty: all that it has would be gone");
    }
    if (request.protectedName() != null) {
      why.add("the environment \"" + request.protectedName() + "\" is protected");
    }
    if (request.confirmed() != null) {
      why.add("--confirm says \"" + request.confirmed() + "\"");
    }
    throw AthanorException.of(
            ErrorCode.BAK_005, "The database \"" + name + "\" may not be overwritten.")
        .evidence(why)
        .databaseState("Nothing was changed.")
        .fix("read it back into an empty database:  athanor restore FILE --url JDBC-URL")
        .fix("overwrite this one:  athanor restore FILE --confirm " + name)
        .build();
  }

  private void restore(BackupFormat format, BackupTarget target, boolean empty)
      throws SQLException {
    try {
      format.restore(
          target, request.file(), empty ? BackupFormat.Purpose.FILL : BackupFormat.Purpose.REPLACE);
    } catch (AthanorException e) {
      throw failed(format, e, e.evidence());
    } catch (SQLException e) {
      throw failed(format, e, List.of(String.valueOf(e.getMessage())));
    }
  }

  private AthanorException failed(BackupFormat format, Exception cause, List<String> evidence) {
    return AthanorException.of(
            ErrorCode.BAK_003, "The backup " + request.file() + " cannot be read back.")
        .evidence(evidence)
        .databaseState(format.afterFailure())
        .fix("mend what it complains of, and run again")
        .cause(cause)
        .build();
  }

  private Report proved(@Nullable BackupRecord record, boolean replaced) throws SQLException {
    List<RevisionId> revisions = environment.runner().rows();
    try (Connection connection = connections.open()) {
      Dialect dialect = environment.database().dialects().of(connection);
      Map<String, Long> rows = DatabaseContents.read(connection, dialect).rows();
      String proof = record == null
          ? "nothing to compare with: there is no record beside the file"
          : compared(record, revisions, rows);
      return new Report(connections.displayUrl(), revisions, rows, proof, replaced);
    }
  }

  private static String compared(
      BackupRecord record, List<RevisionId> revisions, Map<String, Long> rows) {
    List<String> found = new ArrayList<>();
    List<String> heads = revisions.stream().map(RevisionId::value).sorted().toList();
    if (!heads.equals(record.revisions().stream().sorted().toList())) {
      found.add("the database is at " + heads + " instead of " + record.place());
    }
    found.addAll(DatabaseContents.differences(record.rows(), rows));
    if (!found.isEmpty()) {
      throw AthanorException.of(
              ErrorCode.BAK_004, "The database does not have what the record of the backup says.")
          .evidence(found)
          .databaseState("The database has what was in the file.")
          .fix("see whether somebody has written to it meanwhile, and restore it again")
          .build();
    }
    return record.rows().isEmpty()
        ? "same revision as when the backup was made; its rows were not counted then"
        : "same revision and rows as when the backup was made";
  }
}
