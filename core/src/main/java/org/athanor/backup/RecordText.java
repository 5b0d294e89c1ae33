package org.athanor.backup;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
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
    json.put("kind", record.kind().name().toLowerCase(Locale.ROOT));
    json.put("name", record.name());
    json.put("environment", record.environment());
    json.put("database", record.database());
    json.put("server", record.server());
    json.put("heads", record.revisions());
    json.put("created_at", record.made().toString());
    json.put("tool", record.tool());
    json.put("file", record.file());
    json.put("bytes", record.bytes());
    json.put("digest", record.digest());
    json.put("proof", record.proof());
    json.put("tables", record.rows().entrySet().stream().map(RecordText::table).toList());
    return JsonText.of(json);
  }

  private static Map<String, Object> table(Map.Entry<String, Long> rows) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("table", rows.getKey());
    table.put("rows", rows.getValue());
    return table;
  }

  /** Throws IllegalArgumentException when the text is no record. */
  static BackupRecord read(String text) {
    try {
      JsonObject json = JsonObject.read(text);
      boolean isEarly = json.has("made");
      return new BackupRecord(
          BackupRecord.Kind.valueOf(json.text("kind").toUpperCase(Locale.ROOT)),
          json.text("name"),
          json.text("environment"),
          json.text("database"),
          json.text("server"),
          json.texts(isEarly ? "revisions" : "heads"),
          Instant.parse(json.text(isEarly ? "made" : "created_at")),
          json.text("tool"),
          json.textOrNull("file"),
          json.wholeNumber("bytes"),
          json.text("digest"),
          json.text("proof"),
          isEarly ? earlyRows(json) : rows(json));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Map<String, Long> rows(JsonObject json) {
    Map<String, Long> rows = new TreeMap<>();
    json.objects("tables").forEach(each -> rows.put(each.text("table"), each.wholeNumber("rows")));
    return rows;
  }

  /**
   * Backups are kept: a record that an early Athanor wrote has tables as names, and other words.
   */
  private static Map<String, Long> earlyRows(JsonObject json) {
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
