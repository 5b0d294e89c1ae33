package org.athanor.dialects.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.athanor.schema.Types.bigint;
import static org.athanor.schema.Types.bool;
import static org.athanor.schema.Types.integer;
import static org.athanor.schema.Types.numeric;
import static org.athanor.schema.Types.text;
import static org.athanor.schema.Types.varchar;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Effects;
import org.athanor.dialect.SchemaLookup;
import org.athanor.dialect.Statement;
import org.athanor.operation.AddColumn;
import org.athanor.operation.AddConstraint;
import org.athanor.operation.AlterColumn;
import org.athanor.operation.AlterTableOptions;
import org.athanor.operation.AttachPartition;
import org.athanor.operation.CommentOnTable;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.CreateObject;
import org.athanor.operation.CreateTable;
import org.athanor.operation.DetachPartition;
import org.athanor.operation.DropColumn;
import org.athanor.operation.DropConstraint;
import org.athanor.operation.DropIndex;
import org.athanor.operation.DropObject;
import org.athanor.operation.DropTable;
import org.athanor.operation.Operation;
import org.athanor.operation.RenameColumn;
import org.athanor.operation.RenameTable;
import org.athanor.operation.ReplaceObject;
import org.athanor.schema.Check;
import org.athanor.schema.Column;
import org.athanor.schema.ColumnDefault;
import org.athanor.schema.Constraint;
import org.athanor.schema.DataType;
import org.athanor.schema.ForeignKey;
import org.athanor.schema.Index;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.Partition;
import org.athanor.schema.Policy;
import org.athanor.schema.PrimaryKey;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.RowSecurity;
import org.athanor.schema.Table;
import org.athanor.schema.Trigger;
import org.athanor.schema.UniqueConstraint;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the compiler says of locks and rewrites is what the server does: each operation runs in a
 * transaction, and {@code pg_locks} and the tables' files are looked at before it ends.
 */
class PostgresEffectsIT {
  private static final QualifiedName P = QualifiedName.of("p");
  private static final QualifiedName T = QualifiedName.of("t");
  private static final QualifiedName W = QualifiedName.of("w");
  private static final Trigger TRIGGER = new Trigger(
      T,
      "new",
      Trigger.Timing.BEFORE,
      List.of(Trigger.Event.of(Trigger.Action.INSERT)),
      Trigger.Level.ROW,
      null,
      null,
      List.of(),
      "EXECUTE FUNCTION touch()",
      null);
  private static final AlterColumn.Edits NONE = AlterColumn.Edits.NONE;
  private static final ForeignKey KEY = ForeignKey.of("fk", List.of("pid"), P, List.of("id"));

  static Stream<Arguments> operations() {
    return Stream.of(tables(), columns(), constraints(), objects()).flatMap(part -> part);
  }

  private static Stream<Arguments> tables() {
    return Stream.of(
        of("create a table that refers to another", new CreateTable(referring(), false)),
        of("drop a table", new DropTable(T, referring(), false)),
        of("rename a table", new RenameTable(T, "t2")),
        of("comment on a table", new CommentOnTable(T, "x", null)),
        of("move a table", new AlterTableOptions(T, List.of("SET UNLOGGED"), List.of())),
        of(
            "change settings of a table",
            new AlterTableOptions(T, List.of("SET (fillfactor = 70)"), List.of())),
        of(
            "change the identity of rows",
            new AlterTableOptions(T, List.of("REPLICA IDENTITY FULL"), List.of())));
  }

