package org.athanor.dialects.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.athanor.backup.BackupFolder;
import org.athanor.backup.BackupRecord;
import org.athanor.command.Environment;
import org.athanor.command.backup.Backup;
import org.athanor.command.backup.BackupGuard;
import org.athanor.command.backup.BackupOptions;
import org.athanor.command.backup.Restore;
import org.athanor.command.backup.RestorePoint;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.Dialects;
import org.athanor.dialect.SqlWriter;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.revision.RevisionId;
import org.athanor.revision.RevisionTarget;
import org.athanor.runtime.Author;
import org.athanor.runtime.Database;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.runtime.RunnerOptions;
import org.athanor.schema.Types;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.testkit.MemoryRevisions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups and the way back, on any database, with the product's real programs. */
abstract class BackupContract {
  @TempDir
  Path folder;

  private ScratchDatabase database;
  private ScratchDatabase other;
  private final List<Backup.Made> made = new ArrayList<>();
  private final MemoryRevisions revisions = new MemoryRevisions()
      .add(
          "a1",
          "add order",
          op -> {
            op.createTable("order", t -> {
              t.column("id", Types.integer()).notNull();
              t.column("Üser", Types.varchar(40));
              t.primaryKey("pk_order", "id");
            });
            op.createTable("line", t -> {
              t.column("id", Types.integer()).notNull();
              t.column("order_id", Types.integer());
              t.primaryKey("pk_line", "id");
              t.foreignKey("fk_order", "order_id").references("order", "id");
            });
          },
          op -> {
            op.dropTable("line");
            op.dropTable("order");
          })
      .add("b2", "drop line", op -> op.dropTable("line"), op -> {});

  abstract ScratchDatabase database();

  abstract DialectProvider provider();

  /** Where the programs are, or null where none are needed. */
  abstract @Nullable Path programs();

  /** Where a machine may lack programs of the server's version, a refusal is all there is. */
  boolean hasPrograms() {
    return true;
  }

  @BeforeEach
  void open() {
    database = database();
    other = database();
  }

  @AfterEach
  void close() {
    database.close();
    other.close();
  }

  @Test
  void a_backup_gives_an_empty_database_all_that_the_other_had() throws Exception {
    withPrograms(() -> {
      fill();
      Backup.Made backup = backup(BackupOptions.Proof.RESTORE).make("", rows());

      assertThat(backup.record().proof()).contains("same schema, same rows in 5 tables");
      assertThat(backup.record().rows()).containsEntry("order", 2L).containsEntry("line", 1L);
      assertThat(backup.record().revisions()).containsExactly("a1");
      assertThat(String.valueOf(backup.file().getFileName())).contains("dev-").contains("-a1-");

      Restore.Report report = restore(other, backup.file(), null);
      assertThat(report.replaced()).isFalse();
      assertThat(report.revisions()).extracting(Object::toString).containsExactly("a1");
      assertThat(report.rows()).containsEntry("order", 2L).containsEntry("line", 1L);
      assertThat(report.proof()).contains("same revision and rows");
      assertThat(texts(other)).containsExactly("Zoë's \"x\" \\ ; --\n2", "null");
    });
  }

  @Test
  void a_database_with_objects_is_overwritten_only_when_its_name_is_confirmed() throws Exception {
    withPrograms(() -> {
      fill();
      Backup.Made backup = backup(BackupOptions.Proof.RESTORE).make("", rows());
      run(database, "DELETE FROM line", "CREATE TABLE later (id int PRIMARY KEY)");

      AthanorException refused = failure(() -> restore(database, backup.file(), null));
      assertThat(refused.code()).isEqualTo(ErrorCode.BAK_005);
      assertThat(failure(() -> restore(database, backup.file(), "elsewhere")).code())
          .isEqualTo(ErrorCode.BAK_005);

      String fix = refused.fixes().get(refused.fixes().size() - 1);
      String name = fix.substring(fix.indexOf("--confirm ") + "--confirm ".length());
      Restore.Report report = restore(database, backup.file(), name);
      assertThat(report.replaced()).isTrue();
      assertThat(report.rows()).containsEntry("line", 1L).doesNotContainKey("later");
    });
  }

  @Test
  void while_a_migration_runs_nothing_is_read_back() throws Exception {
    withPrograms(() -> {
      fill();
      Path file = backup(BackupOptions.Proof.ARCHIVE).make("", rows()).file();
      RunnerOptions impatient = RunnerOptions.builder(new Author("test", null, "", ""))
          .migrationLockTimeout(Duration.ZERO)
          .build();
      Restore restore = new Restore(
          environment(other, impatient, revisions),
          connections(other),
          new Restore.Request(file, null, null, programs(), Duration.ofMinutes(2)));

      AthanorException refused =
          environment(other, options(), revisions).runner().alone(() -> failure(restore::run));
      assertThat(refused.code()).isEqualTo(ErrorCode.RUN_004);
      assertThat(refused.databaseState()).isEqualTo("Nothing was changed.");
      assertThat(refused.getMessage()).contains("Another migration holds the lock");
      assertThat(restore.run().revisions()).extracting(Object::toString).containsExactly("a1");
    });
  }

  @Test
  void a_damaged_backup_is_refused_before_anything_is_changed() throws Exception {
    withPrograms(() -> {
      fill();
      Path file = backup(BackupOptions.Proof.RESTORE).make("", rows()).file();
      Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
      AthanorException changed = failure(() -> restore(other, file, null));
      assertThat(changed.code()).isEqualTo(ErrorCode.BAK_006);
      assertThat(changed.evidence())
          .containsExactly("its content is not what it was when it was made");

      Files.delete(file.resolveSibling(file.getFileName() + ".json"));
      Files.write(file, new byte[] {1, 2, 3});
      assertThat(failure(() -> restore(other, file, null)).code()).isEqualTo(ErrorCode.BAK_006);
      assertThat(failure(() -> restore(other, folder.resolve("none"), null)).code())
          .isEqualTo(ErrorCode.BAK_006);
    });
  }

