package org.athanor.runtime;

import java.util.List;
import org.athanor.operation.CreateTable;
import org.athanor.operation.Operation;
import org.athanor.revision.RevisionId;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.athanor.schema.Types;

/** The definitions of Athanor's own tables, as operations that every dialect can write. */
final class VersionSchema {
  static final String REVISION = "revision";
  static final String ID = "id";
  static final String DIRECTION = "direction";
  static final String OUTCOME = "outcome";
  static final String MESSAGE = "message";
  static final String STARTED_AT = "started_at";
  static final String DURATION_MS = "duration_ms";
  static final String STATEMENTS = "statements";
  static final String SOURCE_DIGEST = "source_digest";
  static final String OPERATIONS_DIGEST = "operations_digest";
  static final String OS_USER = "os_user";
  static final String DATABASE_USER = "database_user";
  static final String HOST = "host";
  static final String TOOL_VERSION = "tool_version";
  static final String DETAIL = "detail";
  static final String STEP = "step";
  static final String STATE = "state";
  static final String DIGEST = "digest";
  static final String STATEMENT = "statement_text";

  /** The columns of a history row that are written, in order. */
  static final List<String> HISTORY_COLUMNS = List.of(
      REVISION,
      DIRECTION,
      OUTCOME,
      MESSAGE,
      STARTED_AT,
      DURATION_MS,
      STATEMENTS,
      SOURCE_DIGEST,
      OPERATIONS_DIGEST,
      OS_USER,
      DATABASE_USER,
      HOST,
      TOOL_VERSION,
      DETAIL);

  /** The columns of a journal row in order. */
  static final List<String> JOURNAL_COLUMNS =
      List.of(REVISION, DIRECTION, STEP, STATE, DIGEST, STATEMENT);

  private VersionSchema() {}

  /** The operations that make the tables where they are not yet. */
  static List<Operation> creation(VersionTables tables) {
    return List.of(
        new CreateTable(version(tables.version()), true),
        new CreateTable(history(tables.history()), true),
        new CreateTable(journal(tables.journal()), true));
  }

  private static Table version(QualifiedName name) {
    return Table.builder(name)
        .column(required(REVISION, Types.varchar(RevisionId.MAX_LENGTH)))
        .primaryKey(key(name, REVISION))
        .build();
  }

  private static Table history(QualifiedName name) {
    return Table.builder(name)
        .column(required(ID, Types.bigint()).withDefault(ColumnDefault.identity()))
        .column(required(REVISION, Types.varchar(RevisionId.MAX_LENGTH)))
        .column(required(DIRECTION, Types.varchar(10)))
        .column(required(OUTCOME, Types.varchar(10)))
        // Oracle keeps a message without text as NULL.
        .column(Column.of(MESSAGE, Types.text()))
        .column(required(STARTED_AT, Types.timestamptz()))
        .column(required(DURATION_MS, Types.bigint()))
        .column(required(STATEMENTS, Types.integer()))
        .column(Column.of(SOURCE_DIGEST, Types.varchar(80)))
        .column(Column.of(OPERATIONS_DIGEST, Types.varchar(80)))
        .column(required(OS_USER, Types.varchar(200)))
        .column(Column.of(DATABASE_USER, Types.varchar(200)))
        .column(required(HOST, Types.varchar(255)))
        .column(required(TOOL_VERSION, Types.varchar(40)))
        .column(Column.of(DETAIL, Types.text()))
        .primaryKey(key(name, ID))
        .build();
  }

  private static Table journal(QualifiedName name) {
    return Table.builder(name)
        .column(required(REVISION, Types.varchar(RevisionId.MAX_LENGTH)))
        .column(required(DIRECTION, Types.varchar(10)))
        .column(required(STEP, Types.integer()))
        .column(required(STATE, Types.varchar(10)))
        .column(required(DIGEST, Types.varchar(80)))
        .column(required(STATEMENT, Types.text()))
        .primaryKey(key(name, REVISION, DIRECTION, STEP))
        .build();
  }

  private static PrimaryKey key(QualifiedName table, String... columns) {
    return new PrimaryKey("pk_" + table.name(), List.of(columns));
  }

  private static Column required(String name, DataType type) {
    return Column.of(name, type).withNullable(false);
  }
}
