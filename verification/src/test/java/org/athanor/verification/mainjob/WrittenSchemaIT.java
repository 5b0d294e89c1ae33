package org.athanor.verification.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.athanor.examples.library.LibrarySchema;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library of the examples, whose schema is Java code, on PostgreSQL. */
final class WrittenSchemaIT {
  private static final String CODE = "java:" + LibrarySchema.class.getName();

  @TempDir
  Path folder = Path.of("");

  @Test
  void java_code_leads_the_database_up_and_back() throws IOException, SQLException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      Project project = new Project(folder, database.jdbcUrl() + "?user=" + database.user());
      project.configure("java", "classes = [\"" + LibrarySchema.class.getName() + "\"]");

      assertThat(project.ok("revision", "--autogenerate", "--prove", "-m", "first tables"))
          .contains("proved: upgrade and downgrade");
      project.ok("upgrade");
      assertThat(project.ok("check")).contains("as the model wants it");
      assertThat(project.ok("diff", "database", CODE, "--exclude", "athanor_*"))
          .contains("Nothing differs");

      sql(database, "ALTER TABLE loan DROP CONSTRAINT fk_loan_reader");
      sql(database, "ALTER TABLE reader ALTER COLUMN since DROP DEFAULT");
      Project.Outcome differs = project.run("check", "--format", "json");

      assertThat(differs.exit()).isEqualTo(3);
      assertThat(differs.out())
          .contains("\"kind\" : \"foreign_key\"", "\"name\" : \"fk_loan_reader\"")
          .contains("\"change\" : \"altered\"", "\"default_value\" : null");
      assertThat(project.run("diff", "database", CODE, "--sql").out())
          .contains("ADD CONSTRAINT fk_loan_reader FOREIGN KEY (reader_id)")
          .contains("ALTER COLUMN since SET DEFAULT CURRENT_DATE");
    }
  }

  @Test
  void code_that_is_named_on_the_command_line_stands_over_the_configured_model()
      throws IOException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      Project project = new Project(folder, database.jdbcUrl() + "?user=" + database.user());
      project.configure("packages = [\"org.athanor.examples.shop.v1\"]");

      String report = project.ok(
          "revision", "--autogenerate", "--model", CODE, "--include", "reader", "-m", "readers");

      assertThat(report).contains("table \"reader\" is missing").doesNotContain("loan");
    }
  }

  private static void sql(ScratchDatabase database, String text) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