  @Test
  void a_run_makes_its_backup_before_its_first_statement_and_none_without_work() throws Exception {
    withPrograms(() -> {
      fill();
      MemoryRevisions source = revisions;
      BackupGuard guard = new BackupGuard(backup(BackupOptions.Proof.RESTORE), made::add);
      environment(database, options().withGuards(List.of(guard)), source)
          .runner()
          .upgrade(RevisionTarget.HEAD);
      environment(database, options().withGuards(List.of(guard)), source)
          .runner()
          .upgrade(RevisionTarget.HEAD);

      assertThat(made).hasSize(1);
      assertThat(made.get(0).record().revisions()).containsExactly("a1");
      Restore.Report report = restore(other, made.get(0).file(), null);
      assertThat(report.rows()).containsEntry("line", 1L);
      assertThat(report.revisions()).extracting(Object::toString).containsExactly("a1");
    });
  }

  @Test
  void the_archive_alone_can_be_looked_at_and_nobody_else_may_read_it() throws Exception {
    withPrograms(() -> {
      fill();
      Backup.Made backup = backup(BackupOptions.Proof.ARCHIVE).make("", rows());
      assertThat(backup.record().proof()).doesNotContain("read back");
      assertThat(backup.record().rows()).isEmpty();
      assertThat(Files.getPosixFilePermissions(backup.file())).hasSize(2);
      assertThat(restore(other, backup.file(), null).proof()).contains("not counted");
    });
  }

  @Test
  void a_restore_point_without_a_log_is_a_backup_that_is_listed() throws Exception {
    withPrograms(() -> {
      fill();
      RestorePoint points = new RestorePoint(
          environment(database, options(), revisions),
          connections(database),
          backupOptions(BackupOptions.Proof.RESTORE));
      RestorePoint.Report report = points.make("before-b2");
      assertThat(report.missing()).isNotEmpty();
      assertThat(report.file()).isNotNull();
      assertThat(failure(() -> points.make("before-b2")).code()).isEqualTo(ErrorCode.BAK_008);

      BackupFolder kept = new BackupFolder(folder);
      assertThat(kept.records()).extracting(BackupRecord::name).containsExactly("before-b2");
      assertThat(kept.named("before-b2")).contains(report.file());
    });
  }

  private interface Body {
    void run() throws Exception;
  }

  private void withPrograms(Body body) throws Exception {
    if (hasPrograms()) {
      body.run();
      return;
    }
    ErrorCode code =
        failure(() -> backup(BackupOptions.Proof.RESTORE).requireReady()).code();
    assertThat(code).isIn(ErrorCode.BAK_001, ErrorCode.BAK_002);
  }

  final void fill() throws SQLException {
    environment(database, options(), revisions).runner().upgrade(RevisionTarget.parse("a1"));
    try (Connection connection = database.open();
        PreparedStatement insert = connection.prepareStatement(insertOrder(connection))) {
      insert.setString(1, "Zoë's \"x\" \\ ; --\n2");
      insert.execute();
    }
    run(database, "INSERT INTO line VALUES (7, 1)");
  }

  private String insertOrder(Connection connection) throws SQLException {
    return new SqlWriter(provider().connect(connection))
        .sql("INSERT INTO ")
        .name("order")
        .sql(" VALUES (1, ?), (2, NULL)")
        .toString();
  }

  private List<String> texts(ScratchDatabase from) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = from.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(new SqlWriter(provider().connect(connection))
            .sql("SELECT ")
            .name("Üser")
            .sql(" FROM ")
            .name("order")
            .sql(" ORDER BY id")
            .toString())) {
      while (row.next()) {
        texts.add(String.valueOf(row.getString(1)));
      }
    }
    return texts;
  }

  static void run(ScratchDatabase on, String... statements) throws SQLException {
    try (Connection connection = on.open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private List<RevisionId> rows() {
    return environment(database, options(), revisions).runner().rows();
  }

  final Backup backup(BackupOptions.Proof proof) {
    return new Backup(
        connections(database), new Dialects(List.of(provider())), backupOptions(proof));
  }

  final BackupOptions backupOptions(BackupOptions.Proof proof) {
    return new BackupOptions(
        "dev",
        new BackupFolder(folder),
        programs(),
        Duration.ofMinutes(2),
        proof,
        connections(database),
        Clock.systemUTC());
  }

  private Restore.Report restore(ScratchDatabase into, Path file, @Nullable String confirmed) {
    return new Restore(
            environment(into, options(), revisions),
            connections(into),
            new Restore.Request(file, confirmed, null, programs(), Duration.ofMinutes(2)))
        .run();
  }

  private Environment environment(ScratchDatabase on, RunnerOptions how, MemoryRevisions source) {
    return new Environment(
        source,
        new Database(connections(on), new Dialects(List.of(provider()))),
        how,
        dialect -> {
          throw new IllegalStateException("no model is asked for");
        },
        List.of());
  }

  private static RunnerOptions options() {
    return RunnerOptions.builder(new Author("test", null, "", "")).build();
  }

  final JdbcConnectionSource connections(ScratchDatabase on) {
    return new JdbcConnectionSource(on.jdbcUrl(), on.user(), on.password(), Duration.ofSeconds(30));
  }

  static AthanorException failure(ThrowingCallable call) {
    return catchThrowableOfType(AthanorException.class, call);
  }

  /** A program that is only a shell script. */
  static Path program(Path folder, String name, String script) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
