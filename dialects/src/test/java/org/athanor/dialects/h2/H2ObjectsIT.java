package org.athanor.dialects.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.athanor.command.Diff;
import org.athanor.command.LiveState;
import org.athanor.command.ScriptState;
import org.athanor.command.Workbench;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.Inspector;
import org.athanor.operation.CreateObject;
import org.athanor.operation.ReplaceObject;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.schema.Domain;
import org.athanor.schema.Namespace;
import org.athanor.schema.ObjectKey;
import org.athanor.schema.ObjectKind;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Routine;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.Types;
import org.athanor.schema.View;
import org.athanor.scratch.H2Database;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views, domains, aliases and triggers of H2, in whatever words they were written. */
class H2ObjectsIT {
  private static final String TRIGGER = SilentTrigger.class.getName();

  @TempDir
  private Path folder;

  private H2Database file;
  private Connection connection;
  private TestDatabase database;

  @BeforeEach
  void open() throws SQLException {
    file = H2Database.inMemory("");
    connection = file.open();
    database = new TestDatabase(connection, new H2DialectProvider().connect(connection));
    database.executeSql("CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(9))");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    file.close();
  }

  private List<SchemaObject> objects() throws SQLException {
    return database.inspectWithObjects().objects();
  }

  @Test
  void an_alias_with_a_source_is_read_and_wanted_in_one_form() throws SQLException {
    String source = " int addOne(int a) { return a + 1; /* it's Ü */ } ";
    Routine wanted = new Routine(
        ObjectKind.FUNCTION,
        QualifiedName.of("add_one"),
        List.of(Routine.Parameter.of("a", Types.integer())),
        Types.integer(),
        null,
        List.of("deterministic"),
        "AS $$" + source + "$$",
        "adds");
    database.run(new CreateObject(wanted, false));
    assertThat(objects())
        .containsExactly(new Routine(
            ObjectKind.FUNCTION,
            QualifiedName.of("add_one"),
            List.of(),
            null,
            "java",
            List.of("DETERMINISTIC"),
            "AS '" + source.replace("'", "''") + "'",
            "adds"));
    Schema live = database.inspectWithObjects();
    assertThat(database.normalize(live.withObjects(List.of(wanted)))).isEqualTo(live);
    assertThat(database.query("SELECT add_one(1)")).containsExactly("2");
  }

  @Test
  void a_trigger_has_its_events_and_options() throws SQLException {
    database.executeSql("CREATE TRIGGER g BEFORE DELETE, INSERT ON t FOR EACH ROW QUEUE 7 NOWAIT"
        + " CALL '" + TRIGGER + "'");
    database.executeSql("COMMENT ON TRIGGER g IS 'watches'");
    Trigger read = new Trigger(
        QualifiedName.of("t"),
        "g",
        Trigger.Timing.BEFORE,
        List.of(Trigger.Event.of(Trigger.Action.INSERT), Trigger.Event.of(Trigger.Action.DELETE)),
        Trigger.Level.ROW,
        null,
        null,
        List.of("QUEUE 7", "NOWAIT"),
        "CALL '" + TRIGGER + "'",
        "watches");
    assertThat(objects()).containsExactly(read);
    database.executeSql("DROP TRIGGER g");
    database.run(new CreateObject(read, false));
    assertThat(objects()).containsExactly(read);
  }

  @Test
  void triggers_that_cannot_be_told_are_counted() throws SQLException {
    database.executeSql("CREATE TRIGGER g BEFORE DELETE, ROLLBACK ON t CALL '" + TRIGGER + "'");
    database.executeSql("CREATE TRIGGER s BEFORE SELECT ON t CALL '" + TRIGGER + "'");
    database.executeSql("CREATE TRIGGER c AFTER INSERT ON t FOR EACH ROW AS "
        + "'org.h2.api.Trigger create() { return (c, o, n) -> {}; }'");
    assertThat(objects()).isEmpty();
    assertThat(database
            .dialect()
            .inspector()
            .unread(connection, Inspector.Scope.DEFAULT.withObjects()))
        .containsExactly("3 triggers with a source or for other events");
  }

