package org.athanor.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.athanor.cli.config.Settings;
import org.athanor.dialect.Dialect;
import org.athanor.schema.Schema;
import org.athanor.schema.SchemaSource;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The ready-made checks, on a good history and on bad ones. */
class MigrationContractIT {
  @AthanorTest(server = InMemoryH2.class, revisions = "src/test/revisions")
  static class GoodTests extends MigrationContract {}

  @AthanorTest(server = InMemorySqlite.class, revisions = "target/bad-history")
  static class BadTests extends MigrationContract {
    @Override
    protected Optional<SchemaSource> model(Dialect dialect, Optional<Settings.Model> configured) {
      return Optional.of(new SchemaSource() {
        @Override
        public Schema read() {
          return Schema.empty();
        }

        @Override
        public String description() {
          return "an empty model";
        }
      });
    }
  }

  @AthanorTest(server = InMemorySqlite.class, revisions = "target/two-heads")
  static class TwoHeadsTests extends MigrationContract {}

  @AthanorTest(server = EmbeddedPostgres.class)
  static class SqlModelTests extends MigrationContract {}

  @AthanorTest(revisions = "src/test/revisions")
  static class LintTests extends LintContract {}

  @Test
  void a_good_history_passes_and_tells_that_no_model_is_configured() {
    EngineExecutionResults results = run(GoodTests.class);
    results.testEvents().assertStatistics(statistics -> statistics.failed(0).aborted(1));
    assertThat(names(results))
        .contains(
            "the_history_has_a_single_head(Migrations)",
            "all_revisions_upgrade_an_empty_database(Migrations)",
            "a1 users",
            "b2 email",
            "c3 orders");
  }

  @Test
  void a_bad_history_fails_where_it_is_bad() throws IOException {
    write("bad-history", "a1", """
        CREATE TABLE a (id integer);
        CREATE TABLE b (id integer);
        """, "DROP TABLE a;");
    EngineExecutionResults results = run(BadTests.class);
    assertThat(failures(results))
        .satisfiesExactlyInAnyOrder(
            trace -> assertThat(trace)
                .startsWith("Revision a1: the downgrade does not lead back\n")
                .contains("table \"b\""),
            model -> assertThat(model)
                .startsWith("an empty model and the revisions differ:\n")
                .contains("Fix: athanor revision --autogenerate"));
  }

  @Test
  void files_of_sql_are_a_model_too_with_all_that_is_no_table() throws IOException {
    write("sql-model/revisions", "a1", "CREATE TABLE a (id integer);", "DROP TABLE a;");
    Path project = Path.of("target/sql-model");
    Files.writeString(project.resolve("athanor.toml"), """
        [revisions]
        locations = ["revisions"]

        [model]
        source = "sql"
        file = "schema.sql"
        """);
    Files.writeString(project.resolve("schema.sql"), "CREATE TABLE a (id integer);\n");
    assertThat(failures(runAt(project, SqlModelTests.class))).isEmpty();

    Files.writeString(project.resolve("schema.sql"), """
        CREATE TABLE a (id integer);
        CREATE VIEW positive AS SELECT id FROM a WHERE id > 0;
        """);
    assertThat(failures(runAt(project, SqlModelTests.class)))
        .singleElement()
        .asString()
        .contains("schema.sql", " and the revisions differ:\n", "view \"positive\"")
        .endsWith("Fix: athanor revision --autogenerate -m \"...\"");
  }

  @Test
  void two_heads_are_told_with_the_command_that_joins_them() throws IOException {
    write("two-heads", "a1", "CREATE TABLE a (id integer);", "DROP TABLE a;");
    write("two-heads", "b2", "CREATE TABLE b (id integer);", "DROP TABLE b;");
    assertThat(failures(run(TwoHeadsTests.class)))
        .containsExactly("The history has 2 heads: a1, b2\nFix: athanor merge -m \"merge\" a1 b2");
  }

  @Test
  void the_linter_is_asked_by_those_who_want_it() {
    assertThat(failures(run(LintTests.class)))
        .singleElement()
        .asString()
        .startsWith("The linter finds ")
        .contains("Rb2_Email.java:")
        .contains("error");
  }

  private static void write(String folder, String id, String up, String down) throws IOException {
    Path target = Files.createDirectories(Path.of("target", folder));
    Files.writeString(
        target.resolve(id + ".sql"),
        "-- revision: " + id + "\n\n-- upgrade\n" + up + "\n\n-- downgrade\n" + down);
  }

  private static EngineExecutionResults run(Class<?> type) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(type)).execute();
  }

  private static EngineExecutionResults runAt(Path project, Class<?> type) {
    return EngineTestKit.engine("junit-jupiter")
        .configurationParameter(AthanorExtension.PROJECT, project.toString())
        .selectors(selectClass(type))
        .execute();
  }

  private static List<String> names(EngineExecutionResults results) {
    return results
        .testEvents()
        .finished()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .toList();
  }

  private static List<String> failures(EngineExecutionResults results) {
    return results
        .testEvents()
        .failed()
        .map(event -> event.getPayload(TestExecutionResult.class).orElseThrow())
        .map(result -> result.getThrowable().orElseThrow().getMessage())
        .toList();
  }
}