  private static Stream<Arguments> columns() {
    return Stream.of(
        of("add a column", add(Column.of("x", integer()))),
        of(
            "add a column with a constant",
            add(Column.of("x", integer()).withDefault(ColumnDefault.constant(1)))),
        of(
            "add a column with now()",
            add(Column.of("x", text()).withDefault(ColumnDefault.expression("now()")))),
        of(
            "add a column with random()",
            add(Column.of("x", text()).withDefault(ColumnDefault.expression("random()")))),
        of(
            "add an identity",
            add(Column.of("x", integer())
                .withNullable(false)
                .withDefault(ColumnDefault.identity()))),
        of(
            "add a stored generated column",
            add(Column.of("x", integer()).withDefault(ColumnDefault.generated("a + 1")))),
        of(
            "add a column whose default is a constant in words",
            add(Column.of("x", varchar(9))
                .withDefault(ColumnDefault.expression("'new'::character varying")))),
        of(
            "add a column with default false",
            add(Column.of("x", bool()).withDefault(ColumnDefault.expression("FALSE")))),
        of("drop a column", new DropColumn(T, "e", null, false)),
        of("rename a column", new RenameColumn(T, "e", "e2")),
        of("set a default", alter("a", integer(), NONE.defaultValue(ColumnDefault.constant(5)))),
        of("set not null", alter("a", integer(), NONE.nullable(false))),
        of("drop not null", alter("id", integer(), NONE.nullable(true))),
        of("widen a varchar", alter("c", varchar(50), NONE.type(varchar(100)))),
        of("narrow a varchar", alter("c", varchar(50), NONE.type(varchar(20)))),
        of("varchar to text", alter("c", varchar(50), NONE.type(text()))),
        of("text to varchar", alter("e", text(), NONE.type(varchar()))),
        of("integer to bigint", alter("a", integer(), NONE.type(bigint()))),
        of("numeric with more digits", alter("n", numeric(10, 2), NONE.type(numeric(12, 2)))),
        of("numeric with another scale", alter("n", numeric(10, 2), NONE.type(numeric(12, 3)))));
  }

  private static Stream<Arguments> constraints() {
    return Stream.of(
        of("add a check", new AddConstraint(T, Check.of("ck", "a > 0"))),
        of("add a check not valid", new AddConstraint(T, new Check("ck", "a > 0", false))),
        of("add a foreign key", new AddConstraint(T, KEY)),
        of(
            "add a unique constraint",
            new AddConstraint(T, UniqueConstraint.of("uq", List.of("a")))),
        of("add a primary key", new AddConstraint(T, new PrimaryKey("pk", List.of("id")))),
        of("drop a check", new DropConstraint(T, "ck_a", Constraint.Kind.CHECK, null, false)),
        of(
            "drop a foreign key",
            new DropConstraint(T, "fk_old", Constraint.Kind.FOREIGN_KEY, KEY, false)),
        of("create an index", new CreateIndex(T, Index.of("ix", List.of("e")), false, false)),
        of("drop an index", new DropIndex(T, "ix_b", null, false, false)));
  }

  private static Stream<Arguments> objects() {
    return Stream.of(
        of("create a trigger", new CreateObject(TRIGGER, false)),
        of("drop a trigger", drop(ObjectKey.on(ObjectKind.TRIGGER, T, "old"))),
        of("enable row security", new CreateObject(new RowSecurity(T, true), false)),
        of("disable row security", drop(RowSecurity.key(T))),
        of("create a policy", new CreateObject(policy("new", "true"), false)),
        of("drop a policy", drop(policy("old", "true").key())),
        of("alter a policy", new ReplaceObject(policy("old", "true"), policy("old", "a > 0"))),
        of("create a partition", new CreateObject(partition("w2", 20), false)),
        of("drop a partition", drop(partition("w1", 10).key())),
        of("attach a partition", new AttachPartition(partition("x", 20))),
        of(
            "detach a partition",
            new DetachPartition(W, QualifiedName.of("w1"), partition("w1", 10), false)));
  }

  private static DropObject drop(ObjectKey key) {
    return new DropObject(key, null, false, DropObject.Also.NOTHING);
  }

  private static Policy policy(String name, String using) {
    return new Policy(
        T, name, Policy.Mode.PERMISSIVE, Policy.Command.ALL, List.of(), using, null, null);
  }

  private static Partition partition(String name, int from) {
    String bounds = "FOR VALUES FROM (" + from + ") TO (" + (from + 10) + ")";
    return Partition.of(W, QualifiedName.of(name), bounds);
  }

  private static Arguments of(String name, Operation operation) {
    return Arguments.of(name, operation);
  }

  private static Table referring() {
    return Table.builder(QualifiedName.of("u"))
        .column(Column.of("pid", integer()))
        .constraint(KEY)
        .build();
  }

  private static AddColumn add(Column column) {
    return new AddColumn(T, column, false);
  }

