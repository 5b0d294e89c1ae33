package org.athanor.verification.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entities of Keycloak, a large real application. */
final class KeycloakIT {
  private static final String UNIT = "default-persistence.xml";

  @TempDir
  Path folder = Path.of("");

  @Test
  void its_model_leads_postgresql_up_and_back_and_hibernate_accepts_it() throws IOException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      upAndBack(database, database.jdbcUrl() + "?user=" + database.user());
    }
  }

  @Test
  void its_model_leads_sqlite_up_and_back_and_hibernate_accepts_it() throws IOException {
    try (ScratchDatabase database = SqliteFile.create()) {
      upAndBack(database, database.jdbcUrl());
    }
  }

  private void upAndBack(ScratchDatabase database, String url) throws IOException {
    Project project = new Project(folder, url);
    project.configure("[model.settings]\n\"athanor.persistence_xml\" = \"" + UNIT + "\"");

    assertThat(project.ok("revision", "--autogenerate", "-m", "keycloak"))
        .containsIgnoringCase("table \"user_entity\" is missing");
    project.ok("upgrade", "head");
    assertThat(project.ok("check")).contains("as the model wants it");
    HibernateValidation.validate(database, UNIT);

    project.ok("downgrade", "base");
    assertThat(Leftovers.of(database)).isEmpty();
  }
}