  @Test
  void views_and_schemas_of_all_schemas_are_read_with_what_they_need() throws SQLException {
    database.executeSql("CREATE SCHEMA \"S 1\"");
    database.executeSql("COMMENT ON SCHEMA \"S 1\" IS 'first'");
    database.executeSql("CREATE VIEW v AS SELECT id FROM t WHERE a = 'Ü \"A\".\"T\"'");
    database.executeSql("CREATE VIEW \"S 1\".v AS SELECT * FROM public.v");
    Inspector inspector = database.dialect().inspector();
    Inspector.Scope scope = new Inspector.Scope(inspector.schemas(connection), Set.of());
    View first = new View(
        QualifiedName.of("v"),
        List.of("id"),
        "SELECT id FROM public.t WHERE a = 'Ü \"A\".\"T\"'",
        List.of(),
        View.CheckOption.NONE,
        null);
    View second = new View(
        QualifiedName.of("S 1", "v"),
        List.of("id"),
        "SELECT public.v.id FROM public.v",
        List.of(),
        View.CheckOption.NONE,
        null);
    assertThat(inspector.inspect(connection, scope.withObjects()).objects())
        .contains(new Namespace("S 1", null, "first"), first)
        .filteredOn(object -> object.key().equals(second.key()))
        .hasSize(1);
    assertThat(inspector.dependencies(connection, scope).needsOf(second.key()))
        .containsExactly(first.key());
    assertThat(inspector.dependencies(connection, scope).needsOf(first.key()))
        .containsExactlyInAnyOrder(
            ObjectKey.of(ObjectKind.TABLE, QualifiedName.of("t")),
            ObjectKey.on(ObjectKind.COLUMN, QualifiedName.of("t"), "id"),
            ObjectKey.on(ObjectKind.COLUMN, QualifiedName.of("t"), "a"));
  }

  @Test
  void a_domain_keeps_its_type() {
    Domain text = Domain.of(QualifiedName.of("d"), Types.text());
    Domain number = Domain.of(QualifiedName.of("d"), Types.integer());
    assertThatThrownBy(() -> database.run(new ReplaceObject(text, number)))
        .hasMessageContaining("H2 cannot change the type of the domain \"d\"");
  }

  @Test
  void a_database_is_led_to_what_a_script_says() throws Exception {
    run("CREATE DOMAIN d AS VARCHAR(20) CHECK (VALUE <> 'x');"
        + "CREATE TABLE u (c d);"
        + "CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT a AS b FROM v;"
        + "CREATE ALIAS f FOR 'java.lang.Math.abs(int)';"
        + "CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW CALL '" + TRIGGER + "';");
    String wanted = "CREATE DOMAIN d AS VARCHAR(20) CHECK (VALUE > 'y');"
        + "CREATE TABLE u (c d);"
        + "CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20), n INT);"
        + "CREATE VIEW v AS SELECT a, n FROM t; CREATE VIEW w AS SELECT a AS b FROM v;"
        + "CREATE VIEW z AS SELECT b FROM w;"
        + "CREATE ALIAS f FOR 'java.lang.Math.negateExact(int)';"
        + "CREATE TRIGGER g AFTER INSERT, DELETE ON t FOR EACH ROW CALL '" + TRIGGER + "';";
    Diff.Report report = compare(wanted);
    assertThat(report.differences()).isNotEmpty();
    run(report.sql());
    assertThat(compare(wanted).sql()).isEmpty();
    run(compare("CREATE TABLE t (id INT PRIMARY KEY)").sql());
    assertThat(objects()).isEmpty();
  }

  private void run(String script) throws SQLException {
    for (ScriptStatement part : ScriptSplitter.split(script, H2Dialect.LEXICAL_RULES)) {
      database.executeSql(part.sql());
    }
  }

  private Diff.Report compare(String wanted) throws Exception {
    Path script = Files.writeString(folder.resolve("wanted.sql"), wanted);
    JdbcConnectionSource source = new JdbcConnectionSource(
        file.jdbcUrl(), file.user(), file.password(), Duration.ofSeconds(10));
    Dialects dialects = new Dialects(List.of(new H2DialectProvider()));
    try (Workbench bench = new Workbench(source, dialects, Set.of())) {
      return new Diff(bench).run(new LiveState(source), new ScriptState(script));
    }
  }
}
