package org.athanor.dialects.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.athanor.command.Diff;
import org.athanor.command.LiveState;
import org.athanor.command.ScriptState;
import org.athanor.command.Workbench;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialects.mariadb.MariaDbDialectProvider;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.ScriptRounds;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.script.SqlFile;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leads from a database to the SQL that is wanted, both ways, as SHOW CREATE prints it. */
final class MariaDbDiffIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir
  Path folder;

  private ScratchDatabase database;
  private Connection connection;
  private Dialect dialect;

  /** Two states of a database; whoever can go one way can go back. */
  private record Pair(String name, String one, String other) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static List<Pair> pairs() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    String text = Files.readString(Path.of("src/test/resources/mariadb/pairs.sql"));
    for (String section : text.split("(?m)^-- pair: ", -1)) {
      if (!section.isBlank()) {
        String[] parts = section.split("(?m)^-- other:\n", -1);
        int end = parts[0].indexOf('\n');
        pairs.add(new Pair(parts[0].substring(0, end).strip(), parts[0].substring(end), parts[1]));
      }
    }
    return pairs;
  }

  @BeforeEach
  void open() throws SQLException {
    database = MariaDbServer.shared().createDatabase();
    connection = database.open();
    dialect = new MariaDbDialectProvider().connect(connection);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    database.close();
  }

  private Workbench bench() {
    JdbcConnectionSource server =
        new JdbcConnectionSource(database.jdbcUrl(), database.user(), null, PATIENCE);
    return new Workbench(server, new Dialects(List.of(new MariaDbDialectProvider())), Set.of());
  }

  private Diff.Report diff(String wanted) throws IOException {
    Path file = Files.writeString(folder.resolve("wanted.sql"), wanted);
    try (Workbench bench = bench()) {
      return new Diff(bench).run(new LiveState(database), new ScriptState(file));
    }
  }

  private void run(String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (ScriptStatement part : ScriptSplitter.split(script, dialect.lexicalRules())) {
        statement.execute(part.sql());
      }
    }
  }

  private List<String> strings(String query) throws SQLException {
    List<String> strings = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        strings.add(row.getString(1));
      }
    }
    return strings;
  }

  /** What the server itself prints of everything, to be compared word for word. */
  private List<String> printed() throws SQLException {
    List<String> printed = new ArrayList<>();
    for (String table : strings("SELECT table_name FROM information_schema.tables"
        + " WHERE table_schema = DATABASE() ORDER BY table_name")) {
      printed.add(shown("SHOW CREATE TABLE `" + table + "`", 2));
    }
    for (String trigger : strings("SELECT trigger_name FROM information_schema.triggers"
        + " WHERE trigger_schema = DATABASE() ORDER BY trigger_name")) {
      printed.add(shown("SHOW CREATE TRIGGER `" + trigger + "`", 3));
    }
    for (String event : strings("SELECT event_name FROM information_schema.events"
        + " WHERE event_schema = DATABASE() ORDER BY event_name")) {
      printed.add(shown("SHOW CREATE EVENT `" + event + "`", 4).replaceAll(" STARTS '.*?'", ""));
    }
    for (String routine : strings("SELECT CONCAT(routine_type, ' `', routine_name, '`')"
        + " FROM information_schema.routines WHERE routine_schema = DATABASE() ORDER BY 1")) {
      printed.add(shown("SHOW CREATE " + routine, 3));
    }
    return printed;
  }

  /** Without what differs from run to run, and with keys in one order: theirs says nothing. */
  private String shown(String query, int column) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      List<String> lines = row.getString(column)
          .replace("CREATE OR REPLACE ", "CREATE ")
          .replace("`" + database.name() + "`.", "")
          .replaceAll(" AUTO_INCREMENT=\\d+", "")
          .lines()
          .map(line -> line.replaceAll(",$", ""))
          .toList();
      List<String> keys =
          lines.stream().filter(line -> line.matches(" +[A-Z].*")).sorted().toList();
      List<String> rest =
          lines.stream().filter(line -> !line.matches(" +[A-Z].*")).toList();
      return String.join("\n", rest) + "\n" + String.join("\n", keys);
    }
  }

  private void load(String script) throws SQLException {
    new ScriptRounds(connection, dialect).load(List.of(new SqlFile(folder, script)));
  }

  private void leads(String from, String to) throws SQLException, IOException {
    load(to);
    List<String> wanted = printed();
    close();
    open();
    load(from);

    Diff.Report report = diff(to);
    run(report.sql());

    assertThat(printed()).as(report.sql()).isEqualTo(wanted);
    assertThat(diff(to).differences()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void the_script_leads_to_what_the_server_prints_of_the_wanted_sql(Pair pair)
      throws SQLException, IOException {
    leads(pair.one(), pair.other());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void the_script_leads_back(Pair pair) throws SQLException, IOException {
    leads(pair.other(), pair.one());
  }

  @Test
  void scratch_databases_have_the_collation_of_their_sibling_and_are_taken_away()
      throws SQLException, IOException {
    run("ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_czech_ci; CREATE TABLE t (a text)");

    assertThat(diff("CREATE TABLE t (a text)").differences()).isEmpty();
    assertThat(strings("SHOW DATABASES LIKE 'athanor\\_scratch\\_%'")).isEmpty();
  }

  @Test
  void statements_stand_in_any_order_with_delimiters_between_them()
      throws SQLException, IOException {
    Diff.Report report = diff("""
        CREATE VIEW v AS SELECT id FROM w;
        CREATE VIEW w AS SELECT id FROM t;
        DELIMITER //
        CREATE TRIGGER touch BEFORE UPDATE ON t FOR EACH ROW BEGIN
          SET NEW.id = OLD.id;
          SET NEW.id = NEW.id;
        END//
        DELIMITER ;
        CREATE TABLE t (id int PRIMARY KEY);
        """);
    run(report.sql());

    assertThat(strings("SHOW TABLES")).containsExactly("t", "v", "w");
    assertThat(report.sql()).contains("DELIMITER $$").doesNotContain("TRANSACTION", "COMMIT");
  }

  @Test
  void rows_stay_when_a_table_is_changed_in_many_ways_at_once() throws SQLException, IOException {
    run("CREATE TABLE t (a int, b varchar(9), c int, KEY (c)) COLLATE latin1_bin;"
        + "INSERT INTO t VALUES (1, 'one', 10), (2, 'two', 20)");

    run(diff("""
        CREATE TABLE t (id bigint AUTO_INCREMENT PRIMARY KEY, b varchar(20) NOT NULL DEFAULT 'x',
          a bigint, d int DEFAULT 7, c int, UNIQUE (a, d))
        COLLATE utf8mb4_bin PARTITION BY KEY (id) PARTITIONS 2;
        """.replace(", UNIQUE (a, d)", "")).sql());

    assertThat(strings("SELECT CONCAT_WS(',', b, a, d, c) FROM t ORDER BY a"))
        .containsExactly("one,1,7,10", "two,2,7,20");
  }

  @Test
  void partitions_that_are_added_behind_the_others_write_no_row_again()
      throws SQLException, IOException {
    String table =
        "CREATE TABLE t (y int) PARTITION BY RANGE (y) (PARTITION a VALUES LESS THAN (1)";
    run(table + ")");

    assertThat(diff(table + ", PARTITION `b c` VALUES LESS THAN (2))").sql())
        .startsWith("ALTER TABLE t ADD PARTITION (PARTITION `b c` VALUES LESS THAN (2))");
  }
}
