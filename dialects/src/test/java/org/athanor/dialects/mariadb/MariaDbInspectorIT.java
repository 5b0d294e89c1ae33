package org.athanor.dialects.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.athanor.dialect.Inspector;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.DataType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.schema.UniqueConstraint;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What MariaDB alone has, read from objects that were made with plain SQL. */
class MariaDbInspectorIT {
  private ScratchDatabase scratch;
  private Connection connection;
  private TestDatabase database;

  @BeforeEach
  void open() throws SQLException {
    scratch = MariaDbServer.shared().createDatabase();
    connection = scratch.open();
    database = new TestDatabase(connection, new MariaDbDialectProvider().connect(connection));
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    scratch.close();
  }

  private Table table(String sql) throws SQLException {
    database.executeSql(sql);
    return database.inspect().table(QualifiedName.of("t")).orElseThrow();
  }

  private ColumnDefault defaultOf(String column) throws SQLException {
    Table table = table("CREATE OR REPLACE TABLE t (id int, c " + column + ")");
    return table.column("c").orElseThrow().defaultValue();
  }

  @Test
  void constants_are_values_of_the_type_of_their_column() throws SQLException {
    assertThat(defaultOf("varchar(20) DEFAULT 'it''s \\\\ \\n NULL'"))
        .isEqualTo(ColumnDefault.constant("it's \\ \n NULL"));
    assertThat(defaultOf("varchar(20) DEFAULT 'NULL'")).isEqualTo(ColumnDefault.constant("NULL"));
    assertThat(defaultOf("varchar(20) DEFAULT NULL")).isEqualTo(ColumnDefault.none());
    assertThat(defaultOf("varchar(20) DEFAULT ''")).isEqualTo(ColumnDefault.constant(""));
    assertThat(defaultOf("decimal(9,3) DEFAULT -1.50"))
        .isEqualTo(ColumnDefault.constant(new java.math.BigDecimal("-1.5")));
    assertThat(defaultOf("boolean DEFAULT true")).isEqualTo(ColumnDefault.constant(true));
    assertThat(defaultOf("double DEFAULT 2.5e300")).isEqualTo(ColumnDefault.constant(2.5e300));
    assertThat(defaultOf("date DEFAULT '2026-11-21'"))
        .isEqualTo(ColumnDefault.constant(LocalDate.of(2026, 11, 21)));
    assertThat(defaultOf("time DEFAULT '09:30:00'"))
        .isEqualTo(ColumnDefault.constant(LocalTime.of(9, 30)));
    assertThat(defaultOf("datetime(3) DEFAULT '2026-11-21 09:30:00.5'"))
        .isEqualTo(ColumnDefault.constant(LocalDateTime.of(2026, 11, 21, 9, 30, 0, 500_000_000)));
    assertThat(defaultOf("enum('a','b') DEFAULT 'b'")).isEqualTo(ColumnDefault.constant("b"));
    assertThat(defaultOf("int unsigned DEFAULT 7")).isEqualTo(ColumnDefault.constant(7));
    assertThat(defaultOf("varbinary(3) DEFAULT 'a\\0b'"))
        .isEqualTo(ColumnDefault.constant(new byte[] {'a', 0, 'b'}));
  }

  @Test
  void a_moment_that_no_calendar_has_is_kept_as_text() throws SQLException {
    database.executeSql("SET sql_mode = ''");
    assertThat(defaultOf("date DEFAULT '0000-00-00'"))
        .isEqualTo(ColumnDefault.constant("0000-00-00"));
    assertThat(defaultOf("time DEFAULT '-120:00:00'"))
        .isEqualTo(ColumnDefault.constant("-120:00:00"));
  }

