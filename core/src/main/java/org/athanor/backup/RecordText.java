package org.athanor.backup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.athanor.script.JsonReader;
import org.athanor.script.JsonText;
import org.jspecify.annotations.Nullable;

/** Records of backups as JSON, and back. */
final class RecordText {
  private RecordText() {}

  static String write(BackupRecord record) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", record.kind().name());
    json.put("name", record.name());
    json.put("environment", record.environment());
    json.put("database", record.database());
    json.put("server", record.server());
    json.put("revisions", record.revisions());
    json.put("made", record.made().toString());
    json.put("tool", record.tool());
    json.put("file", record.file());
    json.put("bytes", record.bytes());
    json.put("digest", record.digest());
    json.put("proof", record.proof());
    json.put("rows", record.rows());
    return JsonText.of(json);
  }

  /** Throws IllegalArgumentException when the text is no record. */
  static BackupRecord read(String text) {
    try {
      if (!(JsonReader.read(text) instanceof Map<?, ?> json)) {
        throw new IllegalArgumentException("it is no JSON object");
      }
      return new BackupRecord(
          BackupRecord.Kind.valueOf(text(json, "kind")),
          text(json, "name"),
          text(json, "environment"),
          text(json, "database"),
          text(json, "server"),
          texts(json, "revisions"),
          Instant.parse(text(json, "made")),
          text(json, "tool"),
          json.get("file") == null ? null : text(json, "file"),
          number(json.get("bytes")),
          text(json, "digest"),
          text(json, "proof"),
          rows(json));
    } catch (JsonReader.NotJson | DateTimeParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static String text(Map<?, ?> json, String name) {
    if (json.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("\"" + name + "\" is no text");
  }

  private static List<String> texts(Map<?, ?> json, String name) {
    if (json.get(name) instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    throw new IllegalArgumentException("\"" + name + "\" is no list");
  }

  private static long number(@Nullable Object value) {
    if (value instanceof BigDecimal number) {
      return number.longValue();
    }
    throw new IllegalArgumentException("\"" + value + "\" is no number");
  }

  private static Map<String, Long> rows(Map<?, ?> json) {
    Map<String, Long> rows = new TreeMap<>();
    if (json.get("rows") instanceof Map<?, ?> counts) {
      counts.forEach((table, count) -> rows.put(String.valueOf(table), number(count)));
    }
    return rows;
  }
}
