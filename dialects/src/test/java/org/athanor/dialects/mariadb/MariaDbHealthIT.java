package org.athanor.dialects.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.athanor.dialect.DatabaseHealth.Complaint;
import org.athanor.dialect.Dialects;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.junit.jupiter.api.Test;

/** Whether the doctor tells which privileges a user lacks, and the statement that grants them. */
final class MariaDbHealthIT {
  @Test
  void the_privileges_that_lack_are_granted_by_the_statement_that_is_told() throws SQLException {
    try (ScratchDatabase database = MariaDbServer.shared().createDatabase();
        Connection administrator = database.open();
        Statement statement = administrator.createStatement()) {
      String name = administrator.getCatalog();
      statement.execute("CREATE USER weak@'%' IDENTIFIED BY 'x'");
      try {
        statement.execute("GRANT SELECT ON `" + name + "`.* TO weak@'%'");

        List<Complaint> missing = missing(database);
        statement.execute(missing.get(0).fix());

        assertThat(missing)
            .containsExactly(new Complaint(
                "user weak@% lacks on database \"" + name
                    + "\" the privileges CREATE, ALTER, DROP, INDEX, REFERENCES, INSERT, UPDATE,"
                    + " DELETE",
                "GRANT CREATE, ALTER, DROP, INDEX, REFERENCES, INSERT, UPDATE, DELETE ON `" + name
                    + "`.* TO 'weak'@'%'"));
        assertThat(missing(database)).isEmpty();
      } finally {
        statement.execute("DROP USER weak@'%'");
      }
    }
  }

  private static List<Complaint> missing(ScratchDatabase database) throws SQLException {
    try (Connection weak = DriverManager.getConnection(database.jdbcUrl(), "weak", "x")) {
      return Dialects.installed(MariaDbHealthIT.class.getClassLoader())
          .of(weak)
          .health()
          .missingRights(weak)
          .orElseThrow();
    }
  }
}
