package org.athanor.dialects.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.athanor.command.backup.Backup;
import org.athanor.command.backup.BackupOptions;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.dialects.mariadb.MariaDbDialectProvider;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.scratch.MariaDbServer;
import org.athanor.scratch.ScratchDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@link BackupContract} on this database. */
final class MariaDbBackupIT extends BackupContract {
  @Override
  ScratchDatabase database() {
    return MariaDbServer.shared().createDatabase();
  }

  @Override
  DialectProvider provider() {
    return new MariaDbDialectProvider();
  }

  @Override
  @Nullable Path programs() {
    return MariaDbServer.shared().programs();
  }

  @Test
  void a_password_with_quotes_reaches_the_program_and_no_file() throws SQLException, IOException {
    String password = "p\"a\\ss #1";
    try (ScratchDatabase database = database()) {
      run(
          database,
          "CREATE OR REPLACE USER backing_up@'%' IDENTIFIED BY 'p\"a\\\\ss #1'",
          "GRANT ALL ON *.* TO backing_up@'%'",
          "CREATE TABLE a (id int PRIMARY KEY)");
      JdbcConnectionSource connections = new JdbcConnectionSource(
          database.jdbcUrl(), "backing_up", password, Duration.ofSeconds(30));
      Backup.Made made = new Backup(
              connections,
              new Dialects(List.of(provider())),
              backupOptions(BackupOptions.Proof.ARCHIVE))
          .make("", List.of());
      assertThat(Files.readString(made.file())).contains("CREATE TABLE `a`");
      assertThat(Files.readString(made.file().resolveSibling(made.file().getFileName() + ".json")))
          .contains("jdbc:mariadb:")
          .doesNotContain("ss #1");
    }
  }
}
