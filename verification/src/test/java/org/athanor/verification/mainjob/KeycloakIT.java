package org.athanor.verification.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entities of Keycloak, a large real application, on PostgreSQL. */
final class KeycloakIT {
  private static final String MODEL = """
      [model.settings]
      "athanor.persistence_xml" = "default-persistence.xml"
      """;

  @TempDir
  Path folder = Path.of("");

  @Test
  void its_model_becomes_a_revision_that_hibernate_accepts_and_that_goes_back() throws IOException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      Project project = new Project(folder, database.jdbcUrl() + "?user=" + database.user());
      project.configure(MODEL);

      assertThat(project.ok("revision", "--autogenerate", "-m", "keycloak"))
          .contains("table \"user_entity\" is missing");
      project.ok("upgrade", "head");
      assertThat(project.ok("check")).contains("as the model wants it");
      HibernateValidation.validate(database, "default-persistence.xml");

      project.ok("downgrade", "base");
      assertThat(Leftovers.of(database)).isEmpty();
    }
  }
}
