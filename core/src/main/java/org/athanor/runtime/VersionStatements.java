package org.athanor.runtime;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SqlWriter;
import org.athanor.dialect.Statement;
import org.athanor.revision.RevisionId;
import org.athanor.revision.VersionChange;
import org.athanor.schema.Literal;
import org.athanor.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The statements that read and write Athanor's own tables, for connections and scripts alike.
 * Immutable and thread-safe.
 */
final class VersionStatements {
  private final Dialect dialect;
  private final VersionTables tables;

  VersionStatements(Dialect dialect, VersionTables tables) {
    this.dialect = dialect;
    this.tables = tables;
  }

  VersionTables tables() {
    return tables;
  }

  String selectHeads() {
    return select(List.of(VersionSchema.REVISION), tables.version())
        .sql(" ORDER BY ")
        .name(VersionSchema.REVISION)
        .toString();
  }

  /** What the check of digests needs of all rows that count, oldest first. */
  String selectDigests() {
    List<String> columns = List.of(
        VersionSchema.ID,
        VersionSchema.REVISION,
        VersionSchema.DIRECTION,
        VersionSchema.SOURCE_DIGEST);
    return select(columns, tables.history())
        .sql(" WHERE ")
        .name(VersionSchema.OUTCOME)
        .sql(" = ")
        .literal(Outcome.DONE.word())
        .sql(" ORDER BY ")
        .name(VersionSchema.ID)
        .toString();
  }

  /** The digests of operations by the row's number: much text, needed only for edited files. */
  String selectOperationsDigests() {
    List<String> columns = List.of(VersionSchema.ID, VersionSchema.OPERATIONS_DIGEST);
    return select(columns, tables.history()).toString();
  }

  /** Whole history rows, oldest first: all, or those of one revision. */
  String selectHistory(@Nullable RevisionId revision) {
    SqlWriter sql = select(VersionSchema.HISTORY_COLUMNS, tables.history());
    if (revision != null) {
      where(sql, revision);
    }
    return sql.sql(" ORDER BY ").name(VersionSchema.ID).toString();
  }

  String selectJournal() {
    return select(VersionSchema.JOURNAL_COLUMNS, tables.journal())
        .sql(" ORDER BY ")
        .name(VersionSchema.REVISION)
        .sql(", ")
        .name(VersionSchema.STEP)
        .toString();
  }

  Statement.Sql change(VersionChange change) {
    if (change instanceof VersionChange.Insert insert) {
      return insertInto(tables.version(), List.of(VersionSchema.REVISION))
          .literal(insert.revision().value())
          .sql(")")
          .statement();
    }
    if (change instanceof VersionChange.Delete delete) {
      return delete(tables.version(), delete.revision()).statement();
    }
    VersionChange.Update update = (VersionChange.Update) change;
    SqlWriter sql = update(tables.version(), VersionSchema.REVISION);
    return where(sql.literal(update.to().value()), update.from()).statement();
  }

  Statement.Sql insertHistory(HistoryEntry entry) {
    SqlWriter sql = insertInto(tables.history(), VersionSchema.HISTORY_COLUMNS);
    sql.literal(entry.revision().value()).sql(", ");
    sql.literal(entry.direction().word()).sql(", ");
    sql.literal(entry.outcome().word()).sql(", ");
    sql.literal(entry.message()).sql(", ");
    time(sql, entry.startedAt()).sql(", ");
    sql.number(entry.duration().toMillis()).sql(", ");
    sql.number(entry.statements()).sql(", ");
    Digests digests = entry.digests();
    optional(sql, digests == null ? null : digests.source()).sql(", ");
    optional(sql, digests == null ? null : digests.operations()).sql(", ");
    sql.literal(entry.author().osUser()).sql(", ");
    optional(sql, entry.author().databaseUser()).sql(", ");
    sql.literal(entry.author().host()).sql(", ");
    sql.literal(entry.author().toolVersion()).sql(", ");
    return optional(sql, entry.detail()).sql(")").statement();
  }

  Statement.Sql insertJournal(JournalEntry entry) {
    SqlWriter sql = insertInto(tables.journal(), VersionSchema.JOURNAL_COLUMNS);
    sql.literal(entry.revision().value()).sql(", ");
    sql.literal(entry.direction().word()).sql(", ");
    sql.number(entry.step()).sql(", ");
    sql.literal(word(entry.state())).sql(", ");
    sql.literal(entry.digest()).sql(", ");
    return sql.literal(entry.statement()).sql(")").statement();
  }

  Statement.Sql finishJournal(JournalEntry entry) {
    SqlWriter sql = update(tables.journal(), VersionSchema.STATE).literal(word(entry.state()));
    return step(where(sql, entry.revision()), entry).statement();
  }

  Statement.Sql deleteJournalStep(JournalEntry entry) {
    return step(delete(tables.journal(), entry.revision()), entry).statement();
  }

  Statement.Sql clearJournal(RevisionId revision) {
    return delete(tables.journal(), revision).statement();
  }

  Statement.Sql deleteFailures(RevisionId revision) {
    return delete(tables.history(), revision)
        .sql(" AND ")
        .name(VersionSchema.OUTCOME)
        .sql(" = ")
        .literal(Outcome.FAILED.word())
        .statement();
  }

  Statement.Sql updateDigests(long historyId, Digests digests) {
    SqlWriter sql = update(tables.history(), VersionSchema.SOURCE_DIGEST);
    sql.literal(digests.source())
        .sql(", ")
        .name(VersionSchema.OPERATIONS_DIGEST)
        .sql(" = ");
    sql.literal(digests.operations()).sql(" WHERE ").name(VersionSchema.ID).sql(" = ");
    return sql.number(historyId).statement();
  }

  private SqlWriter step(SqlWriter sql, JournalEntry entry) {
    sql.sql(" AND ").name(VersionSchema.DIRECTION).sql(" = ");
    sql.literal(entry.direction().word()).sql(" AND ").name(VersionSchema.STEP);
    return sql.sql(" = ").number(entry.step());
  }

  private SqlWriter select(List<String> columns, QualifiedName table) {
    SqlWriter sql = writer().sql("SELECT ");
    String separator = "";
    for (String column : columns) {
      sql.sql(separator).name(column);
      separator = ", ";
    }
    return sql.sql(" FROM ").name(table);
  }

  private SqlWriter insertInto(QualifiedName table, List<String> columns) {
    return writer().sql("INSERT INTO ").name(table).sql(" ").names(columns).sql(" VALUES (");
  }

  private SqlWriter update(QualifiedName table, String column) {
    return writer().sql("UPDATE ").name(table).sql(" SET ").name(column).sql(" = ");
  }

  private SqlWriter delete(QualifiedName table, RevisionId revision) {
    return where(writer().sql("DELETE FROM ").name(table), revision);
  }

  private static SqlWriter where(SqlWriter sql, RevisionId revision) {
    return sql.sql(" WHERE ").name(VersionSchema.REVISION).sql(" = ").literal(revision.value());
  }

  private static SqlWriter optional(SqlWriter sql, @Nullable String value) {
    return value == null ? sql.sql("NULL") : sql.literal(value);
  }

  private SqlWriter time(SqlWriter sql, @Nullable Instant instant) {
    return instant == null
        ? sql.sql(dialect.session().now())
        : sql.literal(Literal.of(instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)));
  }

  private static String word(JournalEntry.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private SqlWriter writer() {
    return new SqlWriter(dialect);
  }
}