  @Test
  void everything_else_is_an_expression_and_says_what_an_update_sets() throws SQLException {
    assertThat(defaultOf("int DEFAULT (1 + 2)")).isEqualTo(ColumnDefault.expression("1 + 2"));
    assertThat(defaultOf("varchar(9) DEFAULT concat('a', 'b')"))
        .isEqualTo(ColumnDefault.expression("concat('a','b')"));
    assertThat(defaultOf("bit(3) DEFAULT b'101'")).isEqualTo(ColumnDefault.expression("b'101'"));
    assertThat(defaultOf("datetime(3) DEFAULT now(3) ON UPDATE now(3)"))
        .isEqualTo(ColumnDefault.expression("current_timestamp(3) ON UPDATE current_timestamp(3)"));
    assertThat(defaultOf("datetime ON UPDATE current_timestamp"))
        .isEqualTo(ColumnDefault.expression("NULL ON UPDATE current_timestamp()"));
  }

  @Test
  void counters_and_computed_columns_are_told() throws SQLException {
    Table table = table("CREATE TABLE t (id bigint AUTO_INCREMENT PRIMARY KEY, a int,"
        + " b int AS (a + 1) VIRTUAL, c int AS (a * 2) STORED)");

    assertThat(table.column("id").orElseThrow().defaultValue()).isEqualTo(ColumnDefault.identity());
    assertThat(table.column("b").orElseThrow().defaultValue())
        .isEqualTo(new ColumnDefault.Generated("`a` + 1", ColumnDefault.Storage.VIRTUAL));
    assertThat(table.column("c").orElseThrow().defaultValue())
        .isEqualTo(new ColumnDefault.Generated("`a` * 2", ColumnDefault.Storage.STORED));
  }

  @Test
  void json_is_a_type_and_its_check_is_none() throws SQLException {
    Table table = table("CREATE TABLE t (a json, b longtext CHECK (json_valid(b)),"
        + " c longtext CHECK (length(c) > 3))");

    assertThat(table.columns())
        .extracting(Column::type)
        .containsExactly(Types.json(), Types.json(), Types.raw("longtext"));
    assertThat(table.columns().get(0).collation()).isNull();
    assertThat(table.checks()).containsExactly(Check.of("c", "octet_length(`c`) > 3"));
  }

  @Test
  void a_collation_counts_where_it_is_not_that_of_the_table() throws SQLException {
    Table table = table("CREATE TABLE t (a varchar(9), b varchar(9) COLLATE latin1_bin,"
        + " c varchar(9) CHARACTER SET utf8mb4) DEFAULT CHARSET latin1");

    assertThat(table.columns().get(0).collation()).isNull();
    assertThat(table.columns().get(1).collation()).isEqualTo("latin1_bin");
    assertThat(table.columns().get(2).collation()).isEqualTo("utf8mb4_general_ci");
    assertThat(table.options()).containsExactly("COLLATE=latin1_swedish_ci");
  }

  @Test
  void indexes_tell_prefixes_order_kind_and_who_hides_them() throws SQLException {
    Table table = table("CREATE TABLE t (a int, b varchar(99), c text, g point NOT NULL,"
        + " KEY plain (a, b), KEY prefix (b(10), a), FULLTEXT KEY words (c), SPATIAL KEY boxes (g),"
        + " KEY hidden (a) COMMENT 'it''s' IGNORED, KEY cut (c), KEY fast USING HASH (b))");

    assertThat(table.index("plain")).hasValue(Index.of("plain", List.of("a", "b")));
    assertThat(table.index("fast")).hasValue(Index.of("fast", List.of("b")));
    assertThat(table.index("cut")).hasValue(Index.of("cut", List.of("c")));
    assertThat(table.index("prefix").orElseThrow().parts())
        .containsExactly(IndexPart.column("b").length(10), IndexPart.column("a"));
    assertThat(table.index("words").orElseThrow().options().kind())
        .isEqualTo(IndexOptions.Kind.FULLTEXT);
    assertThat(table.index("boxes").orElseThrow().options().kind())
        .isEqualTo(IndexOptions.Kind.SPATIAL);
    assertThat(table.index("hidden").orElseThrow().options())
        .isEqualTo(IndexOptions.DEFAULT.invisible().with("COMMENT", "it's"));
  }

