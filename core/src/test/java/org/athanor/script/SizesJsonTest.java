package org.athanor.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.athanor.error.AthanorException;
import org.athanor.schema.QualifiedName;
import org.athanor.size.TableSize;
import org.athanor.size.TableSizes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizesJsonTest {
  private static final String TEXT = """
      {
        "athanor_sizes": 1,
        "taken_at": "2026-11-20T10:00:00Z",
        "dialect": "postgresql",
        "version": "16.4",
        "tables": [
          {"table": "Ünder\\"way", "bytes": 8192, "index_bytes": 0},
          {"table": "orders", "rows": 41000000, "bytes": 9663676416, "index_bytes": 3221225472},
          {"schema": "audit", "table": "orders", "rows": 0, "bytes": 0, "index_bytes": 8192}
        ]
      }
      """;

  private final TableSizes sizes = new TableSizes(
      Instant.parse("2026-11-20T10:00:00Z"),
      "postgresql",
      "16.4",
      List.of(
          new TableSize(QualifiedName.of("orders"), 41_000_000L, 9L << 30, 3L << 30),
          new TableSize(QualifiedName.of("audit", "orders"), 0L, 0, 8192),
          new TableSize(QualifiedName.of("Ünder\"way"), null, 8192, 0)));

  @Test
  void a_snapshot_is_text_that_people_can_read_and_compare() {
    assertThat(SizesJson.write(sizes).lines().sorted())
        .containsExactlyElementsOf(TEXT.lines().sorted().toList());
  }

  @Test
  void what_was_written_is_read_back() {
    TableSizes again = SizesJson.read(SizesJson.write(sizes), "sizes.json");
    assertThat(again.tables()).isEqualTo(sizes.tables());
    assertThat(again.taken()).isEqualTo(sizes.taken());
    assertThat(again.product()).isEqualTo("postgresql");
    assertThat(again.version()).isEqualTo("16.4");
    assertThat(again.rows(QualifiedName.of("audit", "orders"))).hasValue(0L);
    assertThat(again.rows(QualifiedName.of("Ünder\"way"))).isEmpty();
  }

  @Test
  void what_an_early_athanor_wrote_is_read() {
    TableSizes early = SizesJson.read(TEXT.replace("taken_at", "taken"), "sizes.json");

    assertThat(early.taken()).isEqualTo(sizes.taken());
    assertThat(early.tables()).isEqualTo(sizes.tables());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "[]",
        "{\"athanor_schema\": 1}",
        "{\"athanor_sizes\": 2}",
        "{\"athanor_sizes\": 1}",
        "{\"athanor_sizes\": 1, \"taken_at\": \"yesterday\", \"dialect\": \"h2\","
            + " \"version\": \"2\", \"tables\": []}",
        "{\"athanor_sizes\": 1, \"taken_at\": \"2026-11-20T10:00:00Z\", \"dialect\": \"h2\","
            + " \"version\": \"2\", \"tables\": [{\"table\": \"a\", \"rows\": -1, \"bytes\": 0,"
            + " \"index_bytes\": 0}]}",
        "{\"athanor_sizes\": 1, \"taken_at\": \"2026-11-20T10:00:00Z\", \"dialect\": \"h2\","
            + " \"version\": \"2\", \"tables\": [1]}"
      })
  void what_holds_no_sizes_is_refused(String text) {
    assertThatThrownBy(() -> SizesJson.read(text, "sizes.json"))
        .isInstanceOf(AthanorException.class)
        .hasMessageContaining("\"sizes.json\" holds no sizes of tables.");
  }

  @Test
  void a_file_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> SizesJson.read(Path.of("no", "sizes.json")))
        .isInstanceOf(AthanorException.class)
        .hasMessageContaining("holds no sizes of tables");
  }
}
