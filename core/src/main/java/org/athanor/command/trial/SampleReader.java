package org.athanor.command.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionGraph;
import org.athanor.revision.RevisionId;
import org.athanor.runtime.Database;
import org.athanor.runtime.MigrationRunner;
import org.athanor.runtime.RunnerOptions;
import org.athanor.sample.Sanitizer;
import org.athanor.sample.TextColumns;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.script.RevisionSource;

/**
 * Takes a sample of a real database: some rows of each table with all that they refer to, personal
 * texts scrambled.
 *
 * <p>The database is only read, in one transaction that the server lets change nothing where it
 * can. Not thread-safe.
 */
public final class SampleReader {
  private final Database database;
  private final RevisionSource revisions;
  private final RunnerOptions options;

  /**
   * Of a database.
   *
   * @param database the one to sample
   * @param revisions the history in which it stands somewhere
   * @param options how Athanor's own tables are called there
   */
  public SampleReader(Database database, RevisionSource revisions, RunnerOptions options) {
    this.database = database;
    this.revisions = revisions;
    this.options = options;
  }

  /**
   * Takes the sample.
   *
   * @throws AthanorException a CON error when the database cannot be reached, SMP-001 when it
   *     cannot be read, SMP-002 when it has no rows, SMP-003 when columns are to be kept that it
   *     does not have
   */
  public DatabaseSample read(SampleRequest request) {
    List<RevisionId> heads = new MigrationRunner(revisions, database, options, List.of()).rows();
    try (Connection connection = database.connections().open()) {
      Dialect dialect = database.dialects().of(connection);
      run(connection, dialect.session().beforeReadingOnly());
      DatabaseSample.Origin origin = new DatabaseSample.Origin(
          database.connections().displayUrl(), dialect.name(), heads, applied(heads));
      return sample(connection, dialect, origin, request);
    } catch (SQLException e) {
      throw AthanorException.of(
              ErrorCode.SMP_001,
              "No sample can be taken of " + database.connections().displayUrl() + ".")
          .evidence(String.valueOf(e.getMessage()))
          .databaseState("Nothing was changed.")
          .fix("let the user read its tables and the catalog: a role that may only read is enough")
          .cause(e)
          .build();
    }
  }

  /** What is applied there; nothing when it is not known. */
  private Set<RevisionId> applied(Collection<RevisionId> heads) {
    RevisionGraph graph = revisions.graph();
    if (!heads.stream().allMatch(id -> graph.find(id).isPresent())) {
      return Set.of();
    }
    return graph.applied(heads);
  }

  private DatabaseSample sample(
      Connection connection, Dialect dialect, DatabaseSample.Origin origin, SampleRequest request)
      throws SQLException {
    Schema schema = DatabaseState.schema(connection, dialect, options.tables().all());
    TextColumns columns = new TextColumns(schema, dialect, request.keep());
    refuseUnknown(columns.withoutColumn(request.keep()), origin);
    connection.setAutoCommit(false);
    try {
      SampledRows rows = new SampledRows(connection, dialect, schema, columns);
      rows.read(request.rows());
      Map<QualifiedName, DatabaseSample.Rows> tables =
          rows.sanitized(new Sanitizer(request.scrambler()));
      if (tables.isEmpty()) {
        throw withoutRows(origin, rows.unread());
      }
      return new DatabaseSample(origin, tables, rows.unread());
    } finally {
      connection.rollback();
    }
  }

  private static void run(Connection connection, List<org.athanor.dialect.Statement> statements)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (org.athanor.dialect.Statement each : statements) {
        statement.execute(each.text());
      }
    }
  }

  private static void refuseUnknown(List<String> unknown, DatabaseSample.Origin origin) {
    if (!unknown.isEmpty()) {
      throw AthanorException.of(
              ErrorCode.SMP_003,
              "\"" + String.join("\", \"", unknown) + "\" names no column of " + origin.url() + ".")
          .databaseState("Nothing was read but the catalog.")
          .fix("write table.column, table or *.column under keep in [sample]")
          .build();
    }
  }

  private static AthanorException withoutRows(DatabaseSample.Origin origin, List<String> unread) {
    return AthanorException.of(
            ErrorCode.SMP_002, "There is no row to sample in " + origin.url() + ".")
        .evidence(unread.isEmpty() ? List.of("its tables are empty, or it has none") : unread)
        .databaseState("Nothing was changed.")
        .fix("name a database that has the tables of the revisions, with rows")
        .build();
  }
}
