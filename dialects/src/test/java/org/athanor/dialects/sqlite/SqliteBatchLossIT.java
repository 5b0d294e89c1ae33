package org.athanor.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.migration.BatchOperations;
import org.athanor.migration.Operations;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.Operation;
import org.athanor.schema.Types;
import org.athanor.scratch.SqliteFile;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every change of a batch on every kind of table: rows, counters, and all of {@code sqlite_schema}
 * but the table's own statement are compared before and after. Foreign keys are enforced.
 */
class SqliteBatchLossIT {
  /** A table {@code t (k, a, b)} of some kind, with what hangs on it and rows in it. */
  record Shape(String name, List<String> sql) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A change that keeps the values of {@code k}, {@code a} and {@code b}. */
  record Change(String name, java.util.function.Consumer<BatchOperations> batch) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String ROWS = "INSERT INTO t (k, a, b) VALUES (1, 'one', NULL), (2, '', 5)";

  private static Shape shape(String name, String... sql) {
    return new Shape(name, List.of(sql));
  }

  static List<Shape> shapes() {
    return Stream.of(codeShapes(), keyShapes(), columnShapes(), storageShapes())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Shape> codeShapes() {
    return List.of(
        shape("plain", "CREATE TABLE t (k INTEGER PRIMARY KEY, a TEXT, b)", ROWS),
        shape(
            "nasty names and comments",
            "CREATE TABLE \"t\" (k INTEGER PRIMARY KEY, -- the key, (not b)\n"
                + " [a] TEXT /* , */, `b`)",
            ROWS),
        shape(
            "triggers",
            "CREATE TABLE t (k INTEGER PRIMARY KEY, a TEXT, b)",
            "CREATE TABLE log (what)",
            "CREATE TRIGGER ins AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.a); END",
            "CREATE TRIGGER upd BEFORE UPDATE OF b ON t WHEN new.b > 3"
                + " BEGIN INSERT INTO log SELECT old.b; END",
            "CREATE TRIGGER del AFTER DELETE ON t BEGIN DELETE FROM log; END",
            "CREATE TRIGGER other AFTER DELETE ON log BEGIN UPDATE t SET a = a || b; END",
            ROWS),
        shape(
            "views on views",
            "CREATE TABLE t (k INTEGER PRIMARY KEY, a TEXT, b)",
            "CREATE VIEW v AS SELECT k, a, b FROM t",
            "CREATE VIEW w AS SELECT v.k, upper(v.a) AS a, u.b FROM v JOIN t AS u USING (k)",
            "CREATE VIEW x AS WITH c AS (SELECT * FROM w) SELECT count(*) AS n FROM c",
            "CREATE TRIGGER instead INSTEAD OF UPDATE ON w BEGIN UPDATE t SET a = new.a; END",
            ROWS));
  }

  private static List<Shape> keyShapes() {
    return List.of(
        shape(
            "self-reference",
            "CREATE TABLE t (k INTEGER PRIMARY KEY, a TEXT,"
                + " b INTEGER REFERENCES t (k) ON DELETE CASCADE ON UPDATE SET NULL)",
            "INSERT INTO t (k, a, b) VALUES (5, 'root', NULL), (2, '', 5), (1, 'leaf', 2)"),
        shape(
            "child rows",
            "CREATE TABLE t (k INTEGER PRIMARY KEY, a TEXT UNIQUE, b)",
            ROWS,
            "CREATE TABLE gone (k REFERENCES t ON DELETE CASCADE)",
            "CREATE TABLE emptied (k REFERENCES t (k) ON DELETE SET NULL, a REFERENCES t (a))",
            "CREATE TABLE strict_child (k NOT NULL REFERENCES t ON DELETE RESTRICT)",
            "CREATE TABLE later (k REFERENCES t DEFERRABLE INITIALLY DEFERRED)",
            "INSERT INTO gone VALUES (1), (2), (2)",
            "INSERT INTO emptied VALUES (1, ''), (NULL, 'one')",
            "INSERT INTO strict_child VALUES (2)",
            "INSERT INTO later VALUES (1)"));
  }

  private static List<Shape> columnShapes() {
    return List.of(
        shape(
            "generated columns",
            "CREATE TABLE t (k INTEGER PRIMARY KEY, twice INT GENERATED ALWAYS AS (k * 2) STORED,"
                + " a TEXT, long AS (length(a) + k), b)",
            "CREATE INDEX ix_long ON t (long, twice)",
            ROWS),
        shape(
            "without rowid",
            "CREATE TABLE t (k INTEGER NOT NULL, a TEXT, b, PRIMARY KEY (k DESC)) WITHOUT ROWID",
            ROWS),
        shape(
            "strict",
            "CREATE TABLE t (k INTEGER PRIMARY KEY, a TEXT NOT NULL, b ANY) STRICT",
            "INSERT INTO t (k, a, b) VALUES (1, 'one', x'00ff'), (2, '', '5'), (3, 'x', 5.5)"));
  }

  private static List<Shape> storageShapes() {
    return List.of(
        shape(
            "counter above deleted rows",
            "CREATE TABLE before_it (k INTEGER PRIMARY KEY AUTOINCREMENT)",
            "INSERT INTO before_it DEFAULT VALUES",
            "CREATE TABLE t (k INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT, b)",
            ROWS,
            "INSERT INTO t (k) VALUES (900)",
            "DELETE FROM t WHERE k = 900"),
        shape(
            "counter of an empty table",
            "CREATE TABLE t (k INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT, b)",
            ROWS,
            "DELETE FROM t"),
        shape(
            "indexes of all kinds",
            "CREATE TABLE t (k INTEGER PRIMARY KEY, a TEXT COLLATE NOCASE, b, UNIQUE (a, b))",
            "CREATE INDEX plain ON t (a DESC, b)",
            "CREATE UNIQUE INDEX part ON t (lower(a) COLLATE RTRIM) WHERE b IS NOT NULL",
            "CREATE INDEX \"odd, name\" ON t (b, k, a || ',')",
            ROWS),
        shape(
            "values of any kind",
            "CREATE TABLE t (k INTEGER PRIMARY KEY, a BLOB, b NUMERIC)",
            "INSERT INTO t (k, a, b) VALUES (-9223372036854775808, x'', 'text'),"
                + " (9223372036854775807, char(0) || 'x', 9e999), (0, NULL, 0.1)"),
        shape(
            "rows without a key",
            "CREATE TABLE t (k INT, a TEXT, b)",
            "INSERT INTO t (rowid, k, a, b) VALUES (7, 1, 'x', 1), (3, 2, 'y', 2)"),
        shape(
            "conflict clauses and defaults",
            "CREATE TABLE t (k INTEGER PRIMARY KEY ON CONFLICT REPLACE,"
                + " a TEXT NOT NULL ON CONFLICT IGNORE DEFAULT ('a' || ','),"
                + " b DEFAULT CURRENT_TIMESTAMP CHECK (b <> 'no')"
                + " CONSTRAINT named CHECK (b <> ''))",
            ROWS));
  }

  static List<Change> changes() {
    return List.of(
        new Change("nothing at all", t -> {}),
        new Change("add a column at the end", t -> t.addColumn("c", Types.text())),
        new Change("add a column in front", t -> t.addColumn("c", Types.text()).before("k")),
        new Change(
            "add a column between", t -> t.addColumn("c", Types.integer()).after("a")),
        new Change("move a column", t -> t.moveColumn("b").before("k")),
        new Change("order the columns", t -> t.orderColumns("b", "a", "k")),
        new Change(
            "add a check",
            t -> t.createCheckConstraint("added", "typeof(k) = 'integer' OR k IS NULL")),
        new Change(
            "add a generated column",
            t -> t.addColumn("c", Types.text()).generated("coalesce(a, '') || 'x'")),
        new Change("add a default", t -> t.alterColumn("b").defaultValue(7)),
        new Change("add an index and a column", t -> {
          t.createIndex("ix_new", "a", "b");
          t.addColumn("c", Types.integer()).defaultValue(3).notNull();
        }));
  }

  static Stream<Arguments> cases() {
    return shapes().stream()
        .flatMap(shape -> changes().stream().map(change -> Arguments.of(shape, change)));
  }

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

  private void execute(String sql) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void nothing_is_lost(Shape shape, Change change) throws SQLException {
    for (String sql : shape.sql()) {
      execute(sql);
    }
    List<String> before = everything();
    List<Operation> operations = Operations.record(
        op -> op.batchAlterTable("t", change.batch()).recreate(BatchAlterTable.Recreate.ALWAYS));

    database.run(operations.get(0));

    assertThat(everything()).isEqualTo(before);
    assertThat(database.query("PRAGMA foreign_key_check")).isEmpty();
    assertThat(database.query("PRAGMA integrity_check")).containsExactly("ok");
    assertThat(database.query("PRAGMA foreign_keys")).containsExactly("1");
    assertThat(database.query("PRAGMA legacy_alter_table")).containsExactly("0");
    assertThat(database.query("SELECT name FROM sqlite_schema WHERE name LIKE '%athanor%'"))
        .isEmpty();
  }

  /** All objects but the table's own statement and what is added to it, counters, and all rows. */
  private List<String> everything() throws SQLException {
    List<String> found = new ArrayList<>(database.query(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT IN ('t', 'ix_new')"
            + " AND name NOT LIKE 'sqlite_autoindex%' ORDER BY type, name"));
    found.addAll(database.query("SELECT options FROM (SELECT strict || wr AS options"
        + " FROM pragma_table_list WHERE name = 't')"));
    found.addAll(database.query("SELECT \"table\", \"from\", \"to\", on_update, on_delete, match"
        + " FROM pragma_foreign_key_list('t') ORDER BY id, seq"));
    if (!database
        .query("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'")
        .isEmpty()) {
      found.addAll(database.query("SELECT name, seq FROM sqlite_sequence ORDER BY name"));
    }
    found.addAll(
        database.query("SELECT 't', quote(k), quote(a), quote(b), typeof(b) FROM t ORDER BY k, a"));
    for (String table : database.query("SELECT name FROM sqlite_schema WHERE type IN"
        + " ('table', 'view') AND name NOT IN ('t', 'sqlite_sequence') ORDER BY name")) {
      database.query("SELECT * FROM " + table).stream()
          .sorted()
          .forEach(row -> found.add(table + ": " + row));
    }
    return found;
  }
}
