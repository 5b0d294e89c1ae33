package org.athanor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The floor: list and read the files, digest them, ask for the history once, run what is missing in
 * a transaction each with a row of history.
 */
public final class PlainJdbc {
  /** The word that has files recorded and not run. */
  static final String STAMP = "stamp";

  private PlainJdbc() {}

  /** Arguments: URL, user, folder, and {@link #STAMP} or nothing. */
  public static void main(String[] words)
      throws IOException, SQLException, NoSuchAlgorithmException {
    boolean runs = !words[words.length - 1].equals(STAMP);
    Map<String, String> applied = new HashMap<>();
    try (Connection connection = DriverManager.getConnection(words[0], words[1], "");
        Statement statement = connection.createStatement();
        Stream<Path> listed = Files.list(Path.of(words[2]))) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS history (file varchar(100), digest varchar(64))");
      try (ResultSet rows = statement.executeQuery("SELECT file, digest FROM history")) {
        while (rows.next()) {
          applied.put(rows.getString(1), rows.getString(2));
        }
      }
      List<Path> files = listed.sorted().toList();
      connection.setAutoCommit(false);
      for (Path file : files) {
        byte[] text = Files.readAllBytes(file);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
        if (!applied.containsKey(file.getFileName().toString())) {
          if (runs) {
            statement.execute(new String(text, java.nio.charset.StandardCharsets.UTF_8));
          }
          record(connection, file.getFileName().toString(), HexFormat.of().formatHex(digest));
          connection.commit();
        }
      }
    }
  }

  private static void record(Connection connection, String file, String digest)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO history (file, digest) VALUES (?, ?)")) {
      insert.setString(1, file);
      insert.setString(2, digest);
      insert.executeUpdate();
    }
  }
}
