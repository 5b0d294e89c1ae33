package org.athanor.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.athanor.command.Diff;
import org.athanor.command.LiveState;
import org.athanor.command.ScriptState;
import org.athanor.command.Workbench;
import org.athanor.dialect.Dialects;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.scratch.SqliteFile;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A database is led to what a script says, in the words of the script, with its rows, and then
 * nothing differs.
 */
class SqliteDiffIT {
  private static final String T = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);";

  @TempDir
  private Path folder;

  private static void run(Connection connection, String script) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      for (ScriptStatement part : ScriptSplitter.split(script, SqliteText.RULES)) {
        statement.execute(part.sql());
      }
    }
  }

  private Diff.Report compare(SqliteFile live, String wanted) throws IOException {
    Path script = Files.writeString(folder.resolve("wanted.sql"), wanted);
    JdbcConnectionSource source =
        new JdbcConnectionSource(live.jdbcUrl(), null, null, Duration.ofSeconds(10));
    Dialects dialects = new Dialects(List.of(new SqliteDialectProvider()));
    try (Workbench bench = new Workbench(source, dialects, Set.of())) {
      return new Diff(bench).run(new LiveState(source), new ScriptState(script));
    }
  }

  private static Schema read(String script) throws SQLException {
    try (SqliteFile file = SqliteFile.create();
        Connection connection = file.open()) {
      run(connection, script);
      return inspect(connection);
    }
  }

  private static Schema inspect(Connection connection) throws SQLException {
    return new SqliteDialectProvider()
        .connect(connection)
        .inspector()
        .inspect(
            connection,
            org.athanor.dialect.Inspector.Scope.DEFAULT.withObjects().withServerObjects());
  }

  /** Leads one script to another; gives the rows of the first table. */
  private List<String> lead(String before, String wanted) throws IOException, SQLException {
    try (SqliteFile file = SqliteFile.create();
        Connection connection = file.open()) {
      run(connection, before);
      run(connection, "PRAGMA foreign_keys = ON");
      Diff.Report report = compare(file, wanted);
      assertThat(report.differences()).isNotEmpty();
      run(connection, report.sql());
      assertThat(inspect(connection)).isEqualTo(read(wanted));
      assertThat(compare(file, wanted).sql()).isEmpty();
      return new TestDatabase(connection, new SqliteDialectProvider().connect(connection))
          .query("SELECT count(*) FROM t");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", textBlock = """
      id INTEGER PRIMARY KEY, a TEXT                   => id INTEGER PRIMARY KEY, a CLOB
      id INT, a DATETIME, b DECIMAL(10,2)              => id INTEGER, a TIMESTAMP, b NUMERIC(10, 2)
      id INTEGER PRIMARY KEY, a TEXT                   => id INT PRIMARY KEY, a TEXT
      a TEXT UNIQUE ON CONFLICT IGNORE                 => a TEXT UNIQUE ON CONFLICT REPLACE
      a TEXT UNIQUE ON CONFLICT IGNORE                 => a TEXT UNIQUE
      a TEXT PRIMARY KEY ON CONFLICT REPLACE, b INT    => a TEXT PRIMARY KEY, b INT
      a TEXT PRIMARY KEY                               => a TEXT UNIQUE, id INTEGER PRIMARY KEY
      a TEXT, b TEXT CHECK (A <> b)                    => a TEXT, b TEXT
      a TEXT DEFAULT TRUE, b TEXT DEFAULT x'0a'        => a TEXT DEFAULT FALSE, b TEXT DEFAULT word
      a TEXT DEFAULT 'x', b INT DEFAULT 1e3            => a TEXT DEFAULT "y", b INT DEFAULT +5
      a TEXT CONSTRAINT n NOT NULL                     => a TEXT CONSTRAINT u UNIQUE
      """)
  void columns_are_declared_as_the_script_declares_them(String before, String wanted)
      throws Exception {
    String one = "CREATE TABLE t (" + before + ");";
    String other = "CREATE TABLE t (" + wanted + ");";
    assertThat(lead(one + "INSERT INTO t (a) VALUES ('v');", other)).containsExactly("1");
    assertThat(lead(other + "INSERT INTO t (a) VALUES ('v');", one)).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", textBlock = """
      STRICT               => WITHOUT ROWID
      STRICT,WITHOUT ROWID => STRICT
      ''                   => STRICT
      """)
  void options_of_a_table_are_changed_by_a_rebuild(String before, String wanted) throws Exception {
    String columns = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT) ";
    String row = "INSERT INTO t VALUES (7, 'v');";
    assertThat(lead(columns + before + ";" + row, columns + wanted)).containsExactly("1");
    assertThat(lead(columns + wanted + ";" + row, columns + before)).containsExactly("1");
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", textBlock = """
      i ON t (a)                      => i ON t (a COLLATE NOCASE DESC, b)
      i ON t (a COLLATE BINARY)       => i ON t (lower(a) COLLATE BINARY DESC) WHERE b IS NULL
      i ON t (lower(a))               => i ON t (a || b)
      i ON t ((a || b) COLLATE RTRIM) => i ON t (("a"), CASE WHEN a THEN b END)
      """)
  void indexes_are_made_as_the_script_makes_them(String before, String wanted) throws Exception {
    lead(T + "CREATE INDEX " + before, T + "CREATE INDEX " + wanted);
    lead(T + "CREATE INDEX " + wanted, T + "CREATE INDEX " + before);
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", textBlock = """
      AFTER INSERT ON t              => AFTER INSERT ON t FOR EACH ROW
      AFTER UPDATE OF a ON t         => UPDATE OF a, b ON t WHEN (new.a > 'BEGIN')
      BEFORE DELETE ON t WHEN old.a  => BEFORE DELETE ON t FOR EACH ROW WHEN (old.a) AND old.b
      """)
  void triggers_keep_the_words_of_the_script(String before, String wanted) throws Exception {
    String head = T + "CREATE TRIGGER g ";
    String body = " BEGIN SELECT CASE WHEN 1 THEN 'it''s; so' END; END;";
    lead(head + before + body, head + wanted + body);
    lead(head + wanted + body, head + before + body);
  }

  @Test
  void a_column_goes_although_a_view_that_changes_uses_it() throws Exception {
    String trigger = " CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN SELECT new.a; END;";
    String changing = "CREATE TRIGGER h AFTER INSERT ON t BEGIN SELECT new.";
    String before = T + "CREATE VIEW v AS SELECT a, b FROM t;" + trigger + changing + "b; END;";
    String wanted = "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);"
        + "CREATE VIEW v AS SELECT a FROM t;" + trigger + changing + "a; END;";
    assertThat(lead(before, wanted)).containsExactly("0");
    assertThat(lead(wanted, before)).containsExactly("0");
  }

  @Test
  void a_rebuild_does_not_bring_back_the_old_form_of_a_trigger() throws Exception {
    String trigger = "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT ";
    lead(
        T + trigger + "1; END;",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT);" + trigger + "2; END;");
  }

  @Test
  void a_table_becomes_a_view_and_a_view_a_table() throws Exception {
    lead(T + "CREATE TABLE v (a TEXT)", T + "CREATE VIEW v AS SELECT a FROM t");
    lead(T + "CREATE VIEW v AS SELECT a FROM t", T + "CREATE TABLE v (a TEXT)");
  }

  @Test
  void virtual_tables_are_made_changed_and_dropped_without_their_shadows() throws Exception {
    String one = T + "CREATE VIRTUAL TABLE \"d x\" USING fts5(title);";
    String other = T + "CREATE VIRTUAL TABLE \"d x\" USING fts5(title, body)";
    lead(T, one);
    lead(one, other);
    lead(one, T);
    try (SqliteFile file = SqliteFile.create();
        Connection connection = file.open()) {
      run(connection, one);
      assertThat(compare(file, T).destructive())
          .containsExactly("drops virtual table \"d x\" and its rows");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiterString = "=>", textBlock = """
      Id INTEGER PRIMARY KEY, A TEXT CHECK (a > '') => id INTEGER PRIMARY KEY, a TEXT CHECK (A > '')
      id INTEGER PRIMARY KEY                         => id INTEGER NOT NULL PRIMARY KEY
      id INTEGER PRIMARY KEY, a INT REFERENCES t => id INTEGER PRIMARY KEY, a INT REFERENCES t (id)
      a INT DEFAULT 1, b INT DEFAULT 1000            => a INT DEFAULT TRUE, b INT DEFAULT 1e3
      """)
  void what_means_the_same_differs_in_nothing(String live, String wanted) throws Exception {
    try (SqliteFile file = SqliteFile.create();
        Connection connection = file.open()) {
      run(connection, "CREATE TABLE t (" + live + "); CREATE INDEX i ON t (lower(+1));");
      Diff.Report report =
          compare(file, "CREATE TABLE T (" + wanted + "); CREATE INDEX I ON T ((lower(+1)));");
      assertThat(report.differences()).isEmpty();
      assertThat(report.sql()).isEmpty();
    }
  }

  @Test
  void a_model_does_not_care_how_a_type_was_declared() throws SQLException {
    try (SqliteFile file = SqliteFile.create();
        Connection connection = file.open()) {
      run(connection, "CREATE TABLE T (A INT, b DATETIME NOT NULL, c DECIMAL(5,2) DEFAULT TRUE)");
      TestDatabase database =
          new TestDatabase(connection, new SqliteDialectProvider().connect(connection));
      Table model = Table.builder(QualifiedName.of("t"))
          .column(Column.of("a", Types.integer()))
          .column(Column.of("b", Types.timestamp()).withNullable(false))
          .column(Column.of("c", Types.numeric(5, 2)).withDefault(ColumnDefault.constant(1)))
          .build();
      Schema live = database.inspect();
      Schema wanted = database
          .dialect()
          .normalizer()
          .normalize(connection, new Schema(List.of(model), List.of(), List.of()), live);
      assertThat(wanted).isEqualTo(live);
    }
  }

  @Test
  void what_the_model_has_no_place_for_is_told() throws Exception {
    try (SqliteFile file = SqliteFile.create();
        Connection connection = file.open()) {
      run(
          connection,
          "CREATE TABLE t (a TEXT NOT NULL ON CONFLICT REPLACE, b TEXT,"
              + " PRIMARY KEY (a DESC), UNIQUE (b COLLATE NOCASE))");
      assertThat(compare(file, "").notes())
          .anySatisfy(note -> assertThat(note)
              .contains("1 ON CONFLICT of NOT NULL, 2 orders and collations of keys"));
    }
  }
}
