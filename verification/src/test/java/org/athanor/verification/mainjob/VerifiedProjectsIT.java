package org.athanor.verification.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.athanor.examples.library.LibrarySchema;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All checks of {@code athanor verify} over the examples, and over a large model of others. */
final class VerifiedProjectsIT {
  private static final Path LIBRARY = Path.of("../examples/src/main/resources/library");

  @TempDir
  Path folder = Path.of("");

  @Test
  void the_library_passes_all_checks() throws IOException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      Path revisions = Files.createDirectory(folder.resolve("revisions"));
      for (String name : List.of("4d1f_first_tables.sql", "8a20_readers_have_names.sql")) {
        Files.copy(LIBRARY.resolve(name), revisions.resolve(name));
      }
      Project project = project(database);
      project.configure("java", "classes = [\"" + LibrarySchema.class.getName() + "\"]");

      assertThat(project.ok("verify"))
          .contains(
              "0 errors, 0 warnings, 4 hints, 2 accepted in 2 revisions",
              "2 revisions up, down and up again with rows: 2 passed, 0 failed",
              "the revisions make what the model wants");
    }
  }

  @Test
  void the_shop_fails_only_for_what_its_second_version_endangers() throws IOException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      Project project = project(database);
      project.configure("packages = [\"org.athanor.examples.shop.v1\"]");
      project.ok("revision", "--autogenerate", "-m", "first tables");
      project.ok("upgrade");
      project.configure("packages = [\"org.athanor.examples.shop.v2\"]");
      project.ok("revision", "--autogenerate", "--no-renames", "-m", "second");

      Project.Outcome outcome = project.run("verify");

      assertThat(outcome.exit()).isEqualTo(3);
      assertThat(outcome.err()).contains("Not verified; failed: lint.");
      assertThat(outcome.out())
          .contains(
              "drop-column  Dropping column \"fax\" of table \"customer\"",
              "2 revisions up, down and up again with rows: 2 passed, 0 failed",
              "the revisions make what the model wants");
    }
  }

  @Test
  void keycloak_passes_all_checks_on_postgresql() throws IOException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      keycloak(database);
    }
  }

  @Test
  void keycloak_passes_all_checks_on_mariadb() throws IOException {
    try (ScratchDatabase database = MariaDbServer.shared().createDatabase()) {
      keycloak(database);
    }
  }

  private void keycloak(ScratchDatabase database) throws IOException {
    Project project = project(database);
    project.configure(RealModel.KEYCLOAK.settings());
    project.ok("revision", "--autogenerate", "--no-prove", "-m", "all tables");
    project.ok("upgrade");

    assertThat(project.ok("verify"))
        .contains(
            "0 errors",
            "1 revision up, down and up again with rows: 1 passed, 0 failed",
            "the revisions make what the model wants");
  }

  private Project project(ScratchDatabase database) {
    return new Project(folder, database.jdbcUrl() + "?user=" + database.user());
  }
}