  @Test
  void a_unique_index_over_plain_columns_is_a_constraint() throws SQLException {
    database.executeSql(
        "CREATE TABLE t (a int, b varchar(99), UNIQUE KEY u1 (a, b), UNIQUE KEY u2 (b(5)))");
    database.executeSql("CREATE UNIQUE INDEX u3 ON t (b)");
    Table table = database.inspect().tables().get(0);

    assertThat(table.uniqueConstraints())
        .containsExactlyInAnyOrder(
            UniqueConstraint.of("u1", List.of("a", "b")), UniqueConstraint.of("u3", List.of("b")));
    assertThat(table.indexes()).extracting(Index::name).containsExactly("u2");
    assertThat(table.indexes().get(0).unique()).isTrue();
  }

  @Test
  void foreign_keys_come_with_their_actions_and_without_the_index_that_they_brought()
      throws SQLException {
    database.executeSql("CREATE TABLE p (a int, b int, PRIMARY KEY (a, b))");
    Table table = table("CREATE TABLE t (x int, y int, z int,"
        + " CONSTRAINT fk FOREIGN KEY (x, y) REFERENCES p (a, b) ON DELETE CASCADE"
        + " ON UPDATE RESTRICT, FOREIGN KEY (z) REFERENCES p (a), KEY own (x, y, z))");

    assertThat(table.foreignKeys())
        .containsExactlyInAnyOrder(
            ForeignKey.of("fk", List.of("x", "y"), QualifiedName.of("p"), List.of("a", "b"))
                .withActions(ReferentialAction.CASCADE, ReferentialAction.NO_ACTION),
            ForeignKey.of("t_ibfk_1", List.of("z"), QualifiedName.of("p"), List.of("a")));
    assertThat(table.indexes()).extracting(Index::name).containsExactly("own");
  }

  @Test
  void names_in_expressions_have_backticks_whatever_the_session_says() throws SQLException {
    database.executeSql("SET sql_mode = 'ANSI', sql_quote_show_create = 0");
    Table table = table("CREATE TABLE t (a int, b int AS (a + 1), CONSTRAINT ck CHECK (a > 1))");

    assertThat(table.checks().get(0).expression()).isEqualTo("`a` > 1");
    assertThat(table.columns().get(1).defaultValue())
        .isEqualTo(new ColumnDefault.Generated("`a` + 1", ColumnDefault.Storage.VIRTUAL));
    assertThat(database.query("SELECT @@sql_mode LIKE '%ANSI%', @@sql_quote_show_create"))
        .containsExactly("1|0");
  }

  @Test
  void sequences_are_no_tables_and_tell_what_is_not_usual() throws SQLException {
    database.executeSql("CREATE SEQUENCE plain");
    database.executeSql("CREATE SEQUENCE `odd ``one` START 5 INCREMENT -2 MINVALUE -9 MAXVALUE 5"
        + " CACHE 7 CYCLE");
    Schema schema = database.inspect();

    assertThat(schema.tables()).isEmpty();
    assertThat(schema.sequences()).hasSize(2);
    assertThat(schema.sequence(QualifiedName.of("plain")).orElseThrow().options())
        .isEqualTo(org.athanor.schema.SequenceOptions.DEFAULT);
    assertThat(schema.sequence(QualifiedName.of("odd `one")).orElseThrow().options())
        .isEqualTo(new org.athanor.schema.SequenceOptions(null, null, -2L, -9L, 5L, 7L, true));
  }

  @Test
  void temporary_tables_views_and_other_databases_are_not_listed() throws SQLException {
    database.executeSql("CREATE TABLE t (a int)");
    database.executeSql("CREATE TEMPORARY TABLE mine (a int)");
    database.executeSql("CREATE VIEW v AS SELECT a FROM t");

    assertThat(database.inspect().tables())
        .extracting(Table::name)
        .containsExactly(QualifiedName.of("t"));
  }

