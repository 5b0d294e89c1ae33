package org.athanor.verification.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The entities of large applications, on the databases that they are used with. */
final class RealModelsIT {
  @TempDir
  Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource
  void a_model_leads_postgresql_up_and_back_and_hibernate_accepts_it(RealModel model)
      throws IOException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      upAndBack(model, database);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DSPACE") // its column types are PostgreSQL's
  void a_model_leads_mariadb_up_and_back_and_hibernate_accepts_it(RealModel model)
      throws IOException {
    try (ScratchDatabase database = MariaDbServer.shared().createDatabase()) {
      upAndBack(model, database);
    }
  }

  @Test
  void keycloak_leads_sqlite_up_and_back_and_hibernate_accepts_it() throws IOException {
    try (ScratchDatabase database = SqliteFile.create()) {
      upAndBack(RealModel.KEYCLOAK, database);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_hibernate_creates_on_postgresql_is_what_the_model_wants(RealModel model)
      throws IOException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      createdByHibernate(model, database);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DSPACE")
  void what_hibernate_creates_on_mariadb_is_what_the_model_wants(RealModel model)
      throws IOException {
    try (ScratchDatabase database = MariaDbServer.shared().createDatabase()) {
      createdByHibernate(model, database);
    }
  }

  private void upAndBack(RealModel model, ScratchDatabase database) throws IOException {
    Project project = project(model, database);

    assertThat(project.ok("revision", "--autogenerate", "-m", "all"))
        .containsIgnoringCase("table \"" + model.table() + "\" is missing");
    project.ok("upgrade", "head");
    assertThat(project.ok("check")).contains("as the model wants it");
    HibernateSchemaTool.validate(database, model);

    project.ok("downgrade", "base");
    assertThat(Leftovers.of(database)).isEmpty();
  }

  private void createdByHibernate(RealModel model, ScratchDatabase database) throws IOException {
    HibernateSchemaTool.create(database, model);

    Files.createDirectory(folder.resolve("revisions"));
    assertThat(project(model, database).ok("check")).contains("as the model wants it");
  }

  private Project project(RealModel model, ScratchDatabase database) throws IOException {
    String user = database.jdbcUrl().startsWith("jdbc:sqlite:") ? "" : "?user=" + database.user();
    Project project = new Project(folder, database.jdbcUrl() + user);
    project.configure(model.settings());
    return project;
  }
}
