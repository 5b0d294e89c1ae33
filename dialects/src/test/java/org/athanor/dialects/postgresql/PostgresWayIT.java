package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.athanor.operation.CreateObject;
import org.athanor.plan.MigrationPlan;
import org.athanor.schema.MaterializedView;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A plan leads from one state to the next and back, whatever stands in the way: it is dropped and
 * made again.
 */
class PostgresWayIT {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Views on views, of which the lowest loses a column.
        "CREATE TABLE t (id int, a text, b text); CREATE VIEW v AS SELECT * FROM t;"
            + " CREATE VIEW w AS SELECT id FROM v; CREATE MATERIALIZED VIEW m AS SELECT id FROM w;"
            + " CREATE UNIQUE INDEX m_id ON m (id); COMMENT ON VIEW w IS 'upper';"
            + " COMMENT ON INDEX m_id IS 'key'"
            + " | CREATE TABLE t (id int, a text); CREATE VIEW v AS SELECT * FROM t;"
            + " CREATE VIEW w AS SELECT id FROM v; CREATE MATERIALIZED VIEW m AS SELECT id FROM w;"
            + " CREATE UNIQUE INDEX m_id ON m (id); COMMENT ON VIEW w IS 'upper';"
            + " COMMENT ON INDEX m_id IS 'key'",
        // A function that everything of a table uses.
        "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1';"
            + " CREATE TABLE t (a int PRIMARY KEY, d int DEFAULT f(1), g int GENERATED ALWAYS AS"
            + " (f(a)) STORED UNIQUE, CHECK (f(a) > 0)); CREATE INDEX i ON t (f(a), g);"
            + " CREATE TABLE u (g int REFERENCES t (g)); CREATE VIEW v AS SELECT g, f(a) FROM t;"
            + " CREATE POLICY p ON t USING (f(a) > 1); CREATE DOMAIN o AS int DEFAULT f(2)"
            + " CHECK (f(VALUE) > 0); CREATE TABLE w (o o, e int DEFAULT 7)"
            + " | CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT n';"
            + " CREATE TABLE t (a int PRIMARY KEY, d int DEFAULT f(3), g int GENERATED ALWAYS AS"
            + " (f(a)) STORED UNIQUE, CHECK (f(a) > 0)); CREATE INDEX i ON t (f(a), g);"
            + " CREATE TABLE u (g int REFERENCES t (g)); CREATE VIEW v AS SELECT g, f(a) FROM t;"
            + " CREATE POLICY p ON t USING (f(a) > 1); CREATE DOMAIN o AS int DEFAULT f(2)"
            + " CHECK (f(VALUE) > 0); CREATE TABLE w (o o, e int DEFAULT f(7))",
        // The same words call another function.
        "CREATE FUNCTION f(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql IMMUTABLE AS"
            + " 'SELECT 1'; CREATE TABLE t (a int DEFAULT f(1), b int, CHECK (f(b) > 0))"
            + " | CREATE FUNCTION f(a int, b text DEFAULT 'x') RETURNS int LANGUAGE sql IMMUTABLE"
            + " AS 'SELECT 1'; CREATE TABLE t (a int DEFAULT f(1), b int, CHECK (f(b) > 0))",
        // A call that fits the old function and the new one.
        "CREATE FUNCTION f(x int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT x';"
            + " CREATE TABLE t (a int DEFAULT f(1) CHECK (f(a) > 0), b int GENERATED ALWAYS AS"
            + " (f(a)) STORED); CREATE INDEX i ON t (f(a)); CREATE POLICY p ON t USING (f(a) > 0)"
            + " | CREATE FUNCTION f(x int, y int DEFAULT 0) RETURNS int LANGUAGE sql IMMUTABLE AS"
            + " 'SELECT x + y'; CREATE TABLE t (a int DEFAULT f(1) CHECK (f(a) > 0), b int"
            + " GENERATED ALWAYS AS (f(a)) STORED); CREATE INDEX i ON t (f(a));"
            + " CREATE POLICY p ON t USING (f(a) > 0); CREATE VIEW v AS SELECT f(7)",
        // Types that columns hold, directly, in arrays, and one in another.
        "CREATE DOMAIN d AS int; CREATE DOMAIN e AS d; CREATE TYPE c AS (x int, y text);"
            + " CREATE TYPE r AS RANGE (SUBTYPE = int); CREATE TYPE n AS (c c);"
            + " CREATE TABLE t (a d DEFAULT 1, b d[] DEFAULT '{2}', f e, c c, k c[], n n, r r);"
            + " CREATE VIEW v AS SELECT a, b, f, c, r FROM t; CREATE INDEX i ON t (a);"
            + " CREATE FUNCTION g(d, c) RETURNS e LANGUAGE sql AS 'SELECT $1'"
            + " | CREATE DOMAIN d AS bigint; CREATE DOMAIN e AS d CHECK (VALUE > 0);"
            + " CREATE TYPE c AS (y text, x bigint); CREATE TYPE n AS (c c);"
            + " CREATE TYPE r AS RANGE (SUBTYPE = int, SUBTYPE_DIFF = int4range_subdiff);"
            + " CREATE TABLE t (a d DEFAULT 1, b d[] DEFAULT '{2}', f e, c c, k c[], n n, r r);"
            + " CREATE VIEW v AS SELECT a, b, f, c, r FROM t; CREATE INDEX i ON t (a);"
            + " CREATE FUNCTION g(d, c) RETURNS e LANGUAGE sql AS 'SELECT $1'"
            + " | CREATE DOMAIN d AS bigint NOT NULL; CREATE TABLE t (a bigint, b d[])",
        // One name for things of several kinds.
        "CREATE TYPE x AS ENUM ('a') | CREATE TYPE x AS (a int) | CREATE DOMAIN x AS int"
            + " | CREATE TABLE x (a int) | CREATE VIEW x AS SELECT 1 AS a"
            + " | CREATE MATERIALIZED VIEW x AS SELECT 1 AS a | CREATE SEQUENCE x"
            + " | CREATE TYPE x AS RANGE (SUBTYPE = int)",
      })
  void what_stands_in_the_way_is_made_again(String line) throws SQLException {
    DefinedState.leadThrough(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE FUNCTION plus(int, int) RETURNS int LANGUAGE internal STRICT AS 'int4pl'"
            + " | CREATE FUNCTION plus(int, int) RETURNS int LANGUAGE internal IMMUTABLE COST 3"
            + " AS 'int4mi'",
        "CREATE FUNCTION place() RETURNS bigint LANGUAGE internal WINDOW AS 'window_rank'"
            + " | CREATE FUNCTION place() RETURNS bigint LANGUAGE internal WINDOW"
            + " AS 'window_row_number'",
        "CREATE FUNCTION word() RETURNS text LANGUAGE c AS '$libdir/dict_snowball',"
            + " 'dsnowball_init'"
            + " | CREATE FUNCTION word() RETURNS text LANGUAGE c STRICT AS"
            + " '$libdir/dict_snowball', 'dsnowball_lexize'",
        "CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int, SSPACE = 8, INITCOND = '0',"
            + " COMBINEFUNC = int4pl, MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = int,"
            + " MINITCOND = '0', PARALLEL = SAFE);"
            + " CREATE AGGREGATE top(int) (SFUNC = int4larger, STYPE = int, SORTOP = >)"
            + " | CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int,"
            + " FINALFUNC = int4abs, FINALFUNC_MODIFY = SHAREABLE, PARALLEL = RESTRICTED);"
            + " CREATE AGGREGATE top(int) (SFUNC = int4smaller, STYPE = int, SORTOP = <)",
        "CREATE AGGREGATE middle(float8 ORDER BY anyelement) (SFUNC = ordered_set_transition,"
            + " STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA)"
            + " | CREATE AGGREGATE place(VARIADIC \"any\" ORDER BY VARIADIC \"any\") (SFUNC ="
            + " ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final,"
            + " FINALFUNC_EXTRA, HYPOTHETICAL); COMMENT ON AGGREGATE place(VARIADIC \"any\""
            + " ORDER BY VARIADIC \"any\") IS 'where it would stand'",
        "CREATE FUNCTION f(a int, b text DEFAULT 'x') RETURNS int LANGUAGE sql AS 'SELECT 1'"
            + " | CREATE FUNCTION f(a int, c text) RETURNS bigint LANGUAGE sql AS 'SELECT 1'"
            + " | CREATE PROCEDURE f(a int, c text) LANGUAGE sql AS 'SELECT 1'",
      })
  void routines_of_all_kinds_are_changed(String line) throws SQLException {
    DefinedState.leadThrough(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE DOMAIN d AS int; ALTER DOMAIN d ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID"
            + " | CREATE DOMAIN d AS int CONSTRAINT c CHECK (VALUE > 0) NOT NULL"
            + " CONSTRAINT e CHECK (VALUE < 9) DEFAULT 3",
        "CREATE TABLE t (a int); ALTER TABLE t FORCE ROW LEVEL SECURITY"
            + " | CREATE TABLE t (a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY"
            + " | CREATE TABLE t (a int); ALTER TABLE t FORCE ROW LEVEL SECURITY,"
            + " ENABLE ROW LEVEL SECURITY",
        "CREATE TABLE t (a int); CREATE TABLE u (a int); CREATE FUNCTION f() RETURNS trigger"
            + " LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE CONSTRAINT TRIGGER g"
            + " AFTER INSERT ON t FROM u DEFERRABLE FOR EACH ROW EXECUTE FUNCTION f()"
            + " | CREATE TABLE t (a int); CREATE FUNCTION f() RETURNS trigger"
            + " LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER g AFTER INSERT ON t"
            + " REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION f()",
        "CREATE SUBSCRIPTION s CONNECTION 'host=localhost' PUBLICATION p, q"
            + " WITH (connect = false, slot_name = NONE, enabled = false)"
            + " | CREATE SUBSCRIPTION s CONNECTION 'host=localhost port=1' PUBLICATION p"
            + " WITH (connect = false, slot_name = NONE, enabled = false, binary = true,"
            + " streaming = on, synchronous_commit = 'local');"
            + " COMMENT ON SUBSCRIPTION s IS 'it''s'",
        "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t;"
            + " ALTER VIEW v ALTER a SET DEFAULT 5 | CREATE TABLE t (a int);"
            + " CREATE VIEW v AS SELECT a FROM t WHERE a > 1; ALTER VIEW v ALTER a SET DEFAULT 6",
      })
  void details_of_objects_are_changed(String line) throws SQLException {
    DefinedState.leadThrough(line);
  }

  @Test
  void rows_are_kept_while_their_types_are_made_again() throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = DefinedState.open(connection);
      database.executeSql("CREATE DOMAIN d AS int; CREATE TYPE c AS (x int, y text);"
          + " CREATE TABLE t (a d, b d[], c c); INSERT INTO t VALUES (1, '{2,3}', '(4,five)')");
      DefinedState.lead(
          database,
          DefinedState.of("CREATE DOMAIN d AS bigint CHECK (VALUE > 0);"
              + " CREATE TYPE c AS (x bigint, y text); CREATE TABLE t (a d, b d[], c c)"));
      assertThat(database.query("SELECT t::text FROM t"))
          .containsExactly("(1,\"{2,3}\",\"(4,five)\")");
    }
  }

  @Test
  void indexes_of_a_materialized_view_change_without_filling_it_anew() throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = DefinedState.open(connection);
      database.executeSql("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a, 2 AS b;"
          + " CREATE INDEX i ON m (a); COMMENT ON INDEX i IS 'one'; CREATE INDEX k ON m (b)");
      MigrationPlan plan = DefinedState.lead(
          database,
          DefinedState.of("CREATE MATERIALIZED VIEW m AS SELECT 1 AS a, 2 AS b;"
              + " CREATE INDEX i ON m (b); COMMENT ON INDEX i IS 'one';"
              + " COMMENT ON MATERIALIZED VIEW m IS 'it'"));
      assertThat(plan.upgradeOperations())
          .noneMatch(step ->
              step instanceof CreateObject create && create.object() instanceof MaterializedView);
    }
  }
}
