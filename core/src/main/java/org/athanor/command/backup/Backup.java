package org.athanor.command.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.athanor.backup.BackupRecord;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.BackupTarget;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.program.PrivateFile;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.ScratchDatabases;
import org.jspecify.annotations.Nullable;

/**
 * Writes a database into a file and proves that the file gives it back.
 *
 * <pre>{@code
 * Backup.Made made = new Backup(connections, dialects, options).make("", rows);
 * }</pre>
 *
 * <p>A file that is not proved gets no final name. Belongs to one thread.
 */
public final class Backup {
  private final BackedUp database;
  private final Dialects dialects;
  private final BackupOptions options;

  /**
   * What was made.
   *
   * @param file where it is
   * @param record what is known of it
   */
  public record Made(Path file, BackupRecord record) {}

  /**
   * Of a database.
   *
   * @param connections opens connections to it
   * @param dialects the dialects
   * @param options how
   */
  public Backup(JdbcConnectionSource connections, Dialects dialects, BackupOptions options) {
    this.database = new BackedUp(connections, dialects, options.programs(), options.limit());
    this.dialects = dialects;
    this.options = options;
  }

  /**
   * Looks for all that is needed, before anything is done.
   *
   * @return what backups are made with, for people
   * @throws AthanorException BAK-001 when a program is missing, BAK-002 when it is too old, BAK-007
   *     when Athanor makes no backups of this product
   */
  public String requireReady() {
    return database.asking(format -> format.requireReady(database.target()));
  }

  /**
   * Makes it.
   *
   * @param name the name of a restore point, or empty
   * @param rows the heads of the database
   * @throws AthanorException as {@link #requireReady}; BAK-003 when it cannot be written, BAK-004
   *     when it does not give back what is there
   */
  public Made make(String name, List<RevisionId> rows) {
    String tool = requireReady();
    return database.asking(format -> made(format, tool, name, rows));
  }

  private Made made(BackupFormat format, String tool, String name, List<RevisionId> rows)
      throws SQLException {
    try (Connection connection = database.connections().open()) {
      BackupRecord begun = begun(connection, tool, name, rows);
      Path file = options.folder().fileOf(begun, database.name(connection), format.extension());
      try (PrivateFile part =
          PrivateFile.create(file.resolveSibling(file.getFileName() + ".part"))) {
        Proved proved = prove(format, connection, part.path());
        BackupRecord record = finished(begun, file, part.path(), proved);
        part.keepAs(file);
        options.folder().write(record, file);
        return new Made(file, record);
      }
    }
  }

  private record Proved(String how, Map<String, Long> rows) {}

  private Proved prove(BackupFormat format, Connection connection, Path file) throws SQLException {
    if (options.proof() == BackupOptions.Proof.ARCHIVE) {
      format.write(database.target(), file, null);
      return new Proved(format.check(database.target(), file), Map.of());
    }
    Dialect dialect = dialects.of(connection);
    @Nullable String snapshot = format.snapshot(connection);
    DatabaseContents before = DatabaseContents.read(connection, dialect);
    format.write(database.target(), file, snapshot);
    // Without a snapshot others may have written meanwhile: what changed says nothing then.
    Map<String, Long> steady = new HashMap<>(before.rows());
    if (snapshot == null) {
      Map<String, Long> after = DatabaseContents.read(connection, dialect).rows();
      steady.entrySet().removeIf(count -> !count.getValue().equals(after.get(count.getKey())));
    } else {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    String check = format.check(database.target(), file);
    DatabaseContents expected = new DatabaseContents(before.schema(), steady);
    return new Proved(restored(format, expected, file, check), steady);
  }

  private String restored(
      BackupFormat format, DatabaseContents expected, Path file, String otherwise)
      throws SQLException {
    try (ScratchDatabases scratches = new ScratchDatabases(options.scratch(), dialects)) {
      ScratchDatabases.Scratch scratch;
      try {
        scratch = scratches.create();
      } catch (AthanorException e) {
        if (e.code() != ErrorCode.SDB_001) {
          throw e;
        }
        return otherwise + "; not read back, since no scratch database could be made";
      }
      BackupTarget trial = new BackupTarget(
          scratch.connections(),
          scratch.connections().login(),
          options.programs(),
          options.limit());
      format.restore(trial, file, BackupFormat.Purpose.TRIAL);
      Dialect dialect = dialects.of(scratch.connection());
      DatabaseContents found = DatabaseContents.read(scratch.connection(), dialect);
      List<String> differences = expected.differences(found, dialect);
      if (!differences.isEmpty()) {
        throw different(differences);
      }
      return "read back into a scratch database: same schema, same rows in "
          + counted(expected.rows().size());
    }
  }

  static String counted(int tables) {
    return tables == 1 ? "1 table" : tables + " tables";
  }

  private AthanorException different(List<String> differences) {
    return AthanorException.of(
            ErrorCode.BAK_004, "The backup does not give back what the database has.")
        .evidence(differences)
        .databaseState("Nothing was changed, and the backup is deleted.")
        .fix("look at what differs; with objects that only a superuser can restore, name a server"
            + " where there is one:  [backup]  scratch = \"JDBC-URL\"")
        .fix("prove the file only:  [backup]  proof = \"archive\"")
        .build();
  }

  private BackupRecord begun(Connection connection, String tool, String name, List<RevisionId> rows)
      throws SQLException {
    DatabaseMetaData server = connection.getMetaData();
    return new BackupRecord(
        BackupRecord.Kind.BACKUP,
        name,
        options.environment(),
        database.connections().displayUrl(),
        server.getDatabaseProductName() + " " + server.getDatabaseProductVersion(),
        rows.stream().map(RevisionId::value).toList(),
        options.now(),
        tool,
        null,
        0,
        "",
        "",
        Map.of());
  }

  private static BackupRecord finished(BackupRecord begun, Path file, Path written, Proved proved) {
    return new BackupRecord(
        begun.kind(),
        begun.name(),
        begun.environment(),
        begun.database(),
        begun.server(),
        begun.revisions(),
        begun.made(),
        begun.tool(),
        String.valueOf(file.getFileName()),
        PrivateFile.size(written),
        PrivateFile.digest(written),
        proved.how(),
        proved.rows());
  }
}
