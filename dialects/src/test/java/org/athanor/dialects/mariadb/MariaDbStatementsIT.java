package org.athanor.dialects.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.raw;
import static org.athanor.schema.Types.varchar;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.Statement;
import org.athanor.dialects.mysql.MySqlDialectProvider;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterMode;
import org.athanor.operation.AlterWith;
import org.athanor.operation.BatchAlterTable;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.DataType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.IndexOptions;
import org.athanor.schema.IndexPart;
import org.athanor.schema.Literal;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.SequenceOptions;
import org.athanor.schema.Table;
import org.athanor.schema.Types;
import org.athanor.schema.UniqueConstraint;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the statements do on a server, where the contracts of all products do not look. */
class MariaDbStatementsIT {
  private static final QualifiedName ORDER = QualifiedName.of("order");

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

  private static Table order() {
    ColumnDefault hundred = new ColumnDefault.Identity(
        ColumnDefault.Mode.BY_DEFAULT, SequenceOptions.DEFAULT.startingAt(100L, null));
    return Table.builder(ORDER)
        .column(Column.of("id", bigint()).withNullable(false).withDefault(hundred))
        .column(Column.of("parent", bigint()))
        .column(Column.of("Üser", varchar(40)).withCollation("utf8mb4_bin").withComment("it's \\"))
        .column(Column.of("state", raw("enum('new','it''s')"))
            .withNullable(false)
            .withDefault(ColumnDefault.constant("new")))
        .column(Column.of("note", varchar(200))
            .withDefault(ColumnDefault.constant("a\\b'c\n\uD83D\uDE00")))
        .column(
            Column.of("size", raw("int unsigned")).withDefault(ColumnDefault.expression("1 + 1")))
        .column(Column.of("twice", integer())
            .withDefault(new ColumnDefault.Generated("`size` * 2", ColumnDefault.Storage.VIRTUAL)))
        .primaryKey(new PrimaryKey(null, List.of("id")))
        .constraint(UniqueConstraint.of("uq order", List.of("state", "size")))
        .constraint(Check.of("ck", "size > 0"))
        .constraint(ForeignKey.of("fk self", List.of("parent"), ORDER, List.of()))
        .index(Index.of("ix words", List.of("note"))
            .withOptions(
                IndexOptions.DEFAULT.kind(IndexOptions.Kind.FULLTEXT).with("comment", "it's")))
        .index(Index.of("ix begin", List.of("x"))
            .withParts(List.of(
                IndexPart.column("note").length(20), IndexPart.column("size").descending())))
        .option("ENGINE = InnoDB")
        .option("DEFAULT CHARSET = utf8mb4")
        .option("ROW_FORMAT = DYNAMIC")
        .comment("sign ☃; -- it's")
        .build();
  }

  @Test
  void a_table_with_everything_is_made_by_one_statement_and_keeps_its_values() throws SQLException {
    database.run(new CreateTable(order(), false));
    database.executeSql("INSERT INTO `order` () VALUES ()");
    assertThat(database.query("SELECT id, `Üser`, state, note, size, twice FROM `order`"))
        .containsExactly("100|null|new|a\\b'c\n\uD83D\uDE00|2|4");
    assertThat(database.query("SELECT table_comment FROM information_schema.tables"
            + " WHERE table_schema = DATABASE()"))
        .containsExactly("sign ☃; -- it's");
  }

  /** Old servers keep such defaults without the emoji; they are refused there. */
  @Test
  void an_emoji_in_the_default_of_a_text_is_kept_or_refused() throws SQLException {
    Column note =
        Column.of("note", Types.text()).withDefault(ColumnDefault.constant("a\uD83D\uDE00"));
    Table table = Table.builder(QualifiedName.of("t"))
        .column(note)
        .option("DEFAULT CHARSET = utf8mb4")
        .build();
    if (dialect().version().isAtLeast(11, 4)) {
      database.run(new CreateTable(table, false));
      database.executeSql("INSERT INTO t () VALUES ()");
      assertThat(database.query("SELECT note FROM t")).containsExactly("a\uD83D\uDE00");
    } else {
      assertThatThrownBy(() -> database.run(new CreateTable(table, false)))
          .isInstanceOf(AthanorException.class)
          .hasMessageContaining("emoji");
    }
  }

