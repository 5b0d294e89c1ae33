package org.athanor.dialects.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.athanor.dialect.Capability;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.Inspector;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Direction;
import org.athanor.runtime.HistoryEntry;
import org.athanor.runtime.OfflineScript;
import org.athanor.runtime.ScriptReport;
import org.athanor.runtime.ScriptRequest;
import org.athanor.runtime.StampRequest;
import org.athanor.schema.QualifiedName;
import org.athanor.schema.Schema;
import org.athanor.schema.Types;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.sql.ScriptSplitter;
import org.athanor.sql.ScriptStatement;
import org.athanor.testkit.MemoryRevisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** A script leaves a database as the run itself leaves it: schema, version table and history. */
abstract class OfflineContract extends RunnerCase {
  @TempDir
  Path folder = Path.of("");

  static MemoryRevisions shop() {
    return new MemoryRevisions()
        .add(
            "a1",
            "add \"customer\"; it's new",
            op -> {
              op.createTable("customer", t -> {
                t.column("id", Types.integer()).notNull();
                t.column("name", Types.varchar(40));
                t.primaryKey("pk_customer", "id");
              });
              op.bulkInsert("customer", "id", "name").row(1, "O'Hara").row(2, null);
              op.requireNone("SELECT id FROM customer WHERE id > 5", "ids above 5 don't fit");
            },
            op -> op.dropTable("customer"))
        .add(
            "b2",
            "add orders",
            op -> {
              op.createTable("orders", t -> {
                t.column("id", Types.integer()).notNull();
                t.column("customer_id", Types.integer());
                t.primaryKey("pk_orders", "id");
                t.foreignKey("fk_orders_customer", "customer_id").references("customer", "id");
              });
              op.createIndex("ix_orders_customer").on("orders", "customer_id");
            },
            op -> op.dropTable("orders"))
        .addStepwise(
            "c3",
            "step by step",
            op -> {
              op.createIndex("ix_customer_name").on("customer", "name");
              op.execute("UPDATE customer SET name = 'x;y' WHERE id = 2 -- a comment");
            },
            op -> op.dropIndex("ix_customer_name").on("customer"));
  }

  protected Dialect dialect() throws SQLException {
    try (Connection connection = database.open()) {
      return Dialects.installed(getClass().getClassLoader()).of(connection);
    }
  }

  protected String script(Direction direction, String range) throws SQLException {
    StringBuilder out = new StringBuilder();
    new OfflineScript(shop(), dialect(), options().build())
        .write(ScriptRequest.parse(direction, range), out);
    return out.toString();
  }

  /** The command line of the product's own shell over a database and a file with a script. */
  abstract List<String> shell(ScratchDatabase target, Path script);

  /** Runs a script as an administrator would; returns what the shell printed and its exit code. */
  private String inShell(ScratchDatabase target, String script) throws Exception {
    Path file = Files.writeString(folder.resolve("script.sql"), script);
    Process process = new ProcessBuilder(shell(target, file))
        .redirectErrorStream(true)
        .redirectInput(file.toFile())
        .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return output + "exit " + process.waitFor();
  }