  @Test
  void a_table_is_found_by_its_name_with_the_indexes_that_nobody_declared() throws SQLException {
    database.executeSql("CREATE TABLE p (a int PRIMARY KEY)");
    database.executeSql("CREATE TABLE t (x int, CONSTRAINT fk FOREIGN KEY (x) REFERENCES p (a))");
    Inspector inspector = database.dialect().inspector();

    assertThat(inspector
            .table(connection, QualifiedName.of(scratch.name(), "t"))
            .orElseThrow()
            .table()
            .index("fk"))
        .isPresent();
    assertThat(inspector.table(connection, QualifiedName.of("none"))).isEmpty();
    assertThat(inspector.defaultSchema(connection)).isEqualTo(scratch.name());
  }

  @Test
  void types_of_the_product_are_written_as_they_are_read() throws SQLException {
    for (String type : List.of(
        "int unsigned",
        "year",
        "mediumtext",
        "enum('a','it''s')",
        "set('x')",
        "binary(16)",
        "tinyint",
        "point",
        "double unsigned",
        "bigint unsigned zerofill")) {
      database.executeSql("CREATE OR REPLACE TABLE t (c " + type + ")");
      DataType read = database.inspect().tables().get(0).columns().get(0).type();
      database.executeSql(
          "CREATE OR REPLACE TABLE t (c " + database.dialect().types().write(read) + ")");
      assertThat(database.inspect().tables().get(0).columns().get(0).type()).isEqualTo(read);
    }
  }

  @Test
  void the_number_of_queries_does_not_grow_with_the_number_of_tables() throws SQLException {
    Inspector.Scope tables = Inspector.Scope.DEFAULT;
    Inspector.Scope all = tables.withObjects().withServerObjects();
    makeTables(2);
    long few = queries(tables);
    long fewOfAll = queries(all);
    makeTables(20);
    assertThat(queries(tables)).isEqualTo(few);
    assertThat(queries(all)).isEqualTo(fewOfAll).isLessThan(20);
  }

  private void makeTables(int count) throws SQLException {
    for (int i = 0; i < count; i++) {
      database.executeSql("CREATE OR REPLACE TABLE many" + i
          + " (id int PRIMARY KEY, a int, KEY ix (a) USING BTREE KEY_BLOCK_SIZE=4, CHECK (a > 0))"
          + " PARTITION BY HASH (id) PARTITIONS 2");
    }
  }

  private long queries(Inspector.Scope scope) throws SQLException {
    long before = questions();
    database.dialect().inspector().inspect(connection, scope);
    return questions() - before;
  }

  /** What the server prints of tables in one go is found again under names of all kinds. */
  @Test
  void each_table_gets_its_own_details() throws SQLException {
    database.executeSql("CREATE TABLE `a``b` (id int, KEY k (id) KEY_BLOCK_SIZE=4)");
    database.executeSql("CREATE TABLE `Ü \"x'` (id int, KEY k (id) KEY_BLOCK_SIZE=8)");
    database.executeSql("CREATE TABLE plain (id int, KEY k (id))");
    database.executeSql("CREATE TABLE parts (id int) PARTITION BY HASH (id) PARTITIONS 3");
    database.executeSql("CREATE VIEW seen AS SELECT id FROM plain");

    Schema read = database
        .dialect()
        .inspector()
        .inspect(connection, Inspector.Scope.DEFAULT.withObjects().withServerObjects());

    assertThat(details(read, "a`b")).contains("KEY_BLOCK_SIZE, value=4");
    assertThat(details(read, "Ü \"x'")).contains("KEY_BLOCK_SIZE, value=8");
    assertThat(details(read, "plain")).doesNotContain("KEY_BLOCK_SIZE", "PARTITION");
    assertThat(details(read, "parts")).contains("PARTITION BY HASH (`id`)");
  }

  private static String details(Schema schema, String table) {
    return schema.table(QualifiedName.of(table)).orElseThrow().toString();
  }

  private long questions() throws SQLException {
    return Long.parseLong(
        database.query("SHOW SESSION STATUS LIKE 'Questions'").get(0).split("\\|", -1)[1]);
  }
}
