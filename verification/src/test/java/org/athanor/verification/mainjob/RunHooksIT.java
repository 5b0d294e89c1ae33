package org.athanor.verification.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.athanor.examples.library.LibrarySchema;
import org.athanor.runtime.HookMoment;
import org.athanor.runtime.RunHook;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of a project that are named in athanor.toml and run before and after revisions. */
final class RunHooksIT {
  @TempDir
  Path folder = Path.of("");

  private ScratchDatabase database;
  private Project project;

  /** Writes down each moment. */
  public static final class Diary implements RunHook {
    @Override
    public Set<HookMoment> moments() {
      return Set.of(HookMoment.values());
    }

    @Override
    public void run(Context at) throws SQLException {
      String about = at.revision() == null ? "all" : at.revision().id().value();
      try (Statement statement = at.connection().createStatement()) {
        statement.execute("CREATE TABLE IF NOT EXISTS diary (no serial, line text)");
        statement.execute("INSERT INTO diary (line) VALUES ('" + at.moment().word() + " " + about
            + " " + at.environment() + "')");
      }
    }
  }

  /** Refuses each revision. */
  public static final class Stern implements RunHook {
    @Override
    public Set<HookMoment> moments() {
      return Set.of(HookMoment.AFTER_EACH_UPGRADE);
    }

    @Override
    public void run(Context at) {
      throw new IllegalStateException("the books are not in order");
    }
  }

  /** Is no hook. */
  public static final class Bystander {}

  @BeforeEach
  void open() throws IOException {
    database = PostgresServer.shared().createDatabase();
    project = new Project(folder, database.jdbcUrl() + "?user=" + database.user());
    Files.createDirectory(folder.resolve("revisions"));
    Files.writeString(folder.resolve("revisions/a1.sql"), """
        -- revision: a1

        -- upgrade
        CREATE TABLE book (id int PRIMARY KEY);

        -- downgrade
        DROP TABLE book;
        """);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void configure(Class<?>... hooks) throws IOException {
    String names =
        Stream.of(hooks).map(hook -> '"' + hook.getName() + '"').collect(Collectors.joining(", "));
    String classes = Path.of("target/test-classes").toAbsolutePath().toString();
    project.configure(
        "java",
        "classes = [\"" + LibrarySchema.class.getName() + "\"]\n[hooks]\nclasses = [" + names
            + "]\nclasspath = [\"" + classes.replace("\\", "/") + "\"]\n");
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private String text(String query) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  @Test
  void classes_named_in_the_configuration_run_at_their_moments() throws Exception {
    configure(Diary.class);

    project.ok("upgrade", "head");
    project.ok("upgrade", "head");
    project.ok("downgrade", "base");

    assertThat(text("SELECT string_agg(line, ', ' ORDER BY no) FROM diary"))
        .isEqualTo("before-upgrade all test, before-each-upgrade a1 test, "
            + "after-each-upgrade a1 test, after-upgrade all test, "
            + "before-downgrade all test, before-each-downgrade a1 test, "
            + "after-each-downgrade a1 test, after-downgrade all test");
  }

  @Test
  void the_hook_of_the_page_lets_readers_read() throws Exception {
    configure(ReadersMayRead.class);
    if (text("SELECT count(*) FROM pg_roles WHERE rolname = 'reader'").equals("0")) {
      sql("CREATE ROLE reader");
    }

    try {
      project.ok("upgrade", "head");

      assertThat(text("SELECT has_table_privilege('reader', 'book', 'SELECT')")).isEqualTo("t");
    } finally {
      sql("DROP OWNED BY reader");
      sql("DROP ROLE reader");
    }
  }

  @Test
  void a_class_that_throws_ends_the_run_before_its_revision() throws Exception {
    configure(Stern.class);

    Project.Outcome outcome = project.run("upgrade", "head");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("RUN-023  ")
        .contains(Stern.class.getName(), "the books are not in order");
    assertThat(text("SELECT to_regclass('book')")).isEqualTo("null");
  }

  @Test
  void a_class_that_is_no_hook_is_refused_before_anything_runs() throws Exception {
    configure(Bystander.class);

    Project.Outcome outcome = project.run("upgrade", "head");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .startsWith("GEN-006  ")
        .contains(Bystander.class.getName(), RunHook.class.getName());
    assertThat(text("SELECT to_regclass('book')")).isEqualTo("null");
  }
}
