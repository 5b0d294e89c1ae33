package org.athanor.dialects.mysql.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.dialects.mysql.grammar.MySqlParsing.parse;
import static org.athanor.dialects.mysql.grammar.MySqlParsing.parseMariaDb;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.athanor.schema.QualifiedName;
import org.athanor.sql.syntax.CreateIndex;
import org.athanor.sql.syntax.CreateObject;
import org.athanor.sql.syntax.CreateTable;
import org.athanor.sql.syntax.CreateTable.Origin;
import org.athanor.sql.syntax.DataChange;
import org.athanor.sql.syntax.DataChange.Kind;
import org.athanor.sql.syntax.DataChange.Limits;
import org.athanor.sql.syntax.DropObjects;
import org.athanor.sql.syntax.Maintenance;
import org.athanor.sql.syntax.RenameObjects;
import org.athanor.sql.syntax.SessionSetting;
import org.athanor.sql.syntax.SessionSetting.Scope;
import org.athanor.sql.syntax.SqlColumn;
import org.athanor.sql.syntax.SqlCommand;
import org.athanor.sql.syntax.SqlConstraint;
import org.athanor.sql.syntax.SqlObjectKind;
import org.athanor.sql.syntax.TransactionControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlGrammarTest {
  private static final QualifiedName T = QualifiedName.of("t");

  private static CreateTable table(String sql) {
    return (CreateTable) parse(sql);
  }

  @Test
  void a_table_keeps_its_columns_keys_and_options() {
    CreateTable table = table("CREATE TEMPORARY TABLE IF NOT EXISTS `shop`.t ("
        + "id bigint unsigned NOT NULL AUTO_INCREMENT, a int, PRIMARY KEY (id) USING BTREE,"
        + " UNIQUE KEY u (a), KEY i (a, id), CONSTRAINT c CHECK (a > 0)"
        + ") ENGINE=InnoDB, AUTO_INCREMENT=5 DEFAULT CHARSET=utf8mb4 COMMENT='t'"
        + " PARTITION BY HASH (id) PARTITIONS 4");

    assertThat(table.table()).isEqualTo(QualifiedName.of("shop", "t"));
    assertThat(table.traits())
        .isEqualTo(Set.of(CreateTable.Trait.TEMPORARY, CreateTable.Trait.IF_NOT_EXISTS));
    assertThat(table.columns()).extracting(SqlColumn::name).containsExactly("id", "a");
    assertThat(table.constraints())
        .startsWith(
            new SqlConstraint.PrimaryKey(null, List.of("id"), null),
            new SqlConstraint.Unique("u", List.of("a"), null))
        .hasSize(3);
    assertThat(table.indexes())
        .extracting(CreateIndex::columns)
        .containsExactly(List.of("a", "id"));
    assertThat(table.options())
        .isEqualTo(Map.of(
            "engine", "InnoDB", "auto_increment", "5", "charset", "utf8mb4", "comment", "t"));
    assertThat(table.partitionKey()).isEqualTo("HASH (id) PARTITIONS 4");
  }

  @Test
  void a_table_may_take_its_columns_from_elsewhere() {
    assertThat(table("CREATE TABLE t LIKE s.u").origin())
        .isEqualTo(new Origin.Like(QualifiedName.of("s", "u")));
    assertThat(table("CREATE TABLE t (LIKE u)").origin())
        .isEqualTo(new Origin.Like(QualifiedName.of("u")));
    assertThat(table("CREATE TABLE t (a int) ENGINE=InnoDB IGNORE AS SELECT 1 AS a")
            .origin())
        .isEqualTo(new Origin.Query("SELECT 1 AS a", List.of("a")));
    assertThat(table("CREATE OR REPLACE TABLE t (SELECT 1)").traits())
        .isEqualTo(Set.of(CreateTable.Trait.OR_REPLACE));
  }

  @Test
  void indexes_have_requests() {
    CreateIndex index = (CreateIndex)
        parse("CREATE UNIQUE INDEX i USING BTREE ON t (a, (b + 1)) COMMENT 'x' ALGORITHM = inplace"
            + " LOCK=NONE");

    assertThat(index.name()).isEqualTo("i");
    assertThat(index.table()).isEqualTo(T);
    assertThat(index.method()).isEqualTo("BTREE");
    assertThat(index.is(CreateIndex.Trait.UNIQUE)).isTrue();
    assertThat(index.columns()).containsExactly("a");
    assertThat(index.requests()).isEqualTo(Map.of("algorithm", "INPLACE", "lock", "NONE"));
    assertThat(parse("DROP INDEX `i` ON t ALGORITHM=COPY"))
        .isEqualTo(new DropObjects(
            SqlObjectKind.INDEX,
            List.of(QualifiedName.of("i")),
            Set.of(),
            T,
            Map.of("algorithm", "COPY")));
  }

  @Test
  void what_is_dropped_renamed_and_emptied_is_named() {
    assertThat(parse("DROP TEMPORARY TABLE IF EXISTS t, s.u CASCADE"))
        .isEqualTo(new DropObjects(
            SqlObjectKind.TABLE,
            List.of(T, QualifiedName.of("s", "u")),
            Set.of(
                DropObjects.Trait.TEMPORARY,
                DropObjects.Trait.IF_EXISTS,
                DropObjects.Trait.CASCADE),
            null,
            Map.of()));
    assertThat(parse("DROP DATABASE shop"))
        .isEqualTo(new DropObjects(
            SqlObjectKind.SCHEMA, List.of(QualifiedName.of("shop")), Set.of(), null, Map.of()));
    assertThat(parse("RENAME TABLE t TO old, new TO t"))
        .isEqualTo(new RenameObjects(
            SqlObjectKind.TABLE,
            List.of(
                new RenameObjects.Rename(T, QualifiedName.of("old")),
                new RenameObjects.Rename(QualifiedName.of("new"), T))));
    assertThat(parse("TRUNCATE t")).isEqualTo(new Maintenance.Truncate(List.of(T), false));
  }

  @Test
  void views_triggers_routines_and_events_are_named() {
    CreateObject view = (CreateObject)
        parse("CREATE OR REPLACE ALGORITHM=MERGE DEFINER=`a`@`b` SQL SECURITY INVOKER VIEW v AS"
            + " SELECT a, b AS c FROM t");
    assertThat(view.kind()).isEqualTo(SqlObjectKind.VIEW);
    assertThat(view.traits()).isEqualTo(Set.of(CreateObject.Trait.OR_REPLACE));
    assertThat(view.columns()).containsExactly("a", "c");
    CreateObject trigger = (CreateObject)
        parse("CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW BEGIN SET NEW.a = 1; END");
    assertThat(trigger.name()).isEqualTo(QualifiedName.of("g"));
    assertThat(trigger.table()).isEqualTo(T);
    assertThat(((CreateObject) parse("CREATE PROCEDURE p(IN a int) BEGIN SELECT 1; END")).kind())
        .isEqualTo(SqlObjectKind.PROCEDURE);
    assertThat(((CreateObject) parse("CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t"))
            .kind())
        .isEqualTo(SqlObjectKind.EVENT);
  }

  @Test
  void maintenance_locks_and_transactions_are_told_apart() {
    assertThat(parse("OPTIMIZE LOCAL TABLE t")).isEqualTo(new Maintenance.Optimize(List.of(T)));
    assertThat(parse("ANALYZE TABLE t UPDATE HISTOGRAM ON a"))
        .isEqualTo(new Maintenance.Analyze(List.of(T)));
    assertThat(parse("LOCK TABLES t AS x READ LOCAL, u WRITE"))
        .isEqualTo(new Maintenance.LockTables(List.of(T, QualifiedName.of("u")), "WRITE"));
    assertThat(parse("LOCK TABLE t READ"))
        .isEqualTo(new Maintenance.LockTables(List.of(T), "READ"));
    assertThat(parse("UNLOCK TABLES")).isEqualTo(new Maintenance.UnlockTables());
    assertThat(parse("START TRANSACTION READ ONLY"))
        .isEqualTo(new TransactionControl(TransactionControl.Kind.BEGIN));
    assertThat(parse("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"))
        .isEqualTo(new TransactionControl(TransactionControl.Kind.SET_TRANSACTION));
    assertThat(parseMariaDb("BEGIN NOT ATOMIC SELECT 1; END"))
        .isEqualTo(new SqlCommand.Code("BEGIN NOT ATOMIC SELECT 1; END"));
  }

  @Test
  void settings_have_their_scope_and_value() {
    assertThat(parse("SET lock_wait_timeout = 5")).isEqualTo(session("lock_wait_timeout", "5"));
    assertThat(parse("SET @@SESSION.sql_mode := 'ANSI'")).isEqualTo(session("sql_mode", "ANSI"));
    assertThat(parse("SET LOCAL foreign_key_checks = OFF"))
        .isEqualTo(session("foreign_key_checks", "OFF"));
    assertThat(parse("SET GLOBAL x = DEFAULT"))
        .isEqualTo(new SessionSetting(Scope.GLOBAL, "x", null));
    assertThat(parse("SET @old = @@sql_mode, sql_mode = concat(@@sql_mode, ',ANSI')"))
        .isEqualTo(session("sql_mode", "concat(@@sql_mode, ',ANSI')"));
    assertThat(parse("SET NAMES utf8mb4 COLLATE utf8mb4_bin"))
        .isEqualTo(session("names", "utf8mb4"));
    assertThat(parse("SET GLOBAL x = 1, SESSION y = 2, @z = 3, lock_wait_timeout = 4"))
        .isInstanceOfSatisfying(
            SessionSetting.class,
            settings -> assertThat(settings.all())
                .extracting(SessionSetting::name)
                .containsExactly("x", "y", "lock_wait_timeout"));
    assertThat(parse("SET @a = 1")).isEqualTo(new SqlCommand.Other("SET", null));
    assertThat(parseMariaDb("SET STATEMENT max_statement_time = 5 FOR TRUNCATE t"))
        .isEqualTo(new Maintenance.Truncate(List.of(T), false));
  }

  private static SessionSetting session(String name, String value) {
    return new SessionSetting(Scope.SESSION, name, value);
  }

  @Test
  void changes_of_rows_have_their_table_columns_and_limits() {
    assertThat(parse("INSERT INTO t (a, b) VALUES (1, 2) ON DUPLICATE KEY UPDATE b = 3"))
        .isEqualTo(
            new DataChange(Kind.UPSERT, T, List.of("a", "b"), Limits.VALUES, "", List.of("b")));
    assertThat(parse("REPLACE INTO t SET a = 1"))
        .isEqualTo(new DataChange(Kind.UPSERT, T, List.of("a"), Limits.VALUES, "", List.of()));
    assertThat(parse("INSERT IGNORE t SELECT * FROM u"))
        .isEqualTo(new DataChange(Kind.INSERT, T, List.of(), Limits.NONE, "", List.of()));
    assertThat(parse("UPDATE t SET a = 1 WHERE b = 2 ORDER BY a LIMIT 10"))
        .isEqualTo(new DataChange(Kind.UPDATE, T, List.of("a"), Limits.LIMIT, "b = 2", List.of()));
    assertThat(parse("DELETE FROM t"))
        .isEqualTo(new DataChange(Kind.DELETE, T, List.of(), Limits.NONE, "", List.of()));
    assertThat(parseMariaDb("DELETE HISTORY FROM t BEFORE SYSTEM_TIME '2026-01-01'"))
        .isEqualTo(new DataChange(Kind.DELETE, T, List.of(), Limits.NONE, "", List.of()));
    assertThat(parse("LOAD DATA LOCAL INFILE 'f' INTO TABLE t"))
        .isEqualTo(new DataChange(Kind.COPY_IN, T, List.of(), Limits.NONE, "", List.of()));
  }

  @Test
  void comments_hold_code_for_the_versions_that_they_name() {
    assertThat(parse("/*!40101 SET NAMES utf8 */")).isEqualTo(session("names", "utf8"));
    assertThat(parse("/*!90000 SET NAMES utf8 */"))
        .isEqualTo(new SqlCommand.Other("COMMENT FOR ANOTHER VERSION", null));
    assertThat(parse("TRUNCATE /*! TABLE */ t /* u */"))
        .isEqualTo(new Maintenance.Truncate(List.of(T), false));
    assertThat(parse("/*M! TRUNCATE t */"))
        .isEqualTo(new SqlCommand.Other("COMMENT FOR ANOTHER VERSION", null));
    assertThat(parseMariaDb("/*M!100100 TRUNCATE t */"))
        .isEqualTo(new Maintenance.Truncate(List.of(T), false));
    assertThat(parseMariaDb("/*!80000 TRUNCATE t */"))
        .isEqualTo(new SqlCommand.Other("COMMENT FOR ANOTHER VERSION", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATE USER a", "GRANT ALL ON t TO a", "SET PASSWORD = 'x'"})
  void accounts_are_privileges(String sql) {
    assertThat(parse(sql)).isEqualTo(new SqlCommand.Privileges(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "(", "CREATE", "SET", "ALTER TABLE", "DROP INDEX i", "/*!", "\"", "LOCK"})
  void no_text_makes_it_throw(String sql) {
    assertThat(parse(sql)).isInstanceOf(SqlCommand.Opaque.class);
  }
}
