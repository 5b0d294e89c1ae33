package org.athanor.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.athanor.error.NearMatches;
import org.athanor.revision.Revision;
import org.athanor.revision.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of an SQL revision: comments of the form {@code -- key: value} before the first
 * section. Other comments are let pass, unless they look like a mistyped key.
 */
final class SqlHeaderReader {
  private static final List<String> KEYS = List.of(
      "revision",
      "revises",
      "depends-on",
      "branch-labels",
      "replaces",
      "created",
      "message",
      "transactional");

  private final Path file;
  private @Nullable String id;
  private List<RevisionId> revises = List.of();
  private List<String> dependsOn = List.of();
  private List<String> branchLabels = List.of();
  private List<RevisionId> replaces = List.of();
  private @Nullable String created;
  private String message;
  private boolean transactional = true;
  private int lineNumber;

  SqlHeaderReader(Path file, String defaultMessage) {
    this.file = file;
    this.message = defaultMessage;
  }

  RevisionHeader read(String text) {
    int position = 0;
    while (position < text.length()) {
      int end = text.indexOf('\n', position);
      end = end < 0 ? text.length() : end;
      String line = text.substring(position, end).strip();
      lineNumber++;
      if (SqlSections.isMarker(line)) {
        break;
      }
      readLine(line);
      position = end + 1;
    }
    return header();
  }

  private void readLine(String line) {
    if (line.isEmpty()) {
      return;
    }
    if (!line.startsWith("--")) {
      throw ScriptErrors.header(
          file,
          lineNumber,
          "The revision file has SQL before its first section.",
          "put a line \"-- upgrade\" before the statements");
    }
    String comment = line.substring(2).strip();
    int colon = comment.indexOf(':');
    if (colon > 0) {
      readKey(comment.substring(0, colon).strip(), comment.substring(colon + 1).strip());
    }
  }

  private void readKey(String written, String value) {
    switch (key(written)) {
      case "revision" -> id = value;
      case "revises" -> revises = ids(value);
      case "depends-on" -> dependsOn = list(value);
      case "branch-labels" -> branchLabels = list(value);
      case "replaces" -> replaces = ids(value);
      case "created" -> created = value;
      case "message" -> message = value;
      case "transactional" -> transactional = flag(value);
      default -> refuseIfMistyped(written);
    }
  }

  /** A key as it is known, however it is written. */
  static String key(String written) {
    return written.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Nearly all revisions follow one other, and there may be thousands. */
  private static List<RevisionId> ids(String value) {
    return value.indexOf(',') < 0 && !value.isBlank()
        ? List.of(RevisionId.of(value))
        : list(value).stream().map(RevisionId::of).toList();
  }

  private static List<String> list(String value) {
    List<String> items = new ArrayList<>();
    for (String item : value.split(",", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }

  private boolean flag(String value) {
    if (!value.equals("true") && !value.equals("false")) {
      throw ScriptErrors.header(
          file,
          lineNumber,
          "The header \"transactional\" is \"" + value + "\".",
          "write -- transactional: true, or -- transactional: false");
    }
    return Boolean.parseBoolean(value);
  }

  private void refuseIfMistyped(String key) {
    List<String> near = key.indexOf(' ') >= 0 ? List.of() : NearMatches.of(key, KEYS);
    if (!near.isEmpty()) {
      throw ScriptErrors.header(
          file,
          lineNumber,
          "There is no header \"" + key + "\".",
          "Did you mean \"" + near.get(0) + "\"? known: " + String.join(", ", KEYS));
    }
  }

  private RevisionHeader header() {
    if (id == null || id.isEmpty()) {
      throw ScriptErrors.noId(file, Language.SQL);
    }
    Revision revision = Revision.builder(RevisionId.of(id))
        .revises(revises)
        .dependsOn(dependsOn)
        .branchLabels(branchLabels)
        .replaces(replaces)
        .created(created)
        .message(message)
        .location(file.toString())
        .build();
    return new RevisionHeader(revision, transactional, null);
  }
}
