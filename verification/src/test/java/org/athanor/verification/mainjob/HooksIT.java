package org.athanor.verification.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.athanor.examples.library.LibrarySchema;
import org.athanor.hook.AutogenerateHooks;
import org.athanor.operation.CreateIndex;
import org.athanor.operation.Operation;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project hangs into comparisons and revisions. */
final class HooksIT {
  @TempDir
  Path folder = Path.of("");

  private ScratchDatabase database;
  private Project project;

  /** Leaves out what must be written. */
  public static final class Forgetful implements AutogenerateHooks {
    @Override
    public List<Operation> rewrite(Operation operation) {
      return operation instanceof CreateIndex ? List.of() : List.of(operation);
    }
  }

  /** Writes nothing at all. */
  public static final class Silent implements AutogenerateHooks {
    @Override
    public List<Operation> rewrite(Operation operation) {
      return List.of();
    }
  }

  @BeforeEach
  void open() {
    database = PostgresServer.shared().createDatabase();
    project = new Project(folder, database.jdbcUrl() + "?user=" + database.user());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void configure(Class<?>... hooks) throws IOException {
    List<String> names =
        Stream.of(hooks).map(hook -> '"' + hook.getName() + '"').toList();
    project.configure(
        "java",
        "classes = [\"" + LibrarySchema.class.getName() + "\"]\n[autogenerate]\nhooks = " + names
            + "\n");
    String classPath =
        "\nclasspath = [\"" + Path.of("target/test-classes").toAbsolutePath() + "\"]";
    Path file = folder.resolve("athanor.toml");
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replace("locations = [\"revisions\"]", "locations = [\"revisions\"]" + classPath));
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private String onlyRevision() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("revisions"))) {
      return Files.readString(files.findFirst().orElseThrow());
    }
  }

  @Test
  void hooks_choose_what_is_compared_and_change_what_is_written() throws Exception {
    configure(LibraryHooks.class);
    sql("CREATE TABLE loan_shadow (id bigint)");

    String report = project.ok("revision", "--autogenerate", "--prove", "-m", "first");

    assertThat(report).doesNotContain("loan_shadow").contains("proved");
    assertThat(onlyRevision())
        .contains("import org.athanor.verification.mainjob.LibraryTypes;")
        .contains("t.column(\"name\", LibraryTypes.NAME).notNull();")
        .doesNotContain("loan_shadow");
    project.ok("upgrade");
    sql("COMMENT ON TABLE loan IS 'whatever'");
    assertThat(project.ok("check")).contains("as the model wants it");

    sql("DROP INDEX ix_loan_reader");
    project.ok("revision", "--autogenerate", "--language", "sql", "-m", "index");
    try (Stream<Path> files = Files.list(folder.resolve("revisions"))) {
      Path second =
          files.filter(file -> file.toString().endsWith(".sql")).findFirst().orElseThrow();
      assertThat(second)
          .content()
          .contains("-- transactional: false", "CREATE INDEX CONCURRENTLY ix_loan_reader");
    }
  }

  @Test
  void a_hook_that_leaves_out_what_is_needed_is_found_by_the_proof() throws Exception {
    configure();
    project.ok("revision", "--autogenerate", "-m", "first");
    project.ok("upgrade");
    sql("DROP INDEX ix_loan_reader");
    sql("ALTER TABLE reader ALTER COLUMN since DROP DEFAULT");
    configure(Forgetful.class);

    Project.Outcome outcome = project.run("revision", "--autogenerate", "-m", "forgotten");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("GEN-022", "index \"ix_loan_reader\" [reader_id] is missing", "mend the hooks");
  }

  @Test
  void diff_asks_them_too() throws Exception {
    configure(LibraryHooks.class);
    sql("CREATE TABLE loan_shadow (id bigint)");

    project.ok("revision", "--autogenerate", "-m", "first");
    project.ok("upgrade");
    sql("COMMENT ON TABLE loan IS 'whatever'");
    assertThat(project.ok("diff", "database", "model")).contains("Nothing differs.");

    sql("DROP INDEX ix_loan_reader");
    assertThat(project.ok("diff", "database", "model", "--sql"))
        .contains("CREATE INDEX CONCURRENTLY ix_loan_reader");
  }

  @Test
  void where_hooks_leave_nothing_no_file_is_made() throws Exception {
    configure(Silent.class);

    assertThat(project.ok("revision", "--autogenerate", "-m", "first"))
        .contains("No file was made");
  }

  @Test
  void a_hook_that_is_not_there_is_named() throws Exception {
    configure(String.class);
    Files.createDirectories(folder.resolve("revisions"));

    Project.Outcome outcome = project.run("check");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("GEN-006", "\"java.lang.String\" is no usable AutogenerateHooks");
  }
}
