package org.athanor.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RecordTextTest {
  private final BackupRecord record = new BackupRecord(
      BackupRecord.Kind.LOG_POINT,
      "before",
      "prod",
      "jdbc:postgresql://db/shop",
      "PostgreSQL 17.2",
      List.of("a1"),
      Instant.parse("2026-11-20T10:00:00Z"),
      "pg_dump",
      null,
      12,
      "",
      "0/1A",
      Map.of("audit.entry", 3L, "orders", 2L));

  @Test
  void what_was_written_is_read_back() {
    String text = RecordText.write(record);

    assertThat(text)
        .contains("\"kind\": \"log_point\"", "\"created_at\": \"2026-11-20T10:00:00Z\"")
        .contains("{\"table\": \"orders\", \"rows\": 2}");
    assertThat(RecordText.read(text)).isEqualTo(record);
  }

  @Test
  void the_record_of_an_old_backup_is_read() {
    assertThat(RecordText.read("""
        {
          "kind": "LOG_POINT", "name": "before", "environment": "prod",
          "database": "jdbc:postgresql://db/shop", "server": "PostgreSQL 17.2",
          "revisions": ["a1"], "made": "2026-11-20T10:00:00Z", "tool": "pg_dump", "file": null,
          "bytes": 12, "digest": "", "proof": "0/1A",
          "rows": {"audit.entry": 3, "orders": 2}
        }
        """)).isEqualTo(record);
  }

  @Test
  void a_record_without_its_moment_is_refused() {
    assertThatThrownBy(() -> RecordText.read("{\"kind\": \"backup\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it lacks \"name\"");
  }
}
