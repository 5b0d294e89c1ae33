package org.athanor.examples;

import java.io.IOException;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;

/**
 * A throw-away PostgreSQL for the demo: prints the URL of an empty database, and stops when its
 * standard input ends.
 */
public final class DemoDatabase {
  private DemoDatabase() {}

  /** Starts it, prints one line, and waits. */
  public static void main(String[] args) throws IOException {
    try (ScratchDatabase database = PostgresServer.shared().createDatabase()) {
      System.out.println(database.jdbcUrl());
      while (System.in.read() >= 0) {
        // Until whoever started it closes the pipe.
      }
    }
  }
}
