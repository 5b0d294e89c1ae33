package org.athanor.verification.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop of the examples goes from nothing to version 1, to version 2, and all the way back. */
final class ShopIT {
  @TempDir
  Path folder = Path.of("");

  @Test
  void the_model_leads_the_database_up_and_back() throws IOException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      Project project = new Project(folder, database.jdbcUrl() + "?user=" + database.user());
      project.configure("packages = [\"org.athanor.examples.shop.v1\"]");

      project.ok("revision", "--autogenerate", "-m", "first tables");
      assertThat(project.ok("upgrade", "head")).contains("1 revision, now at");
      assertThat(project.ok("check")).contains("as the model wants it");

      project.configure("packages = [\"org.athanor.examples.shop.v2\"]");
      Project.Outcome differs = project.run("check");
      assertThat(differs.exit()).isEqualTo(3);
      assertThat(differs.out())
          .contains("table \"warehouse\" is missing", "column \"fax\" is not in the model");

      String report = project.ok("revision", "--autogenerate", "--no-renames", "-m", "second");
      assertThat(report).contains("destructive: drops column \"fax\"");
      project.ok("upgrade", "head");
      assertThat(project.ok("check")).contains("as the model wants it");

      project.ok("downgrade", "-1");
      project.ok("upgrade", "head");
      project.ok("downgrade", "base");
      assertThat(Leftovers.of(database)).isEmpty();
    }
  }

  @Test
  void sql_revisions_do_the_same() throws IOException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      Project project = new Project(folder, database.jdbcUrl() + "?user=" + database.user());
      project.configure("packages = [\"org.athanor.examples.shop.v1\"]");

      project.ok("revision", "--autogenerate", "--language", "sql", "-m", "first tables");
      project.ok("upgrade");
      assertThat(project.ok("check")).contains("as the model wants it");
      project.ok("downgrade", "base");
      assertThat(Leftovers.of(database)).isEmpty();
    }
  }
}
