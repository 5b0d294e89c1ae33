package org.athanor.dialects.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.athanor.command.backup.BackupOptions;
import org.athanor.dialect.BackupFormat;
import org.athanor.dialect.BackupTarget;
import org.athanor.dialect.Dialect;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialect.ScratchRecipe;
import org.athanor.dialect.ServerVersion;
import org.athanor.dialects.sqlite.SqliteDialectProvider;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@link BackupContract} on this database. */
final class SqliteBackupIT extends BackupContract {
  private @Nullable BackupFormat format = new SqliteDialectProvider().backups().orElseThrow();

  @Override
  ScratchDatabase database() {
    return SqliteFile.create();
  }

  @Override
  DialectProvider provider() {
    return new Otherwise(format);
  }

  @Override
  @Nullable Path programs() {
    return null;
  }

  @Test
  void a_backup_that_gives_back_less_is_deleted() throws SQLException {
    fill();
    format = new Forgetful();
    AthanorException refused =
        failure(() -> backup(BackupOptions.Proof.RESTORE).make("", List.of()));
    assertThat(refused.code()).isEqualTo(ErrorCode.BAK_004);
    assertThat(refused.evidence()).isNotEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_product_without_backups_is_named() {
    format = null;
    AthanorException refused = failure(() -> backup(BackupOptions.Proof.RESTORE).requireReady());
    assertThat(refused.code()).isEqualTo(ErrorCode.BAK_007);
    assertThat(refused.getMessage()).contains("jdbc:sqlite:");
  }

  /** Reads nothing back. */
  private static final class Forgetful implements BackupFormat {
    private final BackupFormat real = new SqliteDialectProvider().backups().orElseThrow();

    @Override
    public String extension() {
      return real.extension();
    }

    @Override
    public String requireReady(BackupTarget target) throws SQLException {
      return real.requireReady(target);
    }

    @Override
    public void write(BackupTarget target, Path file, @Nullable String snapshot)
        throws SQLException {
      real.write(target, file, snapshot);
    }

    @Override
    public String check(BackupTarget target, Path file) throws SQLException {
      return real.check(target, file);
    }

    @Override
    public void restore(BackupTarget target, Path file, Purpose purpose) {}

    @Override
    public String afterFailure() {
      return real.afterFailure();
    }
  }

  /** The product with another way to make backups, or none. */
  private record Otherwise(@Nullable BackupFormat format) implements DialectProvider {
    private static final DialectProvider REAL = new SqliteDialectProvider();

    @Override
    public String name() {
      return REAL.name();
    }

    @Override
    public boolean acceptsUrl(String jdbcUrl) {
      return REAL.acceptsUrl(jdbcUrl);
    }

    @Override
    public Optional<ScratchRecipe> scratch(String jdbcUrl, String name) {
      return REAL.scratch(jdbcUrl, name);
    }

    @Override
    public Optional<BackupFormat> backups() {
      return Optional.ofNullable(format);
    }

    @Override
    public Dialect connect(Connection connection) throws SQLException {
      return REAL.connect(connection);
    }

    @Override
    public Dialect offline(ServerVersion version) {
      return REAL.offline(version);
    }
  }
}
