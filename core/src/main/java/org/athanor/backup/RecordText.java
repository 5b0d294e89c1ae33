package org.athanor.backup;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.athanor.script.JsonObject;
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
      JsonObject json = JsonObject.read(text);
      return new BackupRecord(
          BackupRecord.Kind.valueOf(json.text("kind")),
          json.text("name"),
          json.text("environment"),
          json.text("database"),
          json.text("server"),
          json.texts("revisions"),
          Instant.parse(json.text("made")),
          json.text("tool"),
          json.textOrNull("file"),
          json.wholeNumber("bytes"),
          json.text("digest"),
          json.text("proof"),
          rows(json));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Map<String, Long> rows(JsonObject json) {
    Map<String, Long> rows = new TreeMap<>();
    if (json.has("rows")) {
      JsonObject counts = json.object("rows");
      counts.fields().keySet().stream()
          .map(String::valueOf)
          .forEach(table -> rows.put(table, counts.wholeNumber(table)));
    }
    return rows;
  }
}