  @Test
  void a_changed_column_keeps_what_is_not_changed() throws SQLException {
    database.run(new CreateTable(order(), false));
    AlterColumn.Edits none = AlterColumn.Edits.NONE;
    database.run(new AlterColumn(ORDER, "Üser", none.nullable(false), null, null));
    database.run(
        new AlterColumn(ORDER, "state", none.type(raw("enum('new','it''s','old')")), null, null));
    assertThat(database.query("SELECT column_name, column_type, is_nullable, column_default,"
            + " collation_name, column_comment FROM information_schema.columns"
            + " WHERE table_schema = DATABASE() AND column_name IN ('Üser', 'state')"
            + " ORDER BY ordinal_position"))
        .containsExactly(
            "Üser|varchar(40)|NO|null|utf8mb4_bin|it's \\",
            "state|enum('new','it''s','old')|NO|'new'|"
                + database
                    .query("SELECT table_collation FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE()")
                    .get(0)
                + "|");
  }

  /** A check of a column belongs to its definition, and MODIFY drops what it does not repeat. */
  @Test
  void a_changed_column_keeps_its_own_check() throws SQLException {
    database.executeSql("CREATE TABLE t (a int CHECK (a > 0), b int)");
    database.run(new AlterColumn(
        QualifiedName.of("t"), "a", AlterColumn.Edits.NONE.type(bigint()), null, null));
    assertThatThrownBy(() -> database.executeSql("INSERT INTO t (a) VALUES (-1)"))
        .hasMessageContaining("CONSTRAINT `t.a` failed");
  }

  @Test
  void a_batch_is_one_statement_that_does_everything() throws SQLException {
    database.run(new CreateTable(order(), false));
    List<Operation> members = List.of(
        new AddColumn(ORDER, Column.of("color", varchar(9)), false),
        new AddConstraint(ORDER, Check.of("ck2", "size > 1")),
        new CreateIndex(ORDER, Index.of("ix", List.of("color")), false, false),
        new DropColumn(ORDER, "Üser", null, false),
        new CommentOnTable(ORDER, "it's", null));
    BatchAlterTable batch =
        new BatchAlterTable(ORDER, members, BatchAlterTable.Recreate.AUTO, null);
    assertThat(batch.accept(dialect().ddl(SchemaLookup.none()))).hasSize(1);
    database.run(batch);
    Table after = database.inspect().tables().get(0);
    assertThat(after.columnNames()).contains("color").doesNotContain("Üser");
    assertThat(after.index("ix")).isPresent();
    assertThat(after.constraint("ck2")).isPresent();
    assertThat(after.comment()).isEqualTo("it's");
  }

  @Test
  void members_that_need_the_result_of_others_follow_in_a_statement_of_their_own()
      throws SQLException {
    database.run(new CreateTable(order(), false));
    AddColumn color = new AddColumn(ORDER, Column.of("color", varchar(9)), false);
    List<Operation> members = List.of(
        color,
        new AlterColumn(
            ORDER, "color", AlterColumn.Edits.NONE.nullable(false), null, color.column()),
        new RenameColumn(ORDER, "color", "colour"),
        new CreateIndex(ORDER, Index.of("ix", List.of("colour")), false, false),
        new DropConstraint(ORDER, "fk self", Constraint.Kind.FOREIGN_KEY, null, false),
        new AddConstraint(
            ORDER, ForeignKey.of("fk self", List.of("parent"), ORDER, List.of("id"))));
    database.run(new BatchAlterTable(ORDER, members, BatchAlterTable.Recreate.ALWAYS, null));
    Table after = database.inspect().tables().get(0);
    assertThat(after.column("colour").orElseThrow().nullable()).isFalse();
    assertThat(after.index("ix")).isPresent();
    assertThat(after.foreignKeys()).hasSize(1);
  }

