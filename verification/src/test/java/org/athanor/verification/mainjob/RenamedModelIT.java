package org.athanor.verification.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model whose names change keeps the rows of its database, whoever says what is renamed. */
final class RenamedModelIT {
  private static final String BEFORE = "packages = [\"" + base() + ".before\"]";
  private static final String AFTER = "packages = [\"" + base() + ".after\"]";
  private static final String SAID = "packages = [\"" + base() + ".said\"]";

  @TempDir
  Path folder = Path.of("");

  private static String base() {
    return RenamedModelIT.class.getPackageName() + ".renamed";
  }

  private static List<String> query(ScratchDatabase database, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      if (!sql.startsWith("SELECT")) {
        statement.execute(sql);
        return rows;
      }
      try (ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          rows.add(result.getString(1));
        }
      }
    }
    return rows;
  }

  private Project begun(ScratchDatabase database) throws IOException, SQLException {
    String user = database.user().isEmpty() ? "" : "?user=" + database.user();
    Project project = new Project(folder, database.jdbcUrl() + user);
    project.configure(BEFORE);
    project.ok("revision", "--autogenerate", "-m", "first");
    project.ok("upgrade", "head");
    query(database, "INSERT INTO client (id, mail, points) VALUES (1, 'ann@example.org', '7')");
    return project;
  }

  @Test
  void annotations_rename_on_postgresql() throws Exception {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      renamed(database, "--prove");
    }
  }

  @Test
  void annotations_rename_on_sqlite() throws Exception {
    try (ScratchDatabase database = SqliteFile.create()) {
      renamed(database, "--prove");
    }
  }

  @Test
  void annotations_rename_on_mariadb() throws Exception {
    try (ScratchDatabase database = MariaDbServer.shared().createDatabase()) {
      renamed(database, "--language", "java");
    }
  }

  private void renamed(ScratchDatabase database, String... options) throws Exception {
    Project project = begun(database);
    project.configure(SAID);
    List<String> command = new ArrayList<>(List.of("revision", "--autogenerate", "-m", "names"));
    command.addAll(List.of(options));
    assertThat(project.ok(command.toArray(String[]::new)))
        .contains("table \"client\" is renamed to \"customer\"")
        .doesNotContain("destructive");
    project.ok("upgrade", "head");
    assertThat(query(database, "SELECT email FROM customer")).containsExactly("ann@example.org");
    Project.Outcome check = project.run("check");
    assertThat(check.exit()).isZero();
    assertThat(check.err()).contains("it is renamed already, so what says so can go");
    project.ok("downgrade", "-1");
    assertThat(query(database, "SELECT mail FROM client")).containsExactly("ann@example.org");
  }

  @Test
  void what_nobody_says_is_asked_and_answered_in_a_file() throws Exception {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      Project project = begun(database);
      project.configure(AFTER);
      String[] command = {"revision", "--autogenerate", "-m", "names", "--answers", "answers.json"};
      Project.Outcome asked = project.run(command);
      assertThat(asked.exit()).isEqualTo(3);
      assertThat(asked.out()).contains("\"id\" : \"table customer\"");
      Path answers = folder.resolve("answers.json");
      answer(answers, "\"client\"");
      assertThat(project.run(command).out()).contains("\"id\" : \"column customer.email\"");
      answer(answers, "\"mail\"");
      assertThat(project.ok(command)).contains("column \"mail\" is renamed to \"email\"");
      project.ok("upgrade", "head");
      assertThat(query(database, "SELECT email FROM customer")).containsExactly("ann@example.org");
    }
  }

  private static void answer(Path file, String answer) throws IOException {
    String text = Files.readString(file);
    Files.writeString(file, text.replace("\"answer\" : null", "\"answer\" : " + answer));
  }

  @Test
  void drops_are_written_or_left_out_as_is_said() throws Exception {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      Project project = begun(database);
      project.configure(AFTER);
      String kept =
          project.ok("revision", "--autogenerate", "--no-renames", "--no-drops", "-m", "kept");
      assertThat(kept).contains("left out: table \"client\"").doesNotContain("destructive");
      project.ok("upgrade", "head");
      assertThat(query(database, "SELECT mail FROM client")).containsExactly("ann@example.org");
      String dropped = project.ok("revision", "--autogenerate", "--no-renames", "-m", "dropped");
      assertThat(dropped).contains("destructive: drops table \"client\" and its rows");
    }
  }
}
