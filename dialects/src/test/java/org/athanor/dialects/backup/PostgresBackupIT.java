package org.athanor.dialects.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.athanor.command.backup.BackupOptions;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.postgresql.PostgresDialectProvider;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.program.InstalledProgram;
import org.athanor.scratch.PostgresServer;
import org.athanor.scratch.ScratchDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * {@link BackupContract} on this database, with the programs of the machine: the embedded servers
 * bring none. Where those are older than the server, the refusal is what is tested; the run of the
 * other versions of PostgreSQL reaches servers that are old enough.
 */
final class PostgresBackupIT extends BackupContract {
  private @Nullable Path programs;

  @Override
  ScratchDatabase database() {
    return PostgresServer.shared().createDatabase();
  }

  @Override
  DialectProvider provider() {
    return new PostgresDialectProvider();
  }

  @Override
  @Nullable Path programs() {
    return programs;
  }

  @Override
  boolean hasPrograms() {
    int server = PostgresServer.shared().majorVersion();
    InstalledProgram.Places places = new InstalledProgram.Places(
        null, List.of(Path.of("/usr/lib/postgresql/" + server + "/bin")));
    return InstalledProgram.find(places, List.of("pg_dump")).stream()
        .anyMatch(
            found -> Integer.parseInt(found.says().replaceAll("^\\D+(\\d+).*$", "$1")) >= server);
  }

  @Test
  void a_folder_without_programs_is_refused() {
    programs = folder;
    AthanorException refused = failure(() -> backup(BackupOptions.Proof.RESTORE).requireReady());
    assertThat(refused.code()).isEqualTo(ErrorCode.BAK_001);
    assertThat(refused.evidence()).containsExactly("backup.programs is " + folder);
  }

  @Test
  void a_program_older_than_the_server_is_refused() throws IOException {
    programs = folder;
    program(folder, "pg_dump", "echo 'pg_dump (PostgreSQL) 9.6.24'");
    AthanorException refused = failure(() -> backup(BackupOptions.Proof.RESTORE).requireReady());
    assertThat(refused.code()).isEqualTo(ErrorCode.BAK_002);
    assertThat(refused.evidence())
        .singleElement()
        .asString()
        .endsWith("pg_dump (PostgreSQL) 9.6.24");
  }

  @Test
  void a_program_that_fails_leaves_no_backup_and_shows_no_password() throws IOException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    programs = tools;
    program(tools, "pg_dump", """
        if [ "$1" = --version ]; then echo 'pg_dump (PostgreSQL) 99.1'; exit 0; fi
        echo "words: $*" >&2
        echo "no space left on device" >&2
        exit 1""");
    AthanorException failed =
        failure(() -> backup(BackupOptions.Proof.RESTORE).make("", List.of()));
    assertThat(failed.code()).isEqualTo(ErrorCode.BAK_003);
    assertThat(failed.evidence()).hasSize(2).contains("no space left on device");
    assertThat(failed.evidence().get(0)).doesNotContain("postgres:").doesNotContain("password=");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(tools);
    }
  }

  @Test
  void a_mark_is_made_in_the_log_of_a_server_that_archives_it() throws IOException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder()
            .setPgBinaryResolver((system, hardware) -> firstBinaries())
            .setDataDirectory(folder.resolve("data"))
            .setServerConfig("listen_addresses", "localhost")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("fsync", "off")
            .setServerConfig("wal_level", "replica")
            .setServerConfig("archive_mode", "on")
            .setServerConfig("archive_command", "true")
            .setPGStartupWait(Duration.ofMinutes(1))
            .start();
        Connection connection =
            DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"))) {
      BackupFormat format = provider().backups().orElseThrow();
      BackupFormat.LogPoint point = format.logPoint(connection, "before-b2");
      assertThat(point.isMade()).isTrue();
      assertThat(point.place()).matches("[0-9A-F]+/[0-9A-F]+");
    }
  }

  /** Of whatever version: the run of the other versions has two on its class path. */
  private static InputStream firstBinaries() throws IOException {
    return PostgresServer.class
        .getClassLoader()
        .getResources("postgres-linux-x86_64.txz")
        .nextElement()
        .openStream();
  }
}
