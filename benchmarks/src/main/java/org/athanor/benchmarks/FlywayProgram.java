package org.athanor.benchmarks;

import org.flywaydb.core.Flyway;

/** Flyway as an application calls it. */
public final class FlywayProgram {
  private FlywayProgram() {}

  /** Arguments: {@code info} or {@code migrate}, URL, user, folder. */
  public static void main(String[] words) {
    Flyway flyway = Flyway.configure()
        .dataSource(words[1], words[2], "")
        .locations("filesystem:" + words[3])
        .load();
    if (words[0].equals("info")) {
      System.out.println(flyway.info().all().length);
    } else {
      System.out.println(flyway.migrate().migrationsExecuted);
    }
  }
}
