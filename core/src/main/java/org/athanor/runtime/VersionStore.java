package org.athanor.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Identifiers;
import org.athanor.dialect.SchemaLookup;
import org.athanor.operation.Operation;
import org.athanor.revision.RevisionId;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/** Reads and makes Athanor's own tables over one connection, outside any transaction. */
final class VersionStore {
  private final Connection connection;
  private final Dialect dialect;
  private final VersionStatements statements;

  VersionStore(Connection connection, Dialect dialect, VersionTables tables) {
    this.connection = connection;
    this.dialect = dialect;
    this.statements = new VersionStatements(dialect, tables);
  }

  VersionStatements statements() {
    return statements;
  }

  /** What the tables hold; {@link VersionState#NONE} when they are not there. */
  VersionState read() throws SQLException {
    try {
      return readPresent();
    } catch (SQLException e) {
      if (dialect.session().isConnectionLost(e)) {
        throw e;
      }
      return exist() ? readPresent() : VersionState.NONE;
    }
  }

  /** Fails when the tables are not there; another instance may have made them since a failure. */
  private VersionState readPresent() throws SQLException {
    Set<RevisionId> rows = heads();
    return new VersionState(true, rows, digests(), journal());
  }

  /** What the tables hold without the history, for callers that only look. */
  RunStatus status() throws SQLException {
    try {
      List<RevisionId> rows = new ArrayList<>(heads());
      return new RunStatus(true, rows, journal());
    } catch (SQLException e) {
      if (dialect.session().isConnectionLost(e) || exist()) {
        throw e;
      }
      return new RunStatus(false, new ArrayList<>(headsIfPresent()), List.of());
    }
  }

  /** The effective heads; none when the table is not there. */
  Set<RevisionId> headsIfPresent() throws SQLException {
    try {
      return heads();
    } catch (SQLException e) {
      if (dialect.session().isConnectionLost(e) || exists(statements.tables().version())) {
        throw e;
      }
      return new LinkedHashSet<>();
    }
  }

  private Set<RevisionId> heads() throws SQLException {
    Set<RevisionId> rows = new LinkedHashSet<>();
    query(statements.selectHeads(), row -> rows.add(RevisionId.of(row.getString(1))));
    return rows;
  }

  private Map<String, VersionState.StoredDigest> digests() throws SQLException {
    Map<String, VersionState.StoredDigest> latest = new HashMap<>();
    query(statements.selectDigests(), row -> {
      String revision = row.getString(2);
      if (row.getString(3).equals(Direction.DOWNGRADE.word())) {
        latest.remove(revision);
      } else {
        latest.put(revision, new VersionState.StoredDigest(row.getLong(1), row.getString(4)));
      }
    });
    return latest;
  }

  /** The digests of operations, by the number of their history row. */
  Map<Long, String> operationsDigests() throws SQLException {
    Map<Long, String> digests = new HashMap<>();
    query(statements.selectOperationsDigests(), row -> {
      String digest = row.getString(2);
      if (digest != null) {
        digests.put(row.getLong(1), digest);
      }
    });
    return digests;
  }

  private List<JournalEntry> journal() throws SQLException {
    List<JournalEntry> entries = new ArrayList<>();
    query(
        statements.selectJournal(),
        row -> entries.add(new JournalEntry(
            RevisionId.of(row.getString(1)),
            Direction.ofWord(row.getString(2)),
            row.getInt(3),
            JournalEntry.State.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
            row.getString(5),
            row.getString(6))));
    return entries;
  }

  /** Whole history rows, oldest first; none when the table is not there. */
  List<HistoryEntry> history(@Nullable RevisionId revision) throws SQLException {
    List<HistoryEntry> entries = new ArrayList<>();
    try {
      query(statements.selectHistory(revision), row -> entries.add(entry(row)));
    } catch (SQLException e) {
      if (dialect.session().isConnectionLost(e) || exists(statements.tables().history())) {
        throw e;
      }
    }
    return entries;
  }

  private static HistoryEntry entry(ResultSet row) throws SQLException {
    String source = row.getString(8);
    String operations = row.getString(9);
    return new HistoryEntry(
        RevisionId.of(row.getString(1)),
        Direction.ofWord(row.getString(2)),
        Outcome.ofWord(row.getString(3)),
        Objects.requireNonNullElse(row.getString(4), ""),
        instant(row.getString(5)),
        Duration.ofMillis(row.getLong(6)),
        row.getInt(7),
        source == null || operations == null ? null : new Digests(source, operations),
        new Author(row.getString(10), row.getString(11), row.getString(12), row.getString(13)),
        row.getString(14));
  }

  /** Databases print a point in time with a blank or a T, and hours or hours:minutes of offset. */
  private static @Nullable Instant instant(String text) {
    String iso = text.trim().replace(' ', 'T').replaceFirst("([+-]\\d\\d)$", "$1:00");
    try {
      return iso.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
          ? OffsetDateTime.parse(iso).toInstant()
          : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Makes the tables where they are not. The caller holds the migration lock. */
  void create(JdbcSink sink) throws SQLException {
    List<Operation> creation = VersionSchema.creation(statements.tables());
    sink.begin(creation);
    try {
      for (Operation operation : creation) {
        for (org.athanor.dialect.Statement statement :
            operation.accept(dialect.ddl(SchemaLookup.none()))) {
          sink.run(statement);
        }
      }
      sink.commit(creation);
    } catch (SQLException | RuntimeException e) {
      sink.rollback(creation);
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean exist() throws SQLException {
    VersionTables tables = statements.tables();
    return exists(tables.version()) && exists(tables.history()) && exists(tables.journal());
  }

  private boolean exists(QualifiedName table) throws SQLException {
    Identifiers identifiers = dialect.identifiers();
    String schema = table.schema() == null ? null : identifiers.stored(table.schema());
    // Where catalogs are databases, the tables of other databases are none of ours.
    String catalog = schema == null ? connection.getCatalog() : null;
    String[] kinds = {"TABLE", "BASE TABLE"};
    try (ResultSet found = connection.getMetaData().getTables(catalog, schema, "%", kinds)) {
      while (found.next()) {
        String name = identifiers.key(identifiers.ofStored(found.getString("TABLE_NAME")));
        if (isIn(schema, found) && name.equals(identifiers.key(table.name()))) {
          return true;
        }
      }
      return false;
    }
  }

  /** Products without schemas in the standard's sense give the name as a catalog. */
  private static boolean isIn(@Nullable String schema, ResultSet table) throws SQLException {
    return schema == null
        || schema.equals(table.getString("TABLE_SCHEM"))
        || schema.equals(table.getString("TABLE_CAT"));
  }

  private void query(String sql, RowReader reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }

  /** Takes one row. */
  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }
}
