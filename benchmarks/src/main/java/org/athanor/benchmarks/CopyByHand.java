package org.athanor.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Sends the file of {@link BulkScenario} through the driver's own COPY. */
public final class CopyByHand {
  private CopyByHand() {}

  /** Arguments: URL, user, file. */
  public static void main(String[] words) throws SQLException, IOException {
    try (Connection connection = DriverManager.getConnection(words[0], words[1], "");
        InputStream file = Files.newInputStream(Path.of(words[2]))) {
      connection.setAutoCommit(false);
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("COPY item FROM STDIN (FORMAT csv, HEADER)", file);
      connection.commit();
    }
  }
}
