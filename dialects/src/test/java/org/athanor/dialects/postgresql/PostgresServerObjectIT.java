package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.athanor.dialect.Inspector;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.ServerObject;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects of rarer kinds are made, changed and removed by what the catalog prints of them. */
class PostgresServerObjectIT {
  private static final Inspector.Scope SCOPE =
      Inspector.Scope.DEFAULT.withObjects().withServerObjects();

  /** What all cases start from. */
  private static final String BASE = """
      CREATE TABLE t (id int PRIMARY KEY, a text, b text);
      CREATE TABLE u (id int PRIMARY KEY);
      CREATE INDEX t_a ON t (a);
      CREATE UNIQUE INDEX t_id ON t (id);
      CREATE VIEW v AS SELECT a FROM t;
      CREATE FUNCTION same(text, text) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
      CREATE FUNCTION fired() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
      CREATE FUNCTION seen() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
      CREATE TRIGGER touch BEFORE INSERT ON t EXECUTE FUNCTION fired();
      CREATE TYPE pair AS (x int, y int);
      CREATE FUNCTION sum(pair) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1.x + $1.y';
      """;

  /** The definitions of each line are reached from nothing, from each other, and left again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE RULE r AS ON INSERT TO t DO ALSO NOTIFY one"
            + " | CREATE RULE r AS ON INSERT TO t DO ALSO NOTIFY two;"
            + " COMMENT ON RULE r ON t IS 'it''s'; ALTER TABLE t DISABLE RULE r",
        "CREATE STATISTICS s ON a, b FROM t"
            + " | CREATE STATISTICS s (ndistinct) ON a, b FROM t;"
            + " ALTER STATISTICS s SET STATISTICS 50; COMMENT ON STATISTICS s IS 'both'",
        "CREATE TYPE span AS RANGE (SUBTYPE = float8); CREATE TABLE w (s span)"
            + " | CREATE TYPE span AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi)",
        "CREATE COLLATION c (LOCALE = 'C'); CREATE TABLE w (s text COLLATE c)"
            + " | CREATE COLLATION c (LOCALE = 'POSIX'); COMMENT ON COLLATION c IS 'plain'",
        "CREATE OPERATOR === (FUNCTION = same, LEFTARG = text, RIGHTARG = text)"
            + " | CREATE OPERATOR === (FUNCTION = same, LEFTARG = text, RIGHTARG = text,"
            + " COMMUTATOR = ===, RESTRICT = eqsel, HASHES); COMMENT ON OPERATOR ===(text, text)"
            + " IS 'same'",
        "CREATE OPERATOR === (FUNCTION = same, LEFTARG = text, RIGHTARG = text);"
            + " CREATE OPERATOR CLASS k FOR TYPE text USING btree AS OPERATOR 3 ===,"
            + " FUNCTION 1 bttextcmp(text, text)"
            + " | CREATE OPERATOR FAMILY k USING btree;"
            + " ALTER OPERATOR FAMILY k USING btree ADD FUNCTION 1 (int4, int8)"
            + " btint48cmp(int4, int8)",
        "CREATE CAST (pair AS int) WITH FUNCTION sum(pair)"
            + " | CREATE CAST (pair AS int) WITH FUNCTION sum(pair) AS IMPLICIT;"
            + " COMMENT ON CAST (pair AS int) IS 'added'",
        "CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple);"
            + " CREATE TEXT SEARCH CONFIGURATION f (COPY = simple)"
            + " | CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple, ACCEPT = false);"
            + " CREATE TEXT SEARCH CONFIGURATION f (COPY = simple);"
            + " ALTER TEXT SEARCH CONFIGURATION f ALTER MAPPING FOR word WITH d, simple",
        "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;"
            + " CREATE USER MAPPING FOR PUBLIC SERVER s"
            + " | CREATE FOREIGN DATA WRAPPER w OPTIONS (a 'b');"
            + " CREATE SERVER s TYPE 'x' VERSION 'y' FOREIGN DATA WRAPPER w OPTIONS (host 'h');"
            + " CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (\"user\" 'u');"
            + " CREATE FOREIGN TABLE far (a int OPTIONS (c 'd') NOT NULL DEFAULT 5,"
            + " CONSTRAINT positive CHECK (a > 0)) SERVER s OPTIONS (t 'u');"
            + " CREATE VIEW near AS SELECT a FROM far;"
            + " COMMENT ON FOREIGN TABLE far IS 'away'; COMMENT ON COLUMN far.a IS 'one';"
            + " ALTER TABLE far ALTER a SET STATISTICS 7"
            + " | CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;"
            + " CREATE FOREIGN TABLE far (a int, b int) SERVER s;"
            + " ALTER TABLE far ALTER a SET STATISTICS 7",
        "CREATE PUBLICATION p FOR TABLE t, u"
            + " | CREATE PUBLICATION p FOR TABLE t WITH (publish = 'insert')"
            + " | CREATE PUBLICATION p FOR ALL TABLES; COMMENT ON PUBLICATION p IS 'all'",
        "CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION seen()"
            + " | CREATE EVENT TRIGGER e ON ddl_command_end WHEN TAG IN ('CREATE TABLE')"
            + " EXECUTE FUNCTION seen(); ALTER EVENT TRIGGER e DISABLE",
        "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;"
            + " ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON SEQUENCES TO PUBLIC"
            + " | ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;"
            + " ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON SEQUENCES TO PUBLIC",
        "ALTER TABLE t ALTER a SET STORAGE EXTERNAL, ALTER b SET STATISTICS 55"
            + " | ALTER TABLE t ALTER a SET STORAGE MAIN, ALTER a SET (n_distinct = 5)",
        "ALTER TABLE t SET (fillfactor = 70, autovacuum_enabled = false)"
            + " | ALTER TABLE t SET (fillfactor = 80, toast.autovacuum_enabled = false)",
        "ALTER TABLE t REPLICA IDENTITY FULL; ALTER TABLE t CLUSTER ON t_a"
            + " | ALTER TABLE t REPLICA IDENTITY USING INDEX t_id; ALTER TABLE t CLUSTER ON t_pkey",
        "ALTER TABLE t DISABLE TRIGGER touch | ALTER TABLE t ENABLE ALWAYS TRIGGER touch",
        "CREATE TABLE w (id serial, n bigserial)"
            + " | CREATE TABLE w (id int GENERATED BY DEFAULT AS IDENTITY, n bigserial)"
            + " | CREATE TABLE w (n bigint); CREATE SEQUENCE w_n_seq",
        "CREATE SEQUENCE q AS int; ALTER SEQUENCE q OWNED BY t.id"
            + " | CREATE SEQUENCE q MINVALUE 1000 MAXVALUE 2000"
            + " | CREATE SEQUENCE q AS smallint INCREMENT -1; ALTER SEQUENCE q OWNED BY u.id"
            + " | DROP TABLE u; CREATE SEQUENCE q START 5;"
            + " CREATE TABLE w (x int DEFAULT nextval('q'))",
        "CREATE TABLE w (id int GENERATED ALWAYS AS IDENTITY (MINVALUE 100 MAXVALUE 200))"
            + " | CREATE TABLE w (id int GENERATED ALWAYS AS IDENTITY (MAXVALUE 50))"
            + " | CREATE TABLE w (id int GENERATED ALWAYS AS IDENTITY (MINVALUE 20 MAXVALUE 150))",
        "ALTER TABLE t SET UNLOGGED",
        "CREATE TABLE w (a int, s serial); CREATE VIEW x AS SELECT a FROM w"
            + " | CREATE TABLE w (a int, s serial) PARTITION BY LIST (a);"
            + " CREATE TABLE w1 PARTITION OF w FOR VALUES IN (1); CREATE INDEX w_a ON w (a);"
            + " CREATE VIEW x AS SELECT a FROM w",
        "CREATE TABLE w (a float8 DEFAULT 1.0, b varchar(9) DEFAULT 'a'::text, c int DEFAULT -1)"
            + " | CREATE TABLE w (a float8 DEFAULT 1, b varchar(9) DEFAULT 'a', c int DEFAULT 1)"
            + " | CREATE TABLE w (a float8, b varchar(9) DEFAULT NULL, c int)",
        "CREATE TABLE w (id int CONSTRAINT k UNIQUE);"
            + " CREATE TABLE x (c int, CONSTRAINT f FOREIGN KEY (c) REFERENCES w (id))"
            + " | CREATE TABLE w (id int CONSTRAINT k PRIMARY KEY);"
            + " CREATE TABLE x (c int, CONSTRAINT f FOREIGN KEY (c) REFERENCES w (id))",
        "CREATE TABLE w (a text DEFAULT 'x') | CREATE TABLE w (a int[])",
        "COMMENT ON SCHEMA public IS 'ours' | COMMENT ON SCHEMA public IS 'theirs'",
        "CREATE TABLE w (x int, y int); ALTER TABLE w OF pair; CREATE INDEX w_x ON w (x)"
            + " | CREATE TABLE w (x int, y int, z int)"
            + " | ALTER TYPE pair ADD ATTRIBUTE z int; CREATE TABLE w OF pair (PRIMARY KEY (x))"
            + " | CREATE TYPE other AS (n int); CREATE TABLE w OF other",
        "CREATE TABLE p (id int NOT NULL, n int DEFAULT 1, CHECK (n > 0));"
            + " CREATE TABLE w (x int PRIMARY KEY) INHERITS (p); CREATE INDEX w_n ON w (n);"
            + " CREATE TABLE y () INHERITS (w)"
            + " | CREATE TABLE p (id int NOT NULL, n int DEFAULT 1, m text, CHECK (n > 0));"
            + " CREATE TABLE w (x int PRIMARY KEY) INHERITS (p); CREATE TABLE y () INHERITS (w);"
            + " ALTER TABLE ONLY y ALTER n SET DEFAULT 5, ALTER n SET NOT NULL"
            + " | CREATE TABLE p (id int NOT NULL, n int); CREATE TABLE q (z text);"
            + " CREATE TABLE w (id int NOT NULL, n bigint, x int PRIMARY KEY);"
            + " CREATE TABLE y (k int) INHERITS (q)"
            + " | CREATE TABLE \"Q\" (z text); CREATE TABLE w (x int) INHERITS (\"Q\");"
            + " CREATE TABLE y (id int NOT NULL, n int, x int PRIMARY KEY)"
            + " | CREATE TABLE q (id int NOT NULL, z text CHECK (z <> ''));"
            + " CREATE TABLE w (x int) INHERITS (q); CREATE TABLE y () INHERITS (w)",
        "CREATE TABLE w (a int, b int) PARTITION BY LIST (a);"
            + " CREATE TABLE w1 PARTITION OF w FOR VALUES IN (1); CREATE INDEX w1_b ON w1 (b);"
            + " COMMENT ON INDEX w1_b IS 'b'; ALTER TABLE w1 ADD PRIMARY KEY (a);"
            + " ALTER TABLE w1 ADD CHECK (b > 0), ALTER b SET DEFAULT 3"
            + " | CREATE TABLE w (a int, b int) PARTITION BY LIST (a); CREATE INDEX w_b ON w (b);"
            + " CREATE TABLE w1 PARTITION OF w FOR VALUES IN (1) PARTITION BY LIST (b);"
            + " CREATE TABLE w11 PARTITION OF w1 DEFAULT; CREATE INDEX w1_a ON w1 (a, b);"
            + " ALTER TABLE w1 ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES u;"
            + " CREATE INDEX w11_a ON w11 (a) WHERE b > 1; ALTER TABLE w11 ALTER b SET NOT NULL",
        "COMMENT ON INDEX t_a IS 'a'; COMMENT ON CONSTRAINT t_pkey ON t IS 'key';"
            + " COMMENT ON COLUMN v.a IS 'it'; COMMENT ON COLUMN pair.x IS 'first'"
            + " | COMMENT ON INDEX t_a IS 'b'",
        "CREATE SEQUENCE q; COMMENT ON SEQUENCE q IS 'one'; CREATE TYPE m AS ENUM ('a');"
            + " COMMENT ON TYPE m IS 'mood'"
            + " | CREATE SEQUENCE q; COMMENT ON SEQUENCE q IS 'two'; CREATE TYPE m AS ENUM ('a')",
      })
  void definitions_are_reached_from_each_other(String line) throws SQLException {
    String[] states = line.split(" \\| ", -1);
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = DefinedState.open(connection);
      database.executeSql(BASE);
      Schema base = DefinedState.read(database);
      for (String state : states) {
        Schema wanted = wanted(state);
        assertThat(DefinedState.changes(database, wanted)).isNotEmpty();
        DefinedState.lead(database, wanted);
      }
      for (String state : states) {
        DefinedState.lead(database, wanted(state));
      }
      DefinedState.lead(database, base);
    }
  }

  @Test
  void what_an_index_has_comes_back_with_it() throws SQLException {
    Schema wanted = wanted("COMMENT ON INDEX t_a IS 'a'; ALTER TABLE t CLUSTER ON t_a;"
        + " DROP VIEW v; ALTER TABLE t ALTER a TYPE varchar(9), ALTER a SET STORAGE EXTERNAL;"
        + " CREATE VIEW v AS SELECT a FROM t; COMMENT ON COLUMN v.a IS 'seen'");
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = DefinedState.open(connection);
      database.executeSql(BASE);
      database.executeSql("DROP INDEX t_a; CREATE INDEX t_a ON t (b); COMMENT ON INDEX t_a IS 'a';"
          + " ALTER TABLE t CLUSTER ON t_a, ALTER a SET STORAGE EXTERNAL;"
          + " COMMENT ON COLUMN v.a IS 'seen'");
      DefinedState.lead(database, wanted);
    }
  }

  @Test
  void objects_of_extensions_are_left_out() throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = DefinedState.open(connection);
      database.executeSql("CREATE FUNCTION same(text, text) RETURNS bool LANGUAGE sql AS"
          + " 'SELECT true';"
          + " CREATE OPERATOR === (FUNCTION = same, LEFTARG = text, RIGHTARG = text);"
          + " COMMENT ON OPERATOR === (text, text) IS 'same'");
      database.executeSql("ALTER EXTENSION plpgsql ADD OPERATOR === (text, text)");
      assertThat(keys(DefinedState.read(database)))
          .filteredOn(key -> key.kind() != ObjectKind.PRIVILEGES)
          .isEmpty();
    }
  }

  @Test
  void what_is_not_modelled_is_counted() throws SQLException {
    try (ScratchDatabase scratch = PostgresServer.shared().createDatabase();
        Connection connection = scratch.open()) {
      TestDatabase database = DefinedState.open(connection);
      Inspector inspector = database.dialect().inspector();
      assertThat(inspector.unread(connection, SCOPE)).isEmpty();
      database.executeSql("CREATE TYPE pair AS (x int); CREATE TABLE one OF pair;"
          + " CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w;"
          + " CREATE FOREIGN TABLE two (y int) INHERITS (one) SERVER s; CREATE TYPE shell;"
          + " CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8");
      assertThat(inspector.unread(connection, SCOPE))
          .containsExactly("1 conversions", "1 foreign tables that inherit");
    }
  }

  private static Schema wanted(String state) throws SQLException {
    return DefinedState.of(BASE + state);
  }

  private static List<ObjectKey> keys(Schema schema) {
    return schema.objects().stream()
        .filter(ServerObject.class::isInstance)
        .map(SchemaObject::key)
        .toList();
  }
}
