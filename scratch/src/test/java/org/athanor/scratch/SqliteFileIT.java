package org.athanor.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class SqliteFileIT {
  @Test
  void two_connections_see_the_same_file_and_closing_deletes_it() throws SQLException {
    SqliteFile database = SqliteFile.create();
    try (Connection writer = database.open();
        Connection reader = database.open();
        Statement write = writer.createStatement();
        Statement read = reader.createStatement()) {
      write.execute("CREATE TABLE t (id INTEGER)");
      assertThat(read.executeQuery("SELECT count(*) FROM t").getInt(1)).isZero();
    }
    database.close();
    assertThat(database.file()).doesNotExist();
  }
}
