package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.athanor.schema.Schema;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the server prints is written so that it prints the same again: it reads some of what it
 * prints as something else.
 */
class PostgresSpellingIT {
  private static final String ARRAYS = """
      CREATE DOMAIN d AS varchar(9) CHECK (VALUE IN ('x', 'y')) DEFAULT 'x';
      CREATE TABLE t (
        id bigint PRIMARY KEY, a varchar(9) CHECK (a IN ('x', 'y]', 'z''])::text[])', '("')),
        b varchar CHECK (b NOT IN ('x') AND upper(b) = ANY (ARRAY['x', 'Y'])), c char(3) CHECK
        (c IN ('one', 'two')), n numeric CHECK (n IN (1, 2)), "ANY ((ARRAY[" varchar
        CHECK ("ANY ((ARRAY[" IN ('q')), g boolean GENERATED ALWAYS AS (a IN ('x')) STORED,
        f boolean DEFAULT ('v'::varchar IN ('v', 'w')),
        e varchar[] CHECK (a = ANY (e) AND e && ARRAY['x', 'y']::varchar[]));
      CREATE INDEX i ON t (id) WHERE a IN ('x', 'z');
      CREATE INDEX j ON t ((a IN ('x')));
      CREATE VIEW v AS SELECT id, a NOT IN ('x', 'y') AS other FROM t WHERE b IN ('p', 'q');
      CREATE MATERIALIZED VIEW m AS SELECT id FROM t WHERE b IN ('p');
      CREATE POLICY p ON t USING (a IN ('x')) WITH CHECK (a IN ('y'));
      CREATE RULE r AS ON INSERT TO t WHERE new.a IN ('x') DO ALSO NOTHING;
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW WHEN (NEW.a IN ('x', 'y'))
        EXECUTE FUNCTION f();
      CREATE TABLE w (k varchar(9)) PARTITION BY LIST (k);
      CREATE TABLE w1 PARTITION OF w FOR VALUES IN ('x');
      CREATE INDEX w1_k ON w1 (k) WHERE k IN ('x', 'y');
      ALTER TABLE w1 ADD CONSTRAINT w1_c CHECK (k IN ('x', 'z'));
      """;

  @Test
  void arrays_are_printed_alike_again() throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = DefinedState.open(connection);
      Schema wanted = DefinedState.of(ARRAYS);
      DefinedState.lead(database, wanted);
      assertThat(database.query("SELECT pg_get_constraintdef(oid) FROM pg_constraint"
              + " WHERE conname IN ('t_a_check', 'w1_c')"))
          .allMatch(check -> check.contains("])::text[])"))
          .hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bigint DEFAULT 2 | bigint DEFAULT bigint '2' | bigint DEFAULT -2",
        "smallint DEFAULT 1 | smallint DEFAULT smallint '1' | smallint DEFAULT -1",
        "numeric DEFAULT 1 | numeric DEFAULT numeric '1' | numeric DEFAULT -1.5",
        "numeric DEFAULT 1.5 | numeric DEFAULT 99999999999999999999 | numeric DEFAULT 1.50",
        "float8 DEFAULT 1.5 | float8 DEFAULT float8 '1.5' | float8 DEFAULT 3000000000",
        "int DEFAULT -2147483648 | int DEFAULT 2147483647 | int DEFAULT 1 + 1",
      })
  void numbers_are_printed_alike_again(String line) throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = DefinedState.open(connection);
      database.executeSql("CREATE TABLE t (a int)");
      for (String column : line.split(" \\| ", -1)) {
        Schema wanted = DefinedState.of("CREATE TABLE t (a " + column + ")");
        assertThat(DefinedState.changes(database, wanted)).isNotEmpty();
        DefinedState.lead(database, wanted);
      }
    }
  }

  @Test
  void the_schema_that_is_always_there_gets_its_first_comment_back() throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = DefinedState.open(connection);
      Schema empty = DefinedState.read(database);
      DefinedState.lead(database, DefinedState.of("COMMENT ON SCHEMA public IS 'it''s'"));
      DefinedState.lead(database, empty);
      assertThat(database.query("SELECT obj_description('public'::regnamespace)"))
          .containsExactly("standard public schema");
    }
  }
}
