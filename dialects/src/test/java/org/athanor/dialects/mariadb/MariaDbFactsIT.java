package org.athanor.dialects.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.athanor.catalog.CatalogState;
import org.athanor.dialect.Dialect;
import org.athanor.effects.SessionSettings;
import org.athanor.effects.StatementFacts;
import org.athanor.schema.QualifiedName;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.testkit.TracedStatement;
import org.athanor.trace.SessionTrace;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the facts of changes of a table with what the server accepts: each change on a plain
 * table, on one with a full-text index and on one with generated columns.
 */
class MariaDbFactsIT {
  private static final String CLAUSES = "alter-clauses.txt";
  private static final QualifiedName T = QualifiedName.of("t");

  /** What makes a table more than plain. */
  private enum Shape {
    PLAIN(""),
    FULL_TEXT(", FULLTEXT INDEX ft (txt)"),
    GENERATED(", g int AS (a + 1) VIRTUAL, gs int AS (a + 2) STORED");

    private final String members;

    Shape(String members) {
      this.members = members;
    }

    List<String> setup() {
      return List.of(
          "CREATE TABLE p (id int PRIMARY KEY) ENGINE=InnoDB",
          "CREATE TABLE t (id int NOT NULL, a int, b varchar(50) CHARACTER SET utf8mb4,"
              + " bl varchar(50) CHARACTER SET latin1, n decimal(10,2), nn int NOT NULL DEFAULT 1,"
              + " e enum('a','b'), s set('x','y'), pid int, txt text, u int, PRIMARY KEY (id),"
              + " INDEX ib (b), UNIQUE INDEX ub (u)" + members + ") ENGINE=InnoDB");
    }
  }

  /**
   * A line of the file.
   *
   * @param name what it is called
   * @param sql the statement
   * @param before what is run before it
   */
  private record Clause(String name, String sql, List<String> before) {
    static Clause of(String line) {
      String[] parts = line.split(" \\| ", -1);
      return new Clause(
          parts[0].strip(),
          "ALTER TABLE t " + parts[1].strip(),
          parts.length > 2 ? List.of("ALTER TABLE t " + parts[2].strip()) : List.of());
    }
  }

  private static List<Clause> clauses() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(MariaDbFactsIT.class.getResourceAsStream(CLAUSES))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Clause::of)
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> the_server_accepts_what_the_facts_say_and_nothing_cheaper()
      throws IOException {
    return clauses().stream()
        .map(clause -> DynamicTest.dynamicTest(clause.name(), () -> compare(clause)));
  }

  private static void compare(Clause clause) throws SQLException {
    List<String> known = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Shape shape : Shape.values()) {
      List<String> setup = new ArrayList<>(shape.setup());
      setup.addAll(clause.before());
      try (ScratchDatabase database = MariaDbServer.shared().createDatabase();
          Connection connection = database.open();
          Connection onlooker = database.open()) {
        run(setup, connection);
        Dialect dialect = new MariaDbDialectProvider().connect(connection);
        try (SessionTrace watch = dialect.tracer().orElseThrow().watch(connection, onlooker)) {
          seen.add(shape + " "
              + words(TracedStatement.run(clause.sql(), connection, watch).facts()));
          known.add(shape + " " + words(facts(setup, clause.sql(), dialect)));
        } catch (SQLException e) {
          // The server refuses the clause on this shape: there is nothing to drop.
          assertThat(e.getErrorCode()).as("%s: %s", shape, e.getMessage()).isEqualTo(1091);
        }
      }
    }
    assertThat(known).isNotEmpty().isEqualTo(seen);
  }

  @Test
  void an_index_is_asked_for_too_and_what_asks_itself_is_not() throws SQLException {
    assertThat(seen("CREATE INDEX i ON t (a)")).isEqualTo("LOCK=NONE [INDEX_BUILD]");
    assertThat(seen("DROP INDEX ib ON t")).isEqualTo("LOCK=NONE []");
    assertThat(seen("ALTER TABLE t FORCE, ALGORITHM=COPY, LOCK=SHARED -- said"))
        .isEqualTo("LOCK=SHARED [COPY]");
    assertThat(seen("ALTER TABLE t FORCE -- by itself")).isEqualTo("LOCK=NONE [REBUILD]");
    assertThat(seen("TRUNCATE TABLE t")).isEqualTo("LOCK=EXCLUSIVE []");
  }

  @Test
  void the_session_that_asks_is_left_as_it_was_and_the_copy_is_gone() throws SQLException {
    try (ScratchDatabase database = MariaDbServer.shared().createDatabase();
        Connection connection = database.open();
        Connection onlooker = database.open()) {
      run(Shape.PLAIN.setup(), connection);
      run(List.of("SET SESSION foreign_key_checks = 0"), connection);
      String home = onlooker.getCatalog();
      Dialect dialect = new MariaDbDialectProvider().connect(connection);
      try (SessionTrace watch = dialect.tracer().orElseThrow().watch(connection, onlooker)) {
        StatementFacts facts = TracedStatement.run(
                "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (pid) REFERENCES p (id)",
                connection,
                watch)
            .facts();
        assertThat(words(facts)).isEqualTo("LOCK=NONE [INDEX_BUILD]");
      }
      assertThat(onlooker.getCatalog()).isEqualTo(home);
      try (Statement statement = onlooker.createStatement();
          var row = statement.executeQuery("SELECT @@SESSION.foreign_key_checks,"
              + " (SELECT count(*) FROM information_schema.schemata"
              + " WHERE schema_name = concat(DATABASE(), '_asked'))")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getInt(1)).isEqualTo(1);
        assertThat(row.getInt(2)).isZero();
      }
    }
  }

  private static String seen(String sql) throws SQLException {
    try (ScratchDatabase database = MariaDbServer.shared().createDatabase();
        Connection connection = database.open();
        Connection onlooker = database.open()) {
      run(Shape.PLAIN.setup(), connection);
      Dialect dialect = new MariaDbDialectProvider().connect(connection);
      try (SessionTrace watch = dialect.tracer().orElseThrow().watch(connection, onlooker)) {
        return words(TracedStatement.run(sql, connection, watch).facts());
      }
    }
  }

  private static StatementFacts facts(List<String> setup, String sql, Dialect dialect) {
    CatalogState catalog = CatalogState.empty(dialect.catalogRules());
    for (String each : setup) {
      catalog = catalog.after(dialect.grammar().parse(each));
    }
    SqlCommand command = dialect.grammar().parse(sql);
    return dialect.effects().factsOf(command, catalog, SessionSettings.UNKNOWN);
  }

  private static void run(List<String> statements, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** {@code LOCK=NONE [INDEX_BUILD]}. */
  private static String words(StatementFacts facts) {
    Set<String> work = new TreeSet<>();
    facts.work().stream()
        .filter(done -> done.table().equals(T))
        .forEach(done -> work.add(done.kind().name().toUpperCase(Locale.ROOT)));
    return facts.lockOn(T).map(Object::toString).orElse("no lock") + " " + work;
  }
}
