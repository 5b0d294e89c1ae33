package org.athanor.dialects.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.athanor.dialect.DialectProvider;
import org.athanor.dialects.sqlite.SqliteDialectProvider;
import org.athanor.error.ErrorCode;
import org.athanor.runtime.JdbcConnectionSource;
import org.athanor.scratch.ScratchDatabase;
import org.athanor.scratch.SqliteFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link SampleContract} on this database. */
final class SqliteSampleIT extends SampleContract {
  @Override
  ScratchDatabase database() {
    return SqliteFile.create();
  }

  @Override
  DialectProvider provider() {
    return new SqliteDialectProvider();
  }

  @Test
  void a_file_that_is_not_there_is_not_made(@TempDir Path folder) {
    Path missing = folder.resolve("nowhere.db");
    JdbcConnectionSource reading = new JdbcConnectionSource(
            "jdbc:sqlite:" + missing, null, null, Duration.ofSeconds(10))
        .withDriverProperties(provider().readOnlyProperties());
    assertRefused(() -> sample(reading), ErrorCode.CON_001, "nowhere.db");
    assertThat(missing).doesNotExist();
  }
}