  @Test
  void a_counter_is_added_together_with_its_key() throws SQLException {
    database.executeSql("CREATE TABLE t (a int)");
    database.executeSql("INSERT INTO t VALUES (7), (8)");
    QualifiedName table = QualifiedName.of("t");
    Column line =
        Column.of("line", bigint()).withNullable(false).withDefault(ColumnDefault.identity());
    List<Operation> members = List.of(
        new AddColumn(table, line, false),
        new AddConstraint(table, UniqueConstraint.of("uq", List.of("line"))));
    database.run(new BatchAlterTable(table, members, BatchAlterTable.Recreate.AUTO, null));
    assertThat(database.query("SELECT line, a FROM t ORDER BY line")).containsExactly("1|7", "2|8");
  }

  @Test
  void the_server_refuses_what_costs_more_than_is_demanded() throws SQLException {
    database.run(new CreateTable(order(), false));
    AlterMode instant = AlterMode.of(AlterMode.Algorithm.INSTANT, AlterMode.Lock.NONE);
    Operation widen =
        new AlterColumn(ORDER, "size", AlterColumn.Edits.NONE.type(bigint()), null, null);
    assertThatThrownBy(() -> database.run(new AlterWith(instant, List.of(widen))))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("INSTANT");
  }

  /** Each change is made under a demand for the lock that its effects tell of, and none less. */
  @Test
  void statements_lock_no_more_than_their_effects_say() throws SQLException {
    List<String> wrong = new ArrayList<>();
    for (Operation change : changes()) {
      database.executeSql("DROP TABLE IF EXISTS t");
      database.executeSql("CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL DEFAULT 3, b"
          + " varchar(20), c varchar(60), e enum('x'), KEY ix (b), CONSTRAINT ck CHECK (a > 0))");
      Statement plain = change.accept(dialect().ddl(live())).get(0);
      boolean isFree = plain.effects().locks().get(0).mode().equals("LOCK=NONE");
      Operation demanding = new AlterWith(
          AlterMode.of(AlterMode.Algorithm.DEFAULT, AlterMode.Lock.NONE), List.of(change));
      if (isFree != runs(demanding)) {
        wrong.add(plain.effects().locks() + " " + plain.text());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_fulltext_index_is_not_built_in_place_while_rows_are_written() throws SQLException {
    database.executeSql("CREATE TABLE t (b varchar(20))");
    IndexOptions words = IndexOptions.DEFAULT.kind(IndexOptions.Kind.FULLTEXT);
    Operation create = new CreateIndex(
        QualifiedName.of("t"), Index.of("ix", List.of("b")).withOptions(words), false, false);
    AlterMode online = AlterMode.of(AlterMode.Algorithm.INPLACE, AlterMode.Lock.NONE);
    assertThat(runs(new AlterWith(online, List.of(create)))).isFalse();
  }

  private boolean runs(Operation operation) {
    try {
      database.run(operation);
      return true;
    } catch (SQLException e) {
      assertThat(e.getMessage()).contains("LOCK=NONE");
      return false;
    }
  }

  private SchemaLookup live() {
    return name -> {
      try {
        return dialect().inspector().table(connection, name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    };
  }

  private static List<Operation> changes() {
    QualifiedName table = QualifiedName.of("t");
    AlterColumn.Edits none = AlterColumn.Edits.NONE;
    ColumnDefault virtual = new ColumnDefault.Generated("a + 1", ColumnDefault.Storage.VIRTUAL);
    return List.of(
        add(Column.of("x", integer())),
        add(Column.of("x", integer()).withDefault(ColumnDefault.constant(5))),
        add(Column.of("x", varchar(36)).withDefault(ColumnDefault.expression("uuid()"))),
        add(Column.of("x", integer()).withDefault(virtual)),
        add(Column.of("x", integer()).withDefault(ColumnDefault.generated("a + 1"))),
        new DropColumn(table, "c", null, false),
        new RenameColumn(table, "c", "d"),
        change("b", none.nullable(false)),
        change("a", none.nullable(true)),
        change("a", none.type(bigint())),
        change("a", none.comment("it's")),
        change("a", none.defaultValue(ColumnDefault.constant(4))),
        change("b", none.type(varchar(40))),
        change("c", none.type(varchar(100))),
        change("b", none.type(varchar(10))),
        change("e", none.type(raw("enum('x','y')"))),
        change("e", none.type(raw("enum('y','x')"))),
        new CreateIndex(table, Index.of("ix2", List.of("a")), false, false),
        new AddConstraint(table, UniqueConstraint.of("uq", List.of("a"))),
        new AddConstraint(table, Check.of("ck2", "a > 1")),
        new DropConstraint(table, "ck", Constraint.Kind.CHECK, null, false),
        new DropConstraint(table, "PRIMARY", Constraint.Kind.PRIMARY_KEY, null, false),
        new CommentOnTable(table, "it's", null));
  }

  private static Operation add(Column column) {
    return new AddColumn(QualifiedName.of("t"), column, false);
  }

  private static Operation change(String column, AlterColumn.Edits edits) {
    return new AlterColumn(QualifiedName.of("t"), column, edits, null, null);
  }

  /** The dialect asks the session how it reads backslashes when the connection is opened. */
  @Test
  void a_server_of_the_other_product_is_refused() {
    assertThatThrownBy(() -> new MySqlDialectProvider().connect(connection))
        .isInstanceOfSatisfying(AthanorException.class, error -> {
          assertThat(error.code()).isEqualTo(ErrorCode.DDL_005);
          assertThat(error.fixes().get(0)).contains("jdbc:mariadb:");
        });
  }

  @Test
  void texts_keep_their_backslashes_in_sessions_that_do_not_escape() throws SQLException {
    database.executeSql("SET SESSION sql_mode = 'NO_BACKSLASH_ESCAPES'");
    Dialect plain = new MariaDbDialectProvider().connect(connection);
    String text = "a\\'; DROP TABLE t; -- \\";
    assertThat(database.query("SELECT " + plain.literals().write(Literal.of(text))))
        .containsExactly(text);
  }

  @Test
  void every_type_of_the_model_is_one_that_the_server_has() throws SQLException {
    List<DataType> types = List.of(
        new DataType.Bool(),
        new DataType.SmallInt(),
        new DataType.Numeric(null, null),
        new DataType.Numeric(12, null),
        new DataType.Real(),
        new DataType.DoublePrecision(),
        new DataType.Char(3),
        new DataType.Binary(null),
        new DataType.Binary(16),
        new DataType.Date(),
        new DataType.Time(3, false),
        new DataType.Timestamp(6, false),
        new DataType.Timestamp(null, true),
        new DataType.Uuid(),
        new DataType.Json(),
        new DataType.Bit(8, false));
    Table.Builder table = Table.builder(QualifiedName.of("t"));
    for (int i = 0; i < types.size(); i++) {
      table.column(Column.of("c" + i, types.get(i)));
    }
    database.run(new CreateTable(table.build(), false));
    assertThat(database.inspect().tables().get(0).columns())
        .extracting(Column::type)
        .containsExactlyElementsOf(
            types.stream().map(dialect().types()::canonical).toList());
  }

  @Test
  void the_limits_of_waiting_and_working_are_set_and_taken_back() throws SQLException {
    Duration limit = Duration.ofMillis(1500);
    execute(dialect().session().sessionLockTimeout(limit).orElseThrow());
    execute(dialect().session().statementTimeout(limit).orElseThrow());
    String limits = "SELECT @@lock_wait_timeout, @@innodb_lock_wait_timeout, @@max_statement_time";
    assertThat(database.query(limits)).containsExactly("2|2|1.500000");
    execute(dialect().session().sessionLockTimeoutReset().orElseThrow());
    assertThat(database.query(limits).get(0)).isNotEqualTo("2|2|1.500000");
  }

  private void execute(Statement statement) throws SQLException {
    database.executeSql(statement.text());
  }

  private Dialect dialect() {
    return database.dialect();
  }
}
