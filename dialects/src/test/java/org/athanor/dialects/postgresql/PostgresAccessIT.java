package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Inspector;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.operation.Operation;
import org.athanor.plan.Planner;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Schema;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who owns what and who may do what with it; the roles are those that every server has. */
class PostgresAccessIT {
  private static final Inspector.Scope SCOPE =
      Inspector.Scope.DEFAULT.withObjects().withServerObjects();

  private static final String BASE = """
      CREATE TABLE t (id serial PRIMARY KEY, a text, b text);
      CREATE VIEW v AS SELECT a FROM t;
      CREATE FUNCTION f(int, VARIADIC text[]) RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
      CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);
      CREATE AGGREGATE every_row(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
      CREATE TYPE m AS ENUM ('a');
      CREATE DOMAIN d AS int;
      CREATE TYPE pair AS (x int);
      CREATE TYPE span AS RANGE (SUBTYPE = float8);
      CREATE SEQUENCE q;
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GRANT SELECT, INSERT ON t TO pg_monitor; GRANT UPDATE (a, b) ON t TO pg_monitor"
            + " | GRANT SELECT ON t TO pg_monitor WITH GRANT OPTION;"
            + " GRANT UPDATE (a) ON t TO pg_monitor; GRANT SELECT ON t TO PUBLIC"
            + " | GRANT ALL ON t, v TO pg_monitor",
        "REVOKE ALL ON t FROM CURRENT_USER | GRANT SELECT ON t TO CURRENT_USER WITH GRANT OPTION",
        "GRANT USAGE ON SEQUENCE t_id_seq, q TO pg_monitor | GRANT ALL ON SEQUENCE q TO pg_monitor",
        "REVOKE ALL ON FUNCTION f, total FROM PUBLIC; GRANT EXECUTE ON FUNCTION f TO pg_monitor"
            + " | REVOKE ALL ON PROCEDURE p FROM PUBLIC;"
            + " GRANT EXECUTE ON FUNCTION every_row TO pg_monitor",
        "REVOKE ALL ON TYPE m, d FROM PUBLIC; GRANT USAGE ON TYPE pair, span TO pg_monitor"
            + " | GRANT USAGE ON TYPE m TO pg_monitor",
        "GRANT CREATE ON SCHEMA public TO pg_monitor | REVOKE USAGE ON SCHEMA public FROM PUBLIC",
      })
  void privileges_are_reached_from_each_other(String line) throws SQLException {
    String[] states = line.split(" \\| ", -1);
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = open(connection);
      database.executeSql(BASE);
      Schema base = read(database);
      for (String state : states) {
        Schema wanted = wanted(state);
        assertThat(changes(database, wanted)).isNotEmpty();
        lead(database, wanted);
      }
      lead(database, wanted(states[0]));
      lead(database, base);
    }
  }

  @Test
  void owners_that_are_named_are_given_and_others_stay() throws SQLException {
    String owned = "ALTER TABLE t OWNER TO pg_monitor; ALTER VIEW v OWNER TO pg_monitor;"
        + " ALTER FUNCTION f OWNER TO pg_monitor; ALTER PROCEDURE p OWNER TO pg_monitor;"
        + " ALTER AGGREGATE total(int) OWNER TO pg_monitor;"
        + " ALTER AGGREGATE every_row(*) OWNER TO pg_monitor; ALTER TYPE m OWNER TO pg_monitor;"
        + " ALTER DOMAIN d OWNER TO pg_monitor; ALTER TYPE pair OWNER TO pg_monitor;"
        + " ALTER TYPE span OWNER TO pg_monitor; ALTER SEQUENCE q OWNER TO pg_monitor";
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = open(connection);
      database.executeSql(BASE);
      Schema base = read(database);
      Schema wanted = wanted(owned);
      assertThat(changes(database, wanted)).hasSize(11);
      lead(database, wanted);
      assertThat(changes(database, base)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REVOKE ALL ON t FROM pg_monitor | GRANT SELECT ON t TO pg_monitor",
        "GRANT SELECT ON t TO pg_signal_backend"
            + " | REVOKE ALL ON t FROM pg_signal_backend; GRANT ALL ON t TO pg_monitor",
        "REVOKE ALL ON t FROM pg_monitor; GRANT INSERT ON t TO pg_monitor"
            + " | REVOKE ALL ON t FROM pg_signal_backend; GRANT SELECT ON t TO pg_signal_backend",
      })
  void another_owner_has_what_belongs_to_the_owner(String line) throws SQLException {
    String[] states = line.split(" \\| ", -1);
    String first = "ALTER TABLE t OWNER TO pg_monitor; " + states[0];
    String second = "ALTER TABLE t OWNER TO pg_signal_backend; " + states[1];
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = open(connection);
      database.executeSql(BASE);
      for (String state : List.of(first, second, first)) {
        Schema wanted = wanted(state);
        assertThat(changes(database, wanted)).isNotEmpty();
        lead(database, wanted);
      }
    }
  }

  @Test
  void members_of_an_extension_have_what_is_granted_beyond_the_extension() throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = open(connection);
      database.executeSql(BASE);
      Schema base = read(database);
      database.executeSql("CREATE EXTENSION pg_stat_statements");
      Schema plain = read(database);
      assertThat(changes(database, base))
          .allMatch(change -> change instanceof SchemaChange.ObjectRemoved removed
              && removed.object().kind() == ObjectKind.EXTENSION);
      Schema wanted = wanted("CREATE EXTENSION pg_stat_statements;"
          + " GRANT EXECUTE ON FUNCTION pg_stat_statements_reset TO pg_monitor;"
          + " REVOKE ALL ON pg_stat_statements FROM PUBLIC");
      assertThat(changes(database, wanted)).hasSize(2);
      lead(database, wanted);
      lead(database, plain);
      lead(database, base);
      lead(database, wanted);
      lead(database, base);
    }
  }

  @Test
  void what_is_made_again_keeps_its_owner_and_privileges() throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = open(connection);
      database.executeSql(BASE);
      database.executeSql(
          "ALTER VIEW v OWNER TO pg_monitor; GRANT SELECT (a) ON v TO pg_signal_backend");
      lead(
          database,
          wanted("DROP VIEW v;"
              + " ALTER TABLE t ALTER a TYPE varchar(9); CREATE VIEW v AS SELECT a FROM t;"
              + " GRANT SELECT (a) ON v TO pg_signal_backend"));
      assertThat(text(connection, "SELECT relowner::regrole FROM pg_class WHERE relname = 'v'"))
          .isEqualTo("pg_monitor");
      assertThat(text(
              connection,
              "SELECT has_column_privilege('pg_signal_backend', 'v', 'a', 'SELECT')::text"))
          .isEqualTo("true");
    }
  }

  /** What new tables get by themselves is taken away again where it is not wanted. */
  @Test
  void new_objects_have_no_more_than_is_wanted() throws SQLException {
    String defaults = "ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO pg_monitor;"
        + " ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC";
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = open(connection);
      database.executeSql(BASE);
      database.executeSql(defaults);
      lead(
          database,
          wanted("CREATE TABLE one (a int); CREATE TABLE two (a int);"
              + " GRANT SELECT ON two TO pg_monitor; CREATE FUNCTION g() RETURNS int LANGUAGE sql"
              + " AS 'SELECT 1'; " + defaults + "; CREATE TABLE three (a int)"));
      String granted = "SELECT string_agg(table_name, ',' ORDER BY table_name) FROM"
          + " information_schema.table_privileges WHERE grantee = 'pg_monitor'"
          + " AND table_schema = 'public' AND privilege_type = ";
      assertThat(text(connection, granted + "'SELECT'")).isEqualTo("three,two");
      assertThat(text(connection, granted + "'DELETE'")).isEqualTo("three");
      assertThat(text(connection, "SELECT has_function_privilege('pg_monitor', 'g()', 'EXECUTE')"))
          .isEqualTo("t");
    }
  }

  @Test
  void defaults_that_change_say_nothing_of_what_stands() throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = open(connection);
      database.executeSql(BASE);
      Schema wanted = wanted("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pg_monitor");
      assertThat(changes(database, wanted)).hasSize(1);
      lead(database, wanted);
    }
  }

  private static String text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }

  private static TestDatabase open(Connection connection) throws SQLException {
    return new TestDatabase(connection, new PostgresDialectProvider().connect(connection));
  }

  private static Schema wanted(String state) throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = open(connection);
      database.executeSql(BASE);
      database.executeSql(state);
      return read(database);
    }
  }

  private static Schema read(TestDatabase database) throws SQLException {
    Inspector inspector = database.dialect().inspector();
    return inspector
        .inspect(database.connection(), SCOPE)
        .withDependencies(inspector.dependencies(database.connection(), SCOPE));
  }

  private static List<SchemaChange> changes(TestDatabase database, Schema wanted)
      throws SQLException {
    DiffOptions options = DiffOptions.of(database.dialect().capabilities());
    return new Differ(options).diff(read(database), wanted);
  }

  /** Leads there, and finds nothing to do then. */
  private static void lead(TestDatabase database, Schema wanted) throws SQLException {
    Dialect dialect = database.dialect();
    List<SchemaChange> changes = changes(database, wanted);
    List<Operation> steps = new Planner(dialect, Planner.Purpose.SCRIPT)
        .plan(changes, read(database), wanted)
        .upgradeOperations();
    for (Operation step : steps) {
      database.run(step);
    }
    assertThat(changes(database, wanted)).isEmpty();
  }
}
