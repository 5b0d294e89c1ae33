package org.athanor.verification.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.athanor.examples.library.LibrarySchema;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a model live in the schema of a tenant. */
final class MappedSchemaIT {
  @TempDir
  Path folder = Path.of("");

  private ScratchDatabase database;
  private Project project;

  @BeforeEach
  void open() throws Exception {
    database = PostgresServer.shared().createDatabase();
    project = new Project(folder, database.jdbcUrl() + "?user=" + database.user());
    project.configure(
        "java",
        "classes = [\"" + LibrarySchema.class.getName() + "\"]\n"
            + "[autogenerate]\nmap_schemas = [\"public=tenant_1\"]\n");
    sql("CREATE SCHEMA tenant_1");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  @Test
  void a_model_without_schemas_is_made_in_the_one_that_it_is_mapped_to() throws Exception {
    String report = project.ok("revision", "--autogenerate", "--prove", "-m", "first");

    assertThat(report).contains("table \"tenant_1.loan\" is missing", "proved");
    project.ok("upgrade");
    assertThat(project.ok("check")).contains("as the model wants it");
    assertThat(project.ok("diff", "database", "model", "--include", "schema:tenant_1"))
        .contains("Nothing differs.");

    sql("ALTER TABLE tenant_1.loan DROP CONSTRAINT fk_loan_reader");
    Project.Outcome outcome = project.run("check");
    assertThat(outcome.exit()).isEqualTo(3);
    assertThat(outcome.out()).contains("fk_loan_reader");
  }
}