  private static AlterColumn alter(String column, DataType type, AlterColumn.Edits edits) {
    return new AlterColumn(T, column, edits, null, Column.of(column, type));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void the_effects_are_those_of_the_server(String name, Operation operation) throws SQLException {
    PostgresServer server = PostgresServer.shared();
    try (ScratchDatabase scratch = server.createDatabase("effects", PostgresEffectsIT::prepare);
        Connection connection = scratch.open()) {
      Dialect dialect = new PostgresDialectProvider().connect(connection);
      TestDatabase database = new TestDatabase(connection, dialect);
      List<Statement> statements = operation.accept(dialect.ddl(SchemaLookup.none()));
      List<String> files = files(database);
      database.executeSql("BEGIN");
      for (Statement statement : statements) {
        database.executeSql(statement.text());
      }
      assertThat(said(statements)).as(name).isEqualTo(taken(database));
      boolean rewritten = statements.stream().noneMatch(s -> s.effects().losesData())
          && !files.equals(files(database));
      assertThat(statements.stream().anyMatch(s -> s.effects().rewritesTable()))
          .as("rewrites")
          .isEqualTo(rewritten);
      database.executeSql("ROLLBACK");
    }
  }

  private static void prepare(Connection connection) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE p (id integer PRIMARY KEY)");
      statement.execute(
          "CREATE TABLE t (id integer NOT NULL, pid integer, old integer, a integer, b text,"
              + " c varchar(50), e text, n numeric(10,2), CONSTRAINT ck_a CHECK (old > 0),"
              + " CONSTRAINT fk_old FOREIGN KEY (old) REFERENCES p)");
      statement.execute("CREATE INDEX ix_b ON t (b)");
      statement.execute("INSERT INTO t (id, a) VALUES (1, 1), (2, 2)");
      statement.execute("CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS"
          + " 'BEGIN RETURN NEW; END'");
      statement.execute(
          "CREATE TRIGGER old BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch()");
      statement.execute("CREATE POLICY old ON t USING (true)");
      statement.execute("CREATE TABLE w (a integer NOT NULL) PARTITION BY RANGE (a)");
      statement.execute("CREATE TABLE w1 PARTITION OF w FOR VALUES FROM (10) TO (20)");
      statement.execute("CREATE TABLE x (a integer NOT NULL)");
      statement.execute(
          "CREATE TABLE present AS SELECT oid AS number, relname AS name FROM pg_class"
              + " WHERE relname IN ('p', 't', 'w', 'w1', 'x')");
    }
  }

  /** The files of the two tables, which change when a table is written anew. */
  private static List<String> files(TestDatabase database) throws SQLException {
    return database.query(
        "SELECT number, relfilenode FROM present JOIN pg_class ON oid = number ORDER BY number");
  }

  /** The strongest lock on each table, as the effects say. */
  private static Map<String, LockMode> said(List<Statement> statements) {
    Map<String, LockMode> locks = new TreeMap<>();
    for (Statement statement : statements) {
      for (Effects.TableLock lock : statement.effects().locks()) {
        LockMode mode = LockMode.valueOf(lock.mode().replace(' ', '_'));
        if (!lock.table().name().equals("u")) {
          locks.merge(lock.table().name(), mode, PostgresEffectsIT::stronger);
        }
      }
    }
    return locks;
  }

  /** The strongest lock on each of the two tables, as the server says, weak ones left out. */
  private static Map<String, LockMode> taken(TestDatabase database) throws SQLException {
    Map<String, LockMode> locks = new TreeMap<>();
    List<String> rows =
        database.query("SELECT name, mode FROM pg_locks JOIN present ON relation = number"
            + " WHERE pid = pg_backend_pid() AND locktype = 'relation'");
    for (String row : rows) {
      int bar = row.indexOf('|');
      LockMode mode = mode(row.substring(bar + 1));
      if (mode != null) {
        locks.merge(row.substring(0, bar), mode, PostgresEffectsIT::stronger);
      }
    }
    return locks;
  }

  private static @Nullable LockMode mode(String server) {
    return switch (server) {
      case "AccessExclusiveLock" -> LockMode.ACCESS_EXCLUSIVE;
      case "ShareRowExclusiveLock" -> LockMode.SHARE_ROW_EXCLUSIVE;
      case "ShareLock" -> LockMode.SHARE;
      case "ShareUpdateExclusiveLock" -> LockMode.SHARE_UPDATE_EXCLUSIVE;
      default -> null;
    };
  }

  private static LockMode stronger(LockMode one, LockMode other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
