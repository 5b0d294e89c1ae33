package org.athanor.dialects.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.athanor.diff.DiffOptions;
import org.athanor.diff.Differ;
import org.athanor.diff.SchemaChange;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexPart;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.ReferentialAction;
import org.athanor.schema.Schema;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wanted schema in other words than the server's is no difference. */
class MariaDbNormalizerIT {
  private static final QualifiedName T = QualifiedName.of("t");

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

  private List<SchemaChange> differences(Table... wanted) throws SQLException {
    Schema live = database.inspect();
    Schema normal = database.dialect().normalizer().normalize(connection, schema(wanted), live);
    return new Differ(DiffOptions.of(database.dialect().capabilities())).diff(live, normal);
  }

  private static Schema schema(Table... tables) {
    return new Schema(List.of(tables), List.of(), List.of());
  }

  private static Table with(Column... columns) {
    Table.Builder table = Table.builder(T);
    List.of(columns).forEach(table::column);
    return table.build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a > 0 AND b <> 'x'|`a`>0 && b != 'x'",
        "a IN (1, 2)|a in (1,2)",
        "NOT a IS NULL|a IS NOT NULL",
        "upper(b) = b|UPPER(b)=b",
        "b LIKE 'x''y%'|b like 'x\\'y%'",
        "a BETWEEN 1 AND 5|(a between 1 and 5)",
      })
  void a_check_in_other_words_is_the_same(String made, String wanted) throws SQLException {
    database.executeSql("CREATE TABLE t (a int, b varchar(9), CONSTRAINT ck CHECK (" + made + "))");
    Table table =
        with(Column.of("a", Types.integer()), Column.of("b", Types.varchar(9))).toBuilder()
            .constraint(Check.of("ck", wanted))
            .build();

    assertThat(differences(table)).isEmpty();
  }

  @Test
  void a_check_of_another_meaning_is_another() throws SQLException {
    database.executeSql("CREATE TABLE t (a int, CONSTRAINT ck CHECK (a > 0))");
    Table table = with(Column.of("a", Types.integer())).toBuilder()
        .constraint(Check.of("ck", "a >= 0"))
        .build();

    assertThat(differences(table)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "int DEFAULT 5|int|'5'",
        "decimal(9,3) DEFAULT 1.5|decimal(9,3)|1.500",
        "varchar(9) DEFAULT 'it''s'|varchar(9)|'it\\'s'",
        "datetime DEFAULT current_timestamp()|datetime|NOW()",
        "datetime DEFAULT now() ON UPDATE now()|datetime"
            + "|CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP",
        "int DEFAULT (1+2)|int|(1 + 2)",
        "int DEFAULT (1+2)|int|1 + 2",
        "boolean DEFAULT true|boolean|1",
        "date DEFAULT '2026-11-21'|date|'20261121'",
        "timestamp(3) NULL DEFAULT current_timestamp(3)|timestamp(3)|localtimestamp(3)",
        "json DEFAULT json_object()|json|JSON_OBJECT()",
        "uuid DEFAULT uuid()|uuid|UUID()",
      })
  void a_default_in_other_words_is_the_same(String made, String type, String wanted)
      throws SQLException {
    database.executeSql("CREATE TABLE t (id int, c " + made + ")");
    Column column = Column.of("c", database.dialect().types().read(type))
        .withDefault(ColumnDefault.expression(wanted));

    assertThat(differences(with(Column.of("id", Types.integer()), column))).isEmpty();
  }

  @Test
  void a_generated_column_in_other_words_is_the_same() throws SQLException {
    database.executeSql("CREATE TABLE t (a int, b int AS (a+1) STORED)");

    assertThat(differences(with(
            Column.of("a", Types.integer()),
            Column.of("b", Types.integer()).withDefault(ColumnDefault.generated("(`a`) + 1")))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "int(11),INTEGER", "tinyint(1),BOOLEAN", "bigint(20) unsigned,BIGINT UNSIGNED",
    "'decimal(10,0)',NUMERIC", "char(1),CHARACTER", "'decimal(7,2)','DEC(7, 2)'",
    "double,DOUBLE PRECISION", "json,JSON", "'enum(''a'',''b'')','ENUM(''a'', ''b'')'",
    "varchar(9),CHARACTER VARYING(9)", "datetime,DATETIME(0)"
  })
  void types_have_one_form_however_they_are_spelled(String made, String wanted)
      throws SQLException {
    database.executeSql("CREATE TABLE t (c " + made + ")");

    assertThat(differences(with(Column.of("c", Types.raw(wanted))))).isEmpty();
  }

  @Test
  void what_goes_without_saying_may_be_said_or_not() throws SQLException {
    database.executeSql("CREATE TABLE p (id int PRIMARY KEY)");
    database.executeSql("CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY, p_id int, n varchar(20)"
        + " COLLATE utf8mb4_general_ci, CONSTRAINT fk FOREIGN KEY (p_id) REFERENCES p (id),"
        + " UNIQUE KEY uq (n), KEY ix (n(20), p_id))");
    Table parent = Table.builder(QualifiedName.of(scratch.name(), "p"))
        .column(Column.of("id", Types.integer()))
        .primaryKey(new PrimaryKey("pk_p", List.of("id")))
        .build();
    Table table = Table.builder(T)
        .column(Column.of("id", Types.integer()).withDefault(ColumnDefault.identity()))
        .column(Column.of("p_id", Types.integer()))
        .column(Column.of("n", Types.varchar(20))
            .withCollation("utf8mb4_general_ci")
            .withComment(""))
        .primaryKey(new PrimaryKey("pk_t", List.of("id")))
        .constraint(ForeignKey.of("fk", List.of("p_id"), parent.name(), List.of())
            .withActions(ReferentialAction.RESTRICT, ReferentialAction.NO_ACTION))
        .index(Index.of("fk", List.of("p_id")))
        .index(Index.of("uq", List.of("n")).withUnique(true).withMethod("btree"))
        .index(Index.of("ix", List.of("n", "p_id"))
            .withParts(List.of(IndexPart.column("n"), IndexPart.column("p_id"))))
        .build();

    assertThat(differences(parent, table)).isEmpty();
  }

  @Test
  void what_is_new_keeps_the_words_of_its_author() throws SQLException {
    Table table = with(Column.of("a", Types.integer())).toBuilder()
        .constraint(Check.of("ck", "a>0"))
        .build();

    Schema normal = database.normalize(schema(table));

    assertThat(normal.tables().get(0).checks().get(0).expression()).isEqualTo("a>0");
  }

  @Test
  void an_expression_that_the_server_refuses_is_an_error_with_its_words() throws SQLException {
    Table table = with(Column.of("a", Types.integer())).toBuilder()
        .constraint(Check.of("ck", "missing > 0"))
        .build();

    AthanorException e =
        catchThrowableOfType(AthanorException.class, () -> database.normalize(schema(table)));

    assertThat(e.code()).isEqualTo(ErrorCode.GEN_001);
    assertThat(e.toText()).contains("MariaDB", "\"t\"", "missing");
  }

  @Test
  void a_user_without_the_right_to_temporary_tables_is_told_so() throws SQLException {
    database.executeSql("CREATE TABLE t (a int DEFAULT 1)");
    database.executeSql("CREATE USER 'reader'@'127.0.0.1'");
    database.executeSql("GRANT SELECT ON " + scratch.name() + ".* TO 'reader'@'127.0.0.1'");
    Table table = with(Column.of("a", Types.integer()).withDefault(ColumnDefault.expression("2")));
    try (Connection reader = DriverManager.getConnection(scratch.jdbcUrl(), "reader", "")) {
      TestDatabase lowly = new TestDatabase(reader, database.dialect());
      AthanorException e =
          catchThrowableOfType(AthanorException.class, () -> lowly.normalize(schema(table)));
      assertThat(e.code()).isEqualTo(ErrorCode.GEN_002);
      assertThat(e.toText()).contains("CREATE TEMPORARY TABLES");
    } finally {
      database.executeSql("DROP USER 'reader'@'127.0.0.1'");
    }
  }

  @Test
  void nothing_of_what_was_asked_stays_and_the_real_table_is_back() throws SQLException {
    database.executeSql("CREATE TABLE t (a int DEFAULT 1)");
    database.executeSql("INSERT INTO t VALUES (7)");

    differences(with(Column.of("a", Types.integer()).withDefault(ColumnDefault.expression("2"))));

    assertThat(database.query("SELECT a FROM t")).containsExactly("7");
    assertThat(database.query("SHOW TABLES")).containsExactly("t");
  }
}
