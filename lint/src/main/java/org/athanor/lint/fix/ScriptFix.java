package org.athanor.lint.fix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.athanor.dialect.Dialect;
import org.athanor.lint.HistoryLint;

/**
 * Rewrites scripts of another tool: in place what stays in one file, and into further files where
 * their names tell in which order they run.
 *
 * <pre>{@code
 * ScriptFix.Result result = new ScriptFix(lint, replay, made, proof).run(scripts, selection);
 * FileChange.make(result.changes());
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public final class ScriptFix {
  private final HistoryLint lint;
  private final Dialect dialect;
  private final NewRevisions made;
  private final FixProof proof;

  /**
   * Rewrites scripts.
   *
   * @param lint judges them; its replay starts with nothing
   * @param dialect whose SQL they hold
   * @param made how further ones are told apart while they are tried
   * @param proof compares them; it is not asked about a way back
   */
  public ScriptFix(HistoryLint lint, Dialect dialect, NewRevisions made, FixProof proof) {
    this.lint = lint;
    this.dialect = dialect;
    this.made = made;
    this.proof = proof;
  }

  /**
   * Which scripts are rewritten.
   *
   * @param before SQL that makes what is there before the first one; may be empty
   * @param judged which ones; the others are only played
   */
  public record Selection(String before, Predicate<Path> judged) {}

  /**
   * What came of it.
   *
   * @param changes the files that are changed or added
   * @param scripts all scripts as they would be, in the order in which they run
   * @param unfixed what stays because there is no room for its safe form
   * @param unproved what stays because its safe form is not proved
   * @param notes what was not compared, one line each
   */
  public record Result(
      List<FileChange> changes,
      List<ScriptFile> scripts,
      List<HistoryFix.Unfixed> unfixed,
      List<ProvedFix.Unproved> unproved,
      List<String> notes) {
    public Result {
      changes = List.copyOf(changes);
      scripts = List.copyOf(scripts);
      unfixed = List.copyOf(unfixed);
      unproved = List.copyOf(unproved);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Rewrites what can be and is proved.
   *
   * @param scripts the scripts in the order in which they run
   * @param selection which of them
   */
  public Result run(List<ScriptFile> scripts, Selection selection) {
    Map<Path, ScriptNames> names = names(scripts);
    try (ScriptHistory history = new ScriptHistory(scripts, selection.before())) {
      HistoryFix fix = new HistoryFix(lint, dialect, made)
          .within((file, form) ->
              history.script(file).flatMap(script -> names(names, script).refusal(script, form)));
      HistoryFix.Selection chosen = new HistoryFix.Selection(
          file -> history
              .script(file)
              .map(ScriptFile::path)
              .filter(selection.judged())
              .isPresent(),
          Set.of());
      try (ProvedFix.Result result = new ProvedFix(history.options(), fix, proof).run(chosen)) {
        return result(history, result, names);
      }
    }
  }

  private static Result result(
      ScriptHistory history, ProvedFix.Result fixed, Map<Path, ScriptNames> names) {
    List<FileChange> changes = new ArrayList<>();
    List<ScriptFile> scripts = new ArrayList<>();
    for (ScriptHistory.Scripts each : history.read(fixed.copy())) {
      ScriptNames own = names(names, each.original());
      List<ScriptFile> named = named(each, own);
      scripts.addAll(named);
      changes.addAll(changes(each.original(), named, own));
    }
    return new Result(
        changes, scripts, history.unfixed(fixed), history.unproved(fixed), fixed.notes());
  }

  /** Further files get names of their own. */
  private static List<ScriptFile> named(ScriptHistory.Scripts scripts, ScriptNames names) {
    List<ScriptFile> named = new ArrayList<>(scripts.texts());
    List<Path> following = named.size() == 1 ? List.of() : names.following(named.size() - 1);
    for (int i = 1; i < named.size(); i++) {
      ScriptFile script = named.get(i);
      named.set(i, new ScriptFile(following.get(i - 1), script.text(), script.running()));
    }
    return named;
  }

  private static List<FileChange> changes(
      ScriptFile original, List<ScriptFile> named, ScriptNames names) {
    List<FileChange> changes = new ArrayList<>();
    for (ScriptFile script : named) {
      boolean exists = script.path().equals(original.path());
      String before = exists ? original.text() : "";
      if (!script.text().equals(before)) {
        changes.add(new FileChange(script.path(), exists, before, script.text()));
        if (script.running() == ScriptFile.Running.APART) {
          names.apart(script.path()).ifPresent(changes::add);
        }
      }
    }
    return changes;
  }

  private static ScriptNames names(Map<Path, ScriptNames> names, ScriptFile script) {
    return Objects.requireNonNull(names.get(script.path()));
  }

  private static Map<Path, ScriptNames> names(List<ScriptFile> scripts) {
    Set<Path> present = new LinkedHashSet<>();
    for (ScriptFile script : scripts) {
      present.addAll(beside(script.path()));
    }
    FlywayVersions versions = FlywayVersions.of(present);
    Map<Path, ScriptNames> names = new HashMap<>();
    scripts.forEach(script -> names.put(script.path(), ScriptNames.of(script.path(), versions)));
    return names;
  }

  /** All files of its folder: their names are taken. */
  private static List<Path> beside(Path script) {
    try (Stream<Path> files =
        Files.list(Objects.requireNonNull(script.toAbsolutePath().getParent()))) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
