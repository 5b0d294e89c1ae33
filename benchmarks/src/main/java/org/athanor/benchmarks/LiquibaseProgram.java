package org.athanor.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;

/** Liquibase as an application calls it. */
public final class LiquibaseProgram {
  private LiquibaseProgram() {}

  /** Arguments: {@code status} or {@code update}, URL, user, folder. */
  public static void main(String[] words) throws Exception {
    // Closed by the end of the process: its close() may be interrupted, which javac warns of.
    DirectoryResourceAccessor files = new DirectoryResourceAccessor(Path.of(words[3]));
    try (Connection connection = DriverManager.getConnection(words[1], words[2], "");
        Liquibase liquibase = new Liquibase("root.xml", files, new JdbcConnection(connection))) {
      if (words[0].equals("status")) {
        System.out.println(
            liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).size());
      } else {
        liquibase.update(new Contexts(), new LabelExpression());
      }
    }
  }
}
