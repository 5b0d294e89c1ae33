package org.athanor.lint.fix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.athanor.lint.Finding;
import org.athanor.lint.HistoryLint;
import org.athanor.lint.LintStatement;
import org.athanor.lint.fix.ScriptFile.Running;
import org.athanor.revision.RevisionId;
import org.athanor.script.ScriptDirectory;

/**
 * Scripts of another tool as a history of revisions, one after the other, so that all that mends
 * revisions mends them, too; it is gone when it is closed.
 *
 * <p>Not thread-safe.
 */
final class ScriptHistory implements AutoCloseable {
  /** The lines before the text of a script. */
  private static final int LINES_BEFORE = 4;

  private static final String UPGRADE = "-- upgrade\n";
  private static final String APART = "-- transactional: false\n";
  private static final String SCHEMA = "before";

  /** Stands in a comment of one word, which could be the marker of a section. */
  private static final String ESCAPE = "--|";

  private final Path root;
  private final Path folder;
  private final Map<RevisionId, ScriptFile> scripts = new LinkedHashMap<>();
  private final Map<Path, ScriptFile> files = new LinkedHashMap<>();

  /**
   * Makes a history.
   *
   * @param scripts the scripts in the order in which they run
   * @param before SQL that makes what was there before the first, or an empty text
   */
  ScriptHistory(List<ScriptFile> scripts, String before) {
    try {
      this.root = Files.createTempDirectory("athanor-scripts-");
      this.folder = Files.createDirectory(root.resolve("revisions"));
      String last = "";
      if (!before.isBlank()) {
        last = SCHEMA;
        Files.writeString(
            folder.resolve(SCHEMA + ".sql"), revision(SCHEMA, "", Running.TRANSACTION, before));
      }
      for (ScriptFile script : scripts) {
        RevisionId id = id(script);
        Path file = folder.resolve(id.value() + ".sql");
        Files.writeString(file, revision(id.value(), last, script.running(), script.text()));
        this.scripts.put(id, script);
        this.files.put(file, script);
        last = id.value();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String revision(String id, String after, Running running, String text) {
    return "-- revision: " + id
        + "\n-- revises: " + after
        + (running == Running.TRANSACTION ? "\n-- transactional: true\n" : "\n" + APART)
        + UPGRADE
        + escaped(text);
  }

  /** An id by which people know the file. */
  private RevisionId id(ScriptFile script) {
    StringBuilder text = new StringBuilder();
    String name = script.name();
    name.substring(0, name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.'))
        .chars()
        .limit(50)
        .map(each -> Character.isLetterOrDigit(each) || each == '.' ? each : '_')
        .forEach(each -> text.append((char) each));
    RevisionId id = RevisionId.of(text.toString());
    for (int i = 2; scripts.containsKey(id) || id.value().equals(SCHEMA); i++) {
      id = RevisionId.of(text + "_" + i);
    }
    return id;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (String line : text.split("(?<=\n)", -1)) {
      String word = line.strip();
      boolean mayMark = word.startsWith("--") && word.substring(2).strip().indexOf(' ') < 0;
      escaped.append(mayMark ? line.replaceFirst("--", ESCAPE) : line);
    }
    return escaped.toString();
  }

  /** The folder of the revisions. */
  ScriptDirectory.Options options() {
    return new ScriptDirectory.Options(List.of(folder), false, List.of(), root.resolve("cache"));
  }

  /** The script that a file of the history is; nothing for what was there before. */
  Optional<ScriptFile> script(Path file) {
    return Optional.ofNullable(files.get(file));
  }

  /**
   * A script and what was split off it.
   *
   * @param original the script as it was
   * @param texts its text, and those of the further ones in order
   */
  record Scripts(ScriptFile original, List<ScriptFile> texts) {}

  /** What scripts have become in a copy of the history, in the order in which they run. */
  List<Scripts> read(RevisionCopy copy) {
    ScriptDirectory revisions = copy.open();
    List<Scripts> read = new ArrayList<>();
    for (RevisionId id : HistoryLint.order(revisions.graph())) {
      if (!id.value().equals(SCHEMA)) {
        ScriptFile original = scripts.get(id);
        if (original != null) {
          read.add(new Scripts(original, new ArrayList<>()));
        }
        Scripts last = read.get(read.size() - 1);
        String text = revisions.text(id).orElseThrow();
        int begin = text.indexOf(UPGRADE);
        String body = text.substring(begin + UPGRADE.length());
        last.texts()
            .add(new ScriptFile(
                last.original().path(),
                original == null ? upgrade(body) : body.replace(ESCAPE, "--"),
                text.substring(0, begin).contains(APART) ? Running.APART : Running.TRANSACTION));
      }
    }
    return read;
  }

  private static String upgrade(String body) {
    int end = body.indexOf("-- downgrade");
    return body.substring(0, end < 0 ? body.length() : end).strip() + "\n";
  }

  /** What stays, by the names and lines of the scripts. */
  List<HistoryFix.Unfixed> unfixed(ProvedFix.Result result) {
    return result.report().unfixed().stream()
        .map(each -> new HistoryFix.Unfixed(named(each.finding()), each.reason()))
        .toList();
  }

  /** What is not proved, by the names and lines of the scripts. */
  List<ProvedFix.Unproved> unproved(ProvedFix.Result result) {
    return result.unproved().stream()
        .map(each -> new ProvedFix.Unproved(
            each.revision(),
            script(each.file()).map(ScriptFile::path).orElse(each.file()),
            each.findings().stream().map(this::named).toList(),
            each.reasons().stream().map(this::named).toList()))
        .toList();
  }

  private Finding named(Finding finding) {
    LintStatement.Source at = finding.source();
    return finding.at(new LintStatement.Source(
        at.text(), named(at.file()), Math.max(1, at.line() - LINES_BEFORE), at.column()));
  }

  /** A text with the files of the scripts in place of those of the history. */
  String named(String text) {
    String named = text;
    for (Map.Entry<Path, ScriptFile> file : files.entrySet()) {
      named = named.replace(file.getKey().toString(), file.getValue().path().toString());
    }
    return named;
  }

  @Override
  public void close() {
    RevisionCopy.delete(root);
  }
}
