package org.athanor.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.athanor.schema.Types.varchar;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.migration.Operations;
import org.athanor.operation.CreateObject;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaObject;
import org.athanor.schema.Trigger;
import org.athanor.schema.Trigger.Action;
import org.athanor.schema.Trigger.Event;
import org.athanor.schema.Trigger.Timing;
import org.athanor.schema.View;
import org.athanor.scratch.SqliteFile;
import org.athanor.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Views and triggers of SQLite, in whatever words they were written. */
class SqliteObjectsIT {
  private static final QualifiedName T = QualifiedName.of("order \"x\"");

  private SqliteFile file;
  private Connection connection;
  private TestDatabase database;

  @BeforeEach
  void open() throws SQLException {
    file = SqliteFile.create();
    connection = file.open();
    database = new TestDatabase(connection, new SqliteDialectProvider().connect(connection));
    database.executeSql("CREATE TABLE \"order \"\"x\"\"\" (id INTEGER PRIMARY KEY, a TEXT)");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    file.close();
  }

  private List<SchemaObject> objects() throws SQLException {
    return database.inspectWithObjects().objects();
  }

  private static Trigger trigger(Timing timing, Event event, String condition, String action) {
    return new Trigger(
        T,
        "t",
        timing,
        List.of(event),
        Trigger.Level.ROW,
        condition,
        null,
        List.of(),
        action,
        null);
  }

  @Test
  void views_are_read_in_the_words_of_their_author() throws SQLException {
    database.executeSql("create view if not exists main.v /* one */ ([a b], `c`) as\n"
        + "select 1, 'as (' -- two\n union select 3, 4;");
    assertThat(objects())
        .containsExactly(new View(
            QualifiedName.of("v"),
            List.of("a b", "c"),
            "select 1, 'as (' -- two\n union select 3, 4",
            List.of(),
            View.CheckOption.NONE,
            null));
  }

  @Test
  void a_trigger_without_time_fires_before() throws SQLException {
    database.executeSql("CREATE TRIGGER t UPDATE OF a, \"id\" ON [order \"x\"]\n"
        + "WHEN (new.a = 'BEGIN') AND (old.a IS NULL)\n"
        + "BEGIN SELECT 1; SELECT CASE WHEN 1 THEN 2 END; END");
    assertThat(objects())
        .containsExactly(trigger(
            Timing.BEFORE,
            new Event(Action.UPDATE, List.of("a", "id")),
            "(new.a = 'BEGIN') AND (old.a IS NULL)",
            "BEGIN SELECT 1; SELECT CASE WHEN 1 THEN 2 END; END"));
  }

  @Test
  void triggers_of_all_kinds_survive() throws SQLException {
    String action = "BEGIN\n  SELECT 'it''s';\nEND";
    for (Event event : List.of(
        Event.of(Action.INSERT),
        Event.of(Action.DELETE),
        Event.of(Action.UPDATE),
        new Event(Action.UPDATE, List.of("a")))) {
      Trigger trigger = trigger(Timing.AFTER, event, "1 > 0", action);
      database.run(new CreateObject(trigger, false));
      assertThat(objects()).containsExactly(trigger);
      database.run(new CreateObject(trigger, true));
      database.run(new CreateObject(trigger, false).reverse().orElseThrow());
      assertThat(objects()).isEmpty();
    }
  }

  @Test
  void a_rebuild_keeps_views_and_triggers() throws SQLException {
    database.run(Operations.record(op -> op.createView("v", "SELECT a FROM \"order \"\"x\"\"\""))
        .get(0));
    Trigger trigger =
        trigger(Timing.AFTER, Event.of(Action.INSERT), null, "BEGIN\n  SELECT 1;\nEND");
    database.run(new CreateObject(trigger, false));
    Schema before = database.inspectWithObjects();
    Operations.record(op -> op.batchAlterTable(T.name(), t -> {
          t.alterColumn("a").type(varchar(9));
          t.invoke(new CreateObject(View.of(QualifiedName.of("w"), "SELECT 2"), false));
        }))
        .forEach(this::run);
    List<SchemaObject> after = objects();
    assertThat(after).containsAll(before.objects()).hasSize(before.objects().size() + 1);
  }

  private void run(org.athanor.operation.Operation operation) {
    try {
      database.run(operation);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void what_only_others_have_is_refused_by_name() {
    assertThatThrownBy(() -> run(Operations.record(op -> op.createTrigger(
                T.name(),
                "t",
                g -> g.after(Action.INSERT, Action.DELETE).forEachRow().as("BEGIN END")))
            .get(0)))
        .isInstanceOf(AthanorException.class)
        .hasMessageContaining("fires for one kind of change");
    assertThatThrownBy(() -> run(Operations.record(op ->
                op.createTrigger(T.name(), "t", g -> g.after(Action.INSERT).as("BEGIN END")))
            .get(0)))
        .hasMessageContaining("fire for each row");
    assertThatThrownBy(() -> run(Operations.record(op ->
                op.createTrigger(T.name(), "t", g -> g.after(Action.TRUNCATE).as("BEGIN END")))
            .get(0)))
        .hasMessageContaining("no TRUNCATE");
    assertThatThrownBy(
            () -> run(Operations.record(op -> op.dropView("v").cascade()).get(0)))
        .hasMessageContaining("does not know what depends on the view \"v\"");
  }
}
