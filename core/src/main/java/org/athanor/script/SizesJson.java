package org.athanor.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.athanor.error.AthanorException;
import org.athanor.error.ErrorCode;
import org.athanor.schema.QualifiedName;
import org.athanor.size.TableSize;
import org.athanor.size.TableSizes;

/**
 * The sizes of tables as JSON, and back: what {@code athanor sizes} writes, to be kept beside the
 * revisions.
 *
 * <pre>{@code
 * TableSizes sizes = SizesJson.read(Path.of("sizes.json"));
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class SizesJson {
  /** The version of the format; one more where older readers would misunderstand. */
  public static final int FORMAT = 1;

  private static final String MARK = "athanor_sizes";

  private SizesJson() {}

  /** The text of a snapshot, ending with a line end; equal snapshots have equal texts. */
  public static String write(TableSizes sizes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(MARK, FORMAT);
    json.put("taken_at", sizes.taken().toString());
    json.put("dialect", sizes.product());
    json.put("version", sizes.version());
    json.put("tables", sizes.tables().stream().map(SizesJson::facts).toList());
    return JsonText.of(json);
  }

  private static Map<String, Object> facts(TableSize size) {
    Map<String, Object> facts = new LinkedHashMap<>();
    String schema = size.table().schema();
    if (schema != null) {
      facts.put("schema", schema);
    }
    facts.put("table", size.table().name());
    if (size.rows() != null) {
      facts.put("rows", size.rows());
    }
    facts.put("bytes", size.bytes());
    facts.put("index_bytes", size.indexBytes());
    return facts;
  }

  /**
   * Reads a file that holds what {@link #write} wrote.
   *
   * @throws AthanorException GEN-060 when it cannot be read or is no such snapshot
   */
  public static TableSizes read(Path file) {
    try {
      return read(Files.readString(file), file.toString());
    } catch (NoSuchFileException e) {
      throw unreadable(file.toString(), "there is no such file");
    } catch (IOException e) {
      throw unreadable(file.toString(), e.toString());
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param name where the text comes from, for messages
   * @throws AthanorException GEN-060 when it is no such snapshot, or of a later format
   */
  public static TableSizes read(String text, String name) {
    try {
      JsonObject json = JsonObject.read(text);
      if (!json.has(MARK)) {
        throw unreadable(name, "there is no \"" + MARK + "\"");
      }
      String format = String.valueOf(json.fields().get(MARK));
      if (!format.equals(String.valueOf(FORMAT))) {
        throw unreadable(name, "it is of format " + format + ", and this Athanor reads " + FORMAT);
      }
      return new TableSizes(
          Instant.parse(json.text(json.has("taken") ? "taken" : "taken_at")),
          json.text("dialect"),
          json.text("version"),
          json.objects("tables").stream().map(SizesJson::table).toList());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw unreadable(name, String.valueOf(e.getMessage()));
    }
  }

  private static TableSize table(JsonObject json) {
    return new TableSize(
        QualifiedName.of(json.textOrNull("schema"), json.text("table")),
        json.has("rows") ? Long.valueOf(json.wholeNumber("rows")) : null,
        json.wholeNumber("bytes"),
        json.wholeNumber("index_bytes"));
  }

  private static AthanorException unreadable(String name, String why) {
    return AthanorException.of(ErrorCode.GEN_060, "\"" + name + "\" holds no sizes of tables.")
        .evidence(why)
        .fix("take them anew:  athanor sizes -o " + name)
        .databaseState("Nothing was changed.")
        .build();
  }
}
