package org.athanor.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialect.Statement;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.migration.BatchOperations;
import org.athanor.migration.Operations;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstrainedColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.schema.UniqueConstraint;
import org.athanor.scratch.SqliteFile;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rebuild must not lose, one trap after the other; foreign keys are enforced. */
class SqliteBatchIT {
  private static final QualifiedName T = QualifiedName.of("t");
  private static final Operation WIDER =
      new AlterColumn(T, "a", AlterColumn.Edits.NONE.type(Types.varchar(200)), null, null);

  private SqliteFile file;
  private Connection connection;
  private TestDatabase database;

  @BeforeEach
  void open() throws SQLException {
    file = SqliteFile.create();
    connection = file.open();
    execute("PRAGMA foreign_keys = ON");
    database = new TestDatabase(connection, new SqliteDialectProvider().connect(connection));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    file.close();
  }

  private void execute(String... statements) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private void batch(Operation... operations) throws SQLException {
    database.run(new BatchAlterTable(T, List.of(operations), BatchAlterTable.Recreate.AUTO, null));
  }

  private String sql(String name) throws SQLException {
    return database
        .query("SELECT sql FROM sqlite_master WHERE name = '" + name + "'")
        .get(0);
  }

  @Test
  void rows_of_a_child_with_cascade_stay() throws SQLException {
    execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)",
        "CREATE TABLE child (t_id INTEGER REFERENCES t (id) ON DELETE CASCADE)",
        "INSERT INTO t VALUES (1, 'x')",
        "INSERT INTO child VALUES (1)");
    String child = sql("child");

    batch(WIDER);

    assertThat(database.query("SELECT * FROM child")).containsExactly("1");
    assertThat(sql("child")).isEqualTo(child);
    assertThat(sql("t")).contains("a VARCHAR(200)");
    assertThat(database.query("PRAGMA foreign_keys")).containsExactly("1");
    assertThat(database.query("PRAGMA legacy_alter_table")).containsExactly("0");
  }

  @Test
  void triggers_views_and_indexes_stay_word_by_word() throws SQLException {
    execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)",
        "CREATE TABLE log (a)",
        "CREATE INDEX ix ON t (lower(a)) WHERE a IS NOT NULL",
        "CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.a); END",
        "CREATE TRIGGER other AFTER INSERT ON log BEGIN UPDATE t SET a = a; END",
        "CREATE VIEW v AS SELECT a FROM t",
        "CREATE VIEW w AS SELECT a FROM v",
        "CREATE TRIGGER instead INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a) VALUES (1); END");
    String others = "SELECT name, sql FROM sqlite_master WHERE name <> 't' ORDER BY name";
    List<String> before = database.query(others);

    batch(WIDER);

    assertThat(database.query(others)).isEqualTo(before);
    execute("INSERT INTO t (a) VALUES ('x')");
    assertThat(database.query("SELECT * FROM log")).containsExactly("x");
    assertThat(database.query("SELECT * FROM w")).containsExactly("x");
  }

  @Test
  void unnamed_checks_and_clauses_outside_the_model_stay() throws SQLException {
    execute("CREATE TABLE t (id INTEGER PRIMARY KEY ON CONFLICT REPLACE, a TEXT CHECK (a <> ''),"
        + " b TEXT COLLATE NOCASE UNIQUE ON CONFLICT IGNORE, CHECK (length(a) < 9))");

    batch(WIDER);

    assertThat(sql("t"))
        .contains(
            "ON CONFLICT REPLACE",
            "CHECK (a <> '')",
            "COLLATE NOCASE UNIQUE ON CONFLICT IGNORE",
            "CHECK (length(a) < 9)");
    assertThatThrownBy(() -> execute("INSERT INTO t (a) VALUES ('')"))
        .hasMessageContaining("CHECK");
  }

  @Test
  void a_table_that_refers_to_itself_goes_on_doing_so() throws SQLException {
    execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT,"
            + " up INTEGER REFERENCES t ON DELETE CASCADE)",
        "INSERT INTO t VALUES (1, 'x', NULL), (2, 'y', 1)");

    batch(WIDER);

    assertThat(sql("t")).contains("REFERENCES t ON DELETE CASCADE");
    execute("DELETE FROM t WHERE id = 1");
    assertThat(database.query("SELECT * FROM t")).isEmpty();
  }

  @Test
  void the_counter_goes_on_above_deleted_rows() throws SQLException {
    execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT)",
        "INSERT INTO t (id, a) VALUES (7, 'x'), (90, 'y')",
        "DELETE FROM t WHERE id = 90");

    batch(WIDER);

    execute("INSERT INTO t (a) VALUES ('z')");
    assertThat(database.query("SELECT id FROM t")).containsExactly("7", "91");
    assertThat(database.query("SELECT name FROM sqlite_sequence")).containsExactly("t");
  }

  @Test
  void options_and_generated_columns_stay() throws SQLException {
    execute(
        "CREATE TABLE t (id TEXT PRIMARY KEY, a TEXT, g TEXT AS (a || '!') STORED) "
            + "WITHOUT ROWID, STRICT",
        "INSERT INTO t (id, a) VALUES ('k', 'x')");

    batch(new AddConstraint(T, Check.of("ck", "a <> 'no'")));

    assertThat(sql("t")).contains("AS (a || '!') STORED").contains("STRICT, WITHOUT ROWID");
    assertThat(database.query("SELECT id, a, g FROM t")).containsExactly("k|x|x!");
  }

  @Test
  void a_column_is_renamed_between_other_changes() throws SQLException {
    execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CONSTRAINT ck CHECK (a <> ''))",
        "CREATE VIEW v AS SELECT a FROM t",
        "INSERT INTO t VALUES (1, 'x')");

    batch(
        new DropConstraint(T, "ck", null, null, false),
        new RenameColumn(T, "a", "b"),
        new AlterColumn(T, "b", AlterColumn.Edits.NONE.nullable(false), null, null),
        new AddConstraint(T, Check.of("ck2", "b <> 'a'")),
        new AddColumn(T, Column.of("c", Types.text()), false));

    assertThat(sql("t")).contains("b TEXT NOT NULL", "CHECK (b <> 'a')").doesNotContain("ck ");
    assertThat(sql("v")).contains("b");
    assertThat(database.query("SELECT id, b, c FROM t")).containsExactly("1|x|null");
  }

  @Test
  void a_dropped_column_takes_its_keys_and_indexes_along() throws SQLException {
    execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, UNIQUE (a, b))",
        "CREATE INDEX ix ON t (a)",
        "CREATE INDEX iy ON t (b)",
        "INSERT INTO t VALUES (1, 'x', 'y')");

    batch(new DropColumn(T, "a", null, false));

    assertThat(database.query("SELECT * FROM t")).containsExactly("1|y");
    assertThat(database.query("SELECT name FROM sqlite_master WHERE type = 'index'"))
        .containsExactly("iy");
  }

  @Test
  void a_column_that_a_view_uses_is_not_dropped() throws SQLException {
    execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)", "CREATE VIEW v AS SELECT a FROM t");
    List<String> before = database.query("SELECT sql FROM sqlite_master");
    DropColumn drop = new DropColumn(T, "a", null, false);

    for (Operation operation : List.of(
        drop, new BatchAlterTable(T, List.of(drop), BatchAlterTable.Recreate.ALWAYS, null))) {
      AthanorException error =
          catchThrowableOfType(AthanorException.class, () -> database.run(operation));
      assertThat(error.code()).isEqualTo(ErrorCode.DDL_003);
      assertThat(error).hasMessageContaining("view \"v\" uses it");
    }
    assertThat(database.query("SELECT sql FROM sqlite_master")).isEqualTo(before);
  }

  @Test
  void a_key_begins_to_count() throws SQLException {
    execute(
        "CREATE TABLE t (id BIGINT NOT NULL, a TEXT, CONSTRAINT pk PRIMARY KEY (id))",
        "INSERT INTO t VALUES (5, 'x')");

    batch(new AlterColumn(
        T, "id", AlterColumn.Edits.NONE.defaultValue(ColumnDefault.identity()), null, null));

    execute("INSERT INTO t (a) VALUES ('y')");
    assertThat(database.query("SELECT id, a FROM t")).containsExactly("5|x", "6|y");
    assertThat(sql("t")).contains("INTEGER NOT NULL CONSTRAINT pk PRIMARY KEY AUTOINCREMENT");
  }

  @Test
  void rows_without_a_parent_stop_the_commit_and_nothing_is_changed() throws SQLException {
    execute(
        "CREATE TABLE p (id INTEGER PRIMARY KEY)",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)",
        "INSERT INTO t VALUES (1, 77)");
    String before = sql("t");

    assertThatThrownBy(() -> batch(new AddConstraint(
            T,
            org.athanor.schema.ForeignKey.of(
                "fk", List.of("a"), QualifiedName.of("p"), List.of("id")))))
        .hasMessageContaining("refer to rows that do not exist");

    assertThat(sql("t")).isEqualTo(before);
    assertThat(database.query("PRAGMA foreign_keys")).containsExactly("1");
  }

  @Test
  void rows_without_a_parent_that_were_there_before_are_not_in_the_way() throws SQLException {
    execute(
        "CREATE TABLE p (id INTEGER PRIMARY KEY)",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)",
        "CREATE TABLE c (p_id INTEGER REFERENCES p, t_id INTEGER REFERENCES t)",
        "PRAGMA foreign_keys = OFF",
        "INSERT INTO c VALUES (7, NULL)",
        "PRAGMA foreign_keys = ON");

    batch(WIDER);

    assertThat(sql("t")).contains("VARCHAR(200)");
    assertThat(database.query("SELECT p_id FROM c")).containsExactly("7");
    assertThat(database.query("SELECT name FROM sqlite_temp_schema")).isEmpty();
  }

  @Test
  void plain_changes_are_no_rebuild() throws SQLException {
    execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT) ");
    List<Statement> statements = new BatchAlterTable(
            T,
            List.of(new AddColumn(T, Column.of("b", Types.text()), false)),
            BatchAlterTable.Recreate.AUTO,
            null)
        .accept(database.dialect().ddl(SchemaLookup.none()));
    assertThat(statements)
        .extracting(Statement::text)
        .containsExactly("ALTER TABLE t ADD COLUMN b TEXT");
  }

  @Test
  void a_script_needs_the_definition_of_the_table() {
    BatchAlterTable bare =
        new BatchAlterTable(T, List.of(WIDER), BatchAlterTable.Recreate.AUTO, null);
    var ddl =
        new SqliteDialectProvider().offline(new ServerVersion(3, 50)).ddl(SchemaLookup.none());
    AthanorException error = catchThrowableOfType(AthanorException.class, () -> bare.accept(ddl));
    assertThat(error.code()).isEqualTo(ErrorCode.DDL_012);
    assertThat(error.fixes().get(0)).contains(".copyFrom(");

    Table table = Table.builder(T).column(Column.of("a", Types.text())).build();
    BatchAlterTable told =
        new BatchAlterTable(T, List.of(WIDER), BatchAlterTable.Recreate.AUTO, table);
    assertThat(told.accept(ddl))
        .extracting(Statement::text)
        .contains(
            "CREATE TABLE _athanor_t (\n  a VARCHAR(200)\n)",
            "INSERT INTO _athanor_t (a)\nSELECT a FROM t");
  }

  @Test
  void a_change_outside_a_batch_tells_how_to_write_the_batch() {
    AthanorException error =
        catchThrowableOfType(AthanorException.class, () -> database.run(WIDER));
    assertThat(error.code()).isEqualTo(ErrorCode.DDL_012);
    assertThat(error.fixes().get(0))
        .contains("op.batchAlterTable(\"t\",", "t.alterColumn(\"a\").type(varchar(200))");
  }

  private static BatchAlterTable recorded(
      BatchAlterTable.Recreate recreate, Consumer<BatchOperations> changes) {
    return (BatchAlterTable)
        Operations.record(op -> op.batchAlterTable("t", changes).recreate(recreate))
            .get(0);
  }

  private List<String> columns() throws SQLException {
    return database.query("SELECT name FROM pragma_table_info('t') ORDER BY cid");
  }

  @Test
  void columns_are_put_into_places_also_by_names_given_in_the_same_batch() throws SQLException {
    execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT)");

    database.run(recorded(BatchAlterTable.Recreate.AUTO, t -> {
      t.renameColumn("b", "bb");
      t.addColumn("x", Types.text()).before("id");
      t.addColumn("y", Types.text()).after("bb");
      t.moveColumn("a").after("c");
    }));

    assertThat(columns()).containsExactly("x", "id", "bb", "y", "c", "a");
  }

  @Test
  void some_columns_are_ordered_and_the_rest_stays() throws SQLException {
    execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT)");

    database.run(recorded(BatchAlterTable.Recreate.AUTO, t -> t.orderColumns("c", "a", "id")));

    assertThat(columns()).containsExactly("b", "c", "a", "id");
  }

  @Test
  void a_place_beside_a_column_that_is_not_there_is_refused() throws SQLException {
    execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)");

    assertThatThrownBy(() -> database.run(
            recorded(BatchAlterTable.Recreate.AUTO, t -> t.moveColumn("a").before("zz"))))
        .hasMessage("Table \"t\" has no column \"zz\".");
    assertThatThrownBy(() -> Operations.record(op -> op.moveColumn("t", "a")))
        .hasMessage("moveColumn(\"a\") does not say where it goes.");
  }

  @Test
  void a_column_that_comes_back_under_its_name_is_empty() throws SQLException {
    execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT)",
        "INSERT INTO t VALUES (1, 'old', 'x')");

    database.run(recorded(BatchAlterTable.Recreate.ALWAYS, t -> {
      t.dropColumn("a");
      t.addColumn("a", Types.text());
    }));

    assertThat(database.query("SELECT id, b, a FROM t")).containsExactly("1|x|null");
  }

  @Test
  void a_name_that_a_rename_sets_free_is_given_to_a_new_column() throws SQLException {
    execute(
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)",
        "CREATE VIEW v AS SELECT a FROM t",
        "INSERT INTO t VALUES (1, 'x')");

    database.run(recorded(BatchAlterTable.Recreate.ALWAYS, t -> {
      t.renameColumn("a", "b");
      t.addColumn("a", Types.text());
    }));

    assertThat(database.query("SELECT id, b, a FROM t")).containsExactly("1|x|null");
    assertThat(database.query("SELECT * FROM v")).containsExactly("x");
  }

  @Test
  void operations_of_operations_are_part_of_the_rebuild() throws SQLException {
    execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)", "INSERT INTO t VALUES (1, 'x')");
    Column column = Column.of("up", Types.integer());
    List<Constraint> unique = List.of(UniqueConstraint.of("uq_up", List.of("up")));
    AddConstrainedColumn custom = new AddConstrainedColumn(T, column, unique, false);

    database.run(recorded(BatchAlterTable.Recreate.AUTO, t -> {
      t.invoke(custom);
      t.moveColumn("up").before("a");
    }));

    assertThat(columns()).containsExactly("id", "up", "a");
    assertThat(sql("t")).contains("CONSTRAINT uq_up UNIQUE (up)");
  }

  @Test
  void a_table_becomes_strict() throws SQLException {
    execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)", "INSERT INTO t VALUES (1, 'x')");

    database.run(recorded(BatchAlterTable.Recreate.AUTO, t -> t.alterTableOptions("strict")));

    assertThat(sql("t")).endsWith(") STRICT");
    assertThat(database.query("SELECT * FROM t")).containsExactly("1|x");
    assertThatThrownBy(() -> database.run(
            recorded(BatchAlterTable.Recreate.AUTO, t -> t.alterTableOptions("ENGINE=x"))))
        .hasMessage("SQLite has no table option \"ENGINE=x\", as table \"t\" is to have.");
  }

  @Test
  void a_batch_that_never_rebuilds_says_so_when_it_would_have_to() throws SQLException {
    execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)");

    AthanorException error = catchThrowableOfType(
        AthanorException.class,
        () -> database.run(recorded(
            BatchAlterTable.Recreate.NEVER, t -> t.addColumn("b", Types.text()).before("a"))));

    assertThat(error.code()).isEqualTo(ErrorCode.DDL_012);
    assertThat(error)
        .hasMessage("ALTER TABLE of SQLite cannot add column \"b\" before \"a\" of table \"t\","
            + " and this batch is never to rebuild it.");
    assertThat(error.fixes())
        .containsExactly("let it rebuild the table: leave out .recreate(NEVER)");
  }

  @Test
  void places_and_options_outside_a_batch_tell_how_to_write_the_batch() {
    AthanorException place = catchThrowableOfType(
        AthanorException.class,
        () -> database.run(
            Operations.record(op -> op.addColumn("t", "b", Types.text()).before("a"))
                .get(0)));
    assertThat(place)
        .hasMessage("ALTER TABLE of SQLite cannot add column \"b\" before \"a\" of table \"t\".");
    assertThat(place.fixes().get(0)).contains("t.addColumn(\"b\", text()).before(\"a\")");

    AthanorException move = catchThrowableOfType(
        AthanorException.class,
        () -> database.run(
            Operations.record(op -> op.moveColumn("t", "b").after("a")).get(0)));
    assertThat(move.fixes().get(0)).contains("t.moveColumn(\"b\").after(\"a\")");

    AthanorException options = catchThrowableOfType(
        AthanorException.class,
        () -> database.run(
            Operations.record(op -> op.alterTableOptions("t", "STRICT")).get(0)));
    assertThat(options.fixes().get(0)).contains("t.alterTableOptions(\"STRICT\")");
  }
}
