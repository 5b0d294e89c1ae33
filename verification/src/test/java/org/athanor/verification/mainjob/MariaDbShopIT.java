package org.athanor.verification.mainjob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop of the examples on MariaDB: up to version 1, to version 2, and all the way back. */
final class MariaDbShopIT {
  @TempDir
  Path folder = Path.of("");

  @Test
  void the_model_leads_the_database_up_and_back() throws IOException, SQLException {
    try (ScratchDatabase database = MariaDbServer.shared().createDatabase()) {
      Project project = new Project(folder, database.jdbcUrl() + "?user=" + database.user());
      project.configure("packages = [\"org.athanor.examples.shop.v1\"]");

      project.ok("revision", "--autogenerate", "-m", "first tables");
      assertThat(project.ok("upgrade", "head")).contains("1 revision, now at");
      assertThat(project.ok("check")).contains("as the model wants it");

      project.configure("packages = [\"org.athanor.examples.shop.v2\"]");
      assertThat(project.run("check").exit()).isEqualTo(3);
      String report = project.ok("revision", "--autogenerate", "--no-renames", "-m", "second");
      assertThat(report).contains("destructive: drops column \"fax\"");
      project.ok("upgrade", "head");
      assertThat(project.ok("check")).contains("as the model wants it");

      project.ok("downgrade", "-1");
      project.ok("upgrade", "head");
      project.ok("downgrade", "base");
      assertThat(tables(database))
          .containsExactlyInAnyOrder("athanor_history", "athanor_journal", "athanor_version");
    }
  }

  private static List<String> tables(ScratchDatabase database) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW TABLES")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }
}