  private boolean hasShell() {
    String program = shell(database, folder).get(0);
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory).resolve(program)));
  }

  /** Where the shell is not installed, the same script is played through the driver. */
  @Test
  void the_products_own_shell_runs_a_script_to_the_same_schema(TestReporter reporter)
      throws Exception {
    reporter.publishEntry("shell", hasShell() ? shell(database, folder).get(0) : "none: driver");
    runner(shop()).upgrade(RevisionTarget.HEAD);
    Schema wanted = schema(database);
    try (ScratchDatabase target = create()) {
      if (hasShell()) {
        assertThat(inShell(target, script(Direction.UPGRADE, "head"))).endsWith("exit 0");
      } else {
        play(target, script(Direction.UPGRADE, "head"));
      }
      assertThat(schema(target)).isEqualTo(wanted);
    }
  }

  @Test
  void a_guard_stops_a_script_before_its_revision_is_done(TestReporter reporter) throws Exception {
    reporter.publishEntry("shell", hasShell() ? shell(database, folder).get(0) : "none: driver");
    MemoryRevisions revisions = new MemoryRevisions()
        .add(
            "a1",
            "guarded",
            op -> {
              op.createTable("t", t -> t.column("id", Types.integer()));
              op.bulkInsert("t", "id").row(7);
              op.requireNone("SELECT id FROM t WHERE id > 5", "ids above 5 don't fit");
            },
            op -> op.dropTable("t"));
    StringBuilder script = new StringBuilder();
    new OfflineScript(revisions, dialect(), options().build())
        .write(ScriptRequest.parse(Direction.UPGRADE, "head"), script);

    if (hasShell()) {
      assertThat(inShell(database, script.toString()))
          .contains("ids above 5 don't fit")
          .doesNotEndWith("exit 0");
    } else {
      assertThatThrownBy(() -> play(database, script.toString()))
          .hasMessageContaining("ids above 5 don't fit");
    }
    boolean staysTable = !dialect().capabilities().has(Capability.TRANSACTIONAL_DDL);
    assertThat(schema(database).table(QualifiedName.of("t")).isPresent()).isEqualTo(staysTable);
    assertThat(rows(revisions)).isEmpty();
  }

  private void play(ScratchDatabase target, String script) throws SQLException {
    try (Connection connection = target.open();
        Statement statement = connection.createStatement()) {
      for (ScriptStatement part : ScriptSplitter.split(script, dialect().lexicalRules())) {
        statement.execute(part.sql());
      }
    }
  }

  private Schema schema(ScratchDatabase from) throws SQLException {
    try (Connection connection = from.open()) {
      return dialect().inspector().inspect(connection, Inspector.Scope.DEFAULT);
    }
  }

  private List<String> history() {
    List<String> rows = new ArrayList<>();
    for (HistoryEntry entry : runner(shop()).history()) {
      rows.add(entry.revision() + " " + entry.direction() + " " + entry.outcome() + " "
          + entry.message() + " " + entry.statements() + " " + entry.digests());
      assertThat(entry.startedAt()).isNotNull();
    }
    return rows;
  }

  private void sameAsOnline(Runnable online, String... scripts) throws SQLException {
    online.run();
    Schema wanted = schema(database);
    List<String> history = history();
    List<String> rows = rows(shop());
    try (ScratchDatabase first = database) {
      database = create();
      for (String script : scripts) {
        play(database, script);
      }
      assertThat(schema(database)).isEqualTo(wanted);
      assertThat(rows(shop())).isEqualTo(rows);
      assertThat(history()).isEqualTo(history);
      assertThat(first).isNotNull();
    }
  }

  @Test
  void a_script_of_an_upgrade_does_what_the_upgrade_does() throws SQLException {
    sameAsOnline(
        () -> runner(shop()).upgrade(RevisionTarget.HEAD), script(Direction.UPGRADE, "head"));
    assertThat(count("SELECT count(*) FROM customer WHERE name = 'O''Hara'")).isEqualTo(1);
    assertThat(runner(shop()).upgrade(RevisionTarget.HEAD).steps()).isEmpty();
  }

  @Test
  void a_script_of_a_range_goes_on_where_another_ended() throws SQLException {
    sameAsOnline(
        () -> runner(shop()).upgrade(RevisionTarget.HEAD),
        script(Direction.UPGRADE, "a1"),
        script(Direction.UPGRADE, "a1:head"));
  }

  @Test
  void a_script_of_a_downgrade_does_what_the_downgrade_does() throws SQLException {
    sameAsOnline(
        () -> {
          runner(shop()).upgrade(RevisionTarget.HEAD);
          runner(shop()).downgrade(RevisionTarget.parse("a1"));
        },
        script(Direction.UPGRADE, "head"),
        script(Direction.DOWNGRADE, "c3:a1"));
  }

  @Test
  void a_script_of_a_stamp_does_what_the_stamp_does() throws SQLException {
    sameAsOnline(
        () -> runner(shop()).stamp(StampRequest.to(RevisionTarget.parse("b2"))),
        script(Direction.STAMP, "b2"));
  }

  @Test
  void code_is_a_comment_and_a_warning_or_an_error() throws SQLException {
    MemoryRevisions revisions = new MemoryRevisions()
        .add("a1", "code", op -> op.run("count the stars", connection -> {}), op -> {});
    OfflineScript script = new OfflineScript(revisions, dialect(), options().build());
    ScriptRequest request = ScriptRequest.parse(Direction.UPGRADE, "head");
    StringBuilder out = new StringBuilder();

    ScriptReport report = script.write(request, out);

    assertThat(report.warnings()).singleElement().asString().contains("count the stars");
    assertThat(out).contains("-- NOT DONE BY THIS SCRIPT: code of the revision: count the stars");
    AthanorException e = failure(() -> script.write(request.withoutCode(), new StringBuilder()));
    assertThat(e.code()).isEqualTo(ErrorCode.RUN_013);
  }

  @Test
  void a_script_is_the_same_each_time() throws SQLException {
    assertThat(script(Direction.UPGRADE, "head")).isEqualTo(script(Direction.UPGRADE, "head"));
  }
}
