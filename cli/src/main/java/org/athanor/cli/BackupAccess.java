package org.athanor.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.athanor.backup.BackupFolder;
import org.athanor.backup.BackupRecord;
import org.athanor.cli.config.Settings;
import org.athanor.cli.output.Facts;
import org.athanor.command.backup.Backup;
import org.athanor.command.backup.BackupGuard;
import org.athanor.command.backup.BackupOptions;
import org.athanor.runtime.JdbcConnectionSource;
import org.jspecify.annotations.Nullable;

/** The backups of a project as its settings describe them. */
final class BackupAccess {
  /** A dump of a large database takes hours; one that hangs must not hold the lock for ever. */
  private static final Duration USUAL_LIMIT = Duration.ofHours(6);

  private static final long UNIT = 1024;

  private final DatabaseAccess access;
  private final Settings settings;

  BackupAccess(DatabaseAccess access, Settings settings) {
    this.access = access;
    this.settings = settings;
  }

  /** Whether an upgrade makes one. */
  boolean isWanted(@Nullable Boolean typed) {
    return typed != null ? typed : configured().beforeUpgrade();
  }

  private Settings.Backup configured() {
    return settings.deployment().backup();
  }

  /** Where programs are, or null. */
  @Nullable Path programs() {
    return configured().programs();
  }

  /** How long one program may take. */
  Duration limit() {
    return Objects.requireNonNullElse(configured().limit(), USUAL_LIMIT);
  }

  BackupFolder folder() {
    return new BackupFolder(configured().folder());
  }

  BackupOptions options() {
    Settings.Environment environment = settings.environment();
    String name = environment == null ? null : environment.name();
    String scratch = configured().scratch();
    JdbcConnectionSource server =
        scratch == null ? access.connections() : access.scratchServer(scratch);
    return new BackupOptions(
        Objects.requireNonNullElse(name, ""),
        folder(),
        programs(),
        limit(),
        configured().archiveOnly() ? BackupOptions.Proof.ARCHIVE : BackupOptions.Proof.RESTORE,
        server,
        Clock.systemUTC());
  }

  /** Makes a backup before a run; the listener hears of it. */
  BackupGuard guard(Consumer<Backup.Made> listener) {
    return new BackupGuard(
        new Backup(access.connections(), access.dialects(), options()), listener);
  }

  /** A record for programs. */
  static Facts facts(BackupRecord record) {
    return Facts.of()
        .put("kind", record.kind())
        .put("name", record.name())
        .put("environment", record.environment())
        .put("database", record.database())
        .put("server", record.server())
        .put("heads", record.revisions())
        .put("created_at", record.made().toString())
        .put("tool", record.tool())
        .put("file", record.file())
        .put("bytes", record.bytes())
        .put("digest", record.digest())
        .put("proof", record.proof());
  }

  /** A size for people. */
  static String size(long bytes) {
    if (bytes < UNIT) {
      return bytes + " bytes";
    }
    long kibibytes = bytes / UNIT;
    return kibibytes < UNIT ? kibibytes + " KiB" : kibibytes / UNIT + " MiB";
  }
}
